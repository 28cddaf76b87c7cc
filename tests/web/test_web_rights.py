"""Releases and rights: put on record, changed, and taken back once it has been said what falls."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from workbench import EXAMPLES, Window, Workbench, workbench_on

TIKHOMOST = EXAMPLES / "tikhomost"


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Workbench]:  # noqa: ARG001 - its windows are closed before the browser
    """A workbench on the invented example, for tests that only look."""
    folder = tmp_path_factory.mktemp("invented") / "tikhomost"
    shutil.copytree(TIKHOMOST, folder)
    with workbench_on(folder) as bench:
        yield bench


PATHS = ("/rights/", "/rights/new", "/releases/film-release/", "/releases/film-release/withdraw")


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_and_it_fits_a_phone(invented: Workbench, browser: Browser, path: str) -> None:
    windows: list[Window] = [
        invented.window(browser),
        invented.window(browser, width=390, language="ru"),
    ]
    for one in windows:
        page = one.open(path)
        for closed in page.locator("main details").all():
            closed.evaluate("one => { one.open = true }")
        assert one.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert one.complaints == []


def test_what_has_lapsed_and_what_is_in_force_stand_apart(invented: Workbench, browser: Browser) -> None:
    page = invented.window(browser).open("/rights/")
    expect(page.get_by_role("region", name="In force")).to_contain_text("14 June 2048")
    expect(page.get_by_role("region", name="Have lapsed")).to_contain_text("14 June 2018")


def test_a_release_is_put_on_record_and_changed(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(TIKHOMOST)
    page = bench.window(browser).open("/rights/new?of=interview-03")
    page.locator("#by").fill("the witness (invented)")
    page.get_by_label("archive", exact=True).check()
    page.locator("#until").fill("2039-01-01")
    page.locator("#form > summary").click()
    page.locator("#form-voice").select_option("altered")
    page.get_by_role("button", name="Keep this release").click()
    expect(page.locator("dl")).to_contain_text("the voice is altered")
    page.locator("#change > summary").click()
    page.locator("#until").fill("the day after tomorrow")
    page.locator("#scope > summary").click()
    page.locator("#territory").fill("the whole world")
    page.get_by_role("button", name="Keep this release").click()
    expect(page.locator("h1")).to_have_text("Change a release")
    expect(page.locator("#misfit-until")).to_contain_text("the day after tomorrow")
    expect(page.locator("#until")).to_have_attribute("aria-describedby", "misfit-until")
    expect(page.locator("#territory")).to_have_value("the whole world")
    expect(page.locator("#form-voice")).to_have_value("altered")
    expect(page.get_by_label("archive", exact=True)).to_be_checked()
    assert Axe().run(page).violations_count == 0
    kept = (bench.folder / "releases.yaml").read_text("utf-8")
    assert "release-1" in kept and "2039-01-01" in kept and "tomorrow" not in kept


def test_a_withdrawal_says_what_falls_before_it_is_written(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(TIKHOMOST)
    releases = bench.folder / "releases.yaml"
    before = releases.read_text("utf-8")
    page = bench.window(browser).open("/releases/film-release/")
    page.get_by_role("link", name="Withdraw: first show what falls").click()
    expect(page.locator("main")).to_contain_text("Editions to build again")
    expect(page.locator("main .verdict").first).to_contain_text("withheld")
    assert releases.read_text("utf-8") == before
    page.locator("#because").fill("Asked for by the witness (invented).")
    page.locator("#on").fill("2999-01-01")
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.locator("#misfit-on")).to_contain_text("still to come")
    expect(page.locator("#because")).to_have_value("Asked for by the witness (invented).")
    assert releases.read_text("utf-8") == before
    page.locator("#on").fill(date.today().isoformat())
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.locator("dl")).to_contain_text("Asked for by the witness (invented).")
    assert "withdrawn: " in releases.read_text("utf-8")
    expect(page.get_by_role("link", name="Withdraw: first show what falls")).to_have_count(0)


def test_an_identity_under_seal_is_a_number_and_no_more(
    workbench: Callable[[Path], Workbench], browser: Browser, tmp_path: Path
) -> None:
    folder = tmp_path / "sealed"
    shutil.copytree(TIKHOMOST, folder)
    card = folder / "sources" / "interview-03" / "source.yaml"
    words = card.read_text("utf-8")
    card.write_text(words.replace("ferryman: {", "ferryman: {sealed: W1, ", 1), "utf-8")
    assert card.read_text("utf-8") != words
    page = workbench(folder).window(browser).open("/rights/")
    expect(page.get_by_role("region", name="Identities under seal")).to_contain_text("W1")
