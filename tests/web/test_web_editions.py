"""Editions in the workbench: built, refused by the gate, looked at in a sandbox, fetched."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect
from workbench import EXAMPLES, Window, Workbench

Open = Callable[[Path], Workbench]
INVENTED = EXAMPLES / "tikhomost"
SLOW = 60_000


def build(page: Page, audience: str) -> None:
    page.locator(f"form[aria-labelledby='for-{audience}'] button").click()


def preview(page: Page) -> Frame:
    """The edition as its audience sees it, once it is there."""
    expect(page.locator("iframe.preview")).to_be_visible(timeout=SLOW)
    frame = page.query_selector("iframe.preview")
    assert frame is not None
    shown = frame.content_frame()
    assert shown is not None
    shown.wait_for_load_state()
    return shown


@pytest.fixture
def site(workbench: Open, browser: Browser) -> Window:
    """A window in which the invented example's site has been built."""
    window = workbench(INVENTED).window(browser)
    build(window.open("/editions/"), "web")
    preview(window.page)
    return window


def test_a_site_is_built_told_of_by_the_gate_and_looked_at(site: Window) -> None:
    expect(site.page.locator(".allowed")).to_contain_text("It may leave.")
    expect(site.page.locator(".allowed")).to_contain_text("The gate read back")
    shown = preview(site.page)
    shown.locator("nav.parts a").nth(1).click()
    expect(shown.locator("nav.parts a").nth(1)).to_have_attribute("aria-current", "page")
    assert shown.evaluate("getComputedStyle(document.querySelector('.skip')).position") != "static"
    assert site.violations() == ""


def test_a_preview_reaches_nothing_of_the_workbench(site: Window) -> None:
    shown = preview(site.page)
    assert shown.evaluate("window.origin") == "null"
    for attempt in (
        "() => parent.document.title",
        "() => document.cookie",
        "() => localStorage.length",
        "() => fetch('/changes?since=1').then((answer) => answer.status)",
        "() => fetch(location.href).then((answer) => answer.status)",
    ):
        with pytest.raises(Exception, match=r"(SecurityError|Failed to fetch)"):
            shown.evaluate(attempt)
    for made in (
        "Object.assign(document.createElement('img'), {src: '/static/onrecord/mark.svg'})",
        "Object.assign(document.createElement('script'), {src: '/static/onrecord/keys.js'})",
    ):
        loads = (
            f"() => new Promise((done) => {{ const one = {made}; one.onload = () => done(true); "
            "one.onerror = () => done(false); document.body.append(one); })"
        )
        assert shown.evaluate(loads) is False
    shown.evaluate(
        "() => { const form = document.createElement('form'); form.method = 'post'; "
        "form.action = '/scripts/film/write'; document.body.append(form); form.submit(); }"
    )
    shown.evaluate("() => { try { top.location = '/'; } catch { /* refused */ } }")
    assert "/editions/" in site.page.url


def test_a_preview_opened_by_itself_is_in_the_sandbox_too(site: Window) -> None:
    address = site.page.get_by_role("link", name="Open it by itself").get_attribute("href")
    page = site.open(str(address))
    assert page.evaluate("window.origin") == "null"
    with pytest.raises(Exception, match="SecurityError"):
        page.evaluate("() => document.cookie")


def answer_to(window: Window, path: str) -> tuple[int, dict[str, str]]:
    """What somebody without a cookie gets."""
    parts = urlsplit(window.address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders())


def test_only_who_has_the_pass_is_let_in_and_only_to_the_edition(site: Window) -> None:
    address = str(site.page.get_by_role("link", name="Open it by itself").get_attribute("href"))
    status, headers = answer_to(site, address)
    assert status == 200
    assert headers["Content-Security-Policy"].startswith("sandbox allow-scripts; default-src 'none'")
    assert answer_to(site, address.replace("/seen/", "/seen/x"))[0] == 404
    assert answer_to(site, address.replace("index.html", "../../../etc/passwd"))[0] == 404
    assert answer_to(site, address.replace("index.html", "%2e%2e/%2e%2e/%2e%2e/etc/passwd"))[0] == 404
    assert answer_to(site, urlsplit(site.page.url).path)[0] == 401


def test_an_edition_is_fetched_as_one_file(site: Window, tmp_path: Path) -> None:
    with site.page.expect_download() as fetched:
        site.page.get_by_role("link", name="Fetch it").click()
    fetched.value.save_as(tmp_path / "site.zip")
    names = zipfile.ZipFile(tmp_path / "site.zip").namelist()
    assert "index.html" in names and "site.css" in names


def told(folder: Path, files: dict[str, str]) -> Path:
    for file, words in {"dossier.yaml": "onrecord: 1\ntitle: A bridge\nlanguages: [en]\n", **files}.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(words, encoding="utf-8")
    return folder


OPEN = "access: {status: published}\nrights: {status: public-domain}\n"
WITNESS = (
    f"kind: book\ntitle: An invented book\n{OPEN}personas: {{w: {{names: [Serafima Ustiugova], PUBLIC}}}}\n"
)


def test_what_the_gate_finds_is_told_without_the_name(
    workbench: Open, browser: Browser, tmp_path: Path
) -> None:
    """A paper that goes to an archive as it was received names somebody whom the archive is not told of."""
    files = {
        "sources/book/source.yaml": WITNESS.replace("PUBLIC", "public: {archive: withheld}"),
        "sources/record/source.yaml": f"kind: record\ntitle: An invented record\n{OPEN}",
        "sources/record/files/paper.txt": "The bridge was opened.\nUstiugova was there.\n",
    }
    window = workbench(told(tmp_path / "spoilt", files)).window(browser)
    page = window.open("/editions/")
    build(page, "archive")
    expect(page.locator(".refusal")).to_contain_text("The gate found", timeout=SLOW)
    expect(page.locator("#stopping + ul li").first).to_contain_text("row 2")
    expect(page.locator("#stopping + ul li").first).to_contain_text("surname")
    assert "Ustiugova" not in page.content()
    assert page.get_by_role("link", name="Fetch it").count() == 0
    assert window.violations() == ""


def test_nothing_is_made_while_nobody_knows_what_a_file_withholds(
    workbench: Open, browser: Browser, tmp_path: Path
) -> None:
    files = {"sources/book/source.yaml": WITNESS.replace("PUBLIC", "public: {web: witheld}")}
    page = workbench(told(tmp_path / "slip", files)).window(browser).open("/editions/")
    build(page, "web")
    expect(page.locator(".refusal")).to_contain_text(
        "There is an error in sources/book/source.yaml", timeout=SLOW
    )


@pytest.mark.parametrize("form", ["csv", "csl"])
def test_records_are_exported_through_the_gate(
    workbench: Open, browser: Browser, tmp_path: Path, form: str
) -> None:
    page = workbench(INVENTED).window(browser).open("/editions/")
    page.locator("#export-form").select_option(form)
    page.get_by_role("button", name="Export").click()
    expect(page.locator(".allowed")).to_contain_text("It may leave.", timeout=SLOW)
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Fetch it").click()
    fetched.value.save_as(tmp_path / "got")
    if form == "csl":
        assert json.loads((tmp_path / "got").read_text(encoding="utf-8"))
    else:
        assert any(name.endswith("sources.csv") for name in zipfile.ZipFile(tmp_path / "got").namelist())


def test_the_screen_is_there_on_a_phone_and_in_russian(phone: Window) -> None:
    page = phone.open("/editions/")
    expect(page.locator("h1")).to_have_text("Издания")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.violations() == ""
