"""Today, and what every screen has: the way in, the languages, the keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect
from workbench import EXAMPLES, Window, Workbench

from onrecord.web.pages.page import SCREENS


def asked(address: str, path: str, **headers: str) -> int:
    """The status of an answer to somebody without a cookie."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    connection.request("GET", path, headers=headers)
    return connection.getresponse().status


def test_the_page_for_users_tells_of_every_screen() -> None:
    told = (Path(__file__).parents[2] / "docs/how-to/work-in-the-workbench.md").read_text("utf-8")
    assert [name for _, name in SCREENS if f"| {name} |" not in told] == []


def test_nobody_is_let_in_without_the_secret(on_example: Workbench) -> None:
    assert asked(on_example.address, "/") == 401
    assert asked(on_example.address, "/changes?since=1") == 401
    assert asked(on_example.address, "/?key=guessed") == 302
    assert asked(on_example.address, "/", Cookie="onrecord-key=guessed") == 401


def test_a_name_that_was_made_to_point_here_is_refused(on_example: Workbench) -> None:
    assert asked(on_example.address, "/", Host="evil.example") == 400


def test_the_secret_leaves_the_address(window: Window) -> None:
    assert "key" not in window.page.url
    assert {one["name"]: one["httpOnly"] for one in window.context.cookies()}["onrecord-key"]


def test_today_says_what_is_left(window: Window) -> None:
    page = window.open("/")
    expect(page.locator("h1")).to_have_text("Today")
    expect(page.locator(".sum")).to_contain_text(re.compile(r"\d+ to mend"))
    page.locator("#mend + ul a").first.click()
    assert "/scripts/film/?line=" in page.url


def test_axe_finds_nothing_and_nobody_else_is_asked(window: Window, phone: Window) -> None:
    for one in (window, phone):
        one.open("/")
        assert one.violations() == ""
        assert one.strangers == []
        assert one.complaints == []


def test_it_speaks_russian_and_fits_a_phone(phone: Window) -> None:
    page = phone.open("/")
    expect(page.locator("h1")).to_have_text("Сегодня")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_keys_lead_to_screens_and_to_search(window: Window) -> None:
    page = window.open("/")
    page.keyboard.press("/")
    expect(page.locator("#search-all")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("2")
    expect(page).to_have_url(f"{window.address}/sources/")


def test_what_is_written_with_an_editor_is_seen_without_reloading(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "tikhomost")
    page = bench.window(browser).open("/")
    head = bench.folder / "dossier.yaml"
    head.write_text(re.sub(r"(?m)^title: .*$", "title: Another name", head.read_text("utf-8")), "utf-8")
    expect(page.locator(".production")).to_have_text("Another name", timeout=15_000)


def test_today_says_what_was_changed_last_and_what_lapses_soon(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "tikhomost")
    soon = date.today() + timedelta(days=10)
    (bench.folder / "sources/letter/source.yaml").write_text(
        re.sub(
            r"(?m)^access: .*$",
            f"access: {{status: closed, until: {soon.isoformat()}}}",
            (bench.folder / "sources/letter/source.yaml").read_text("utf-8"),
        ),
        "utf-8",
    )
    window = bench.window(browser)
    page = window.open("/scripts/film/")
    page.locator(".pen").first.click()
    page.locator(".writing textarea").fill("Title: Told anew")
    page.locator(".writing textarea").press("Control+Enter")
    expect(page.locator("#text")).to_contain_text("Told anew")
    page = window.open("/")
    expect(page.locator("#edits + ul")).to_contain_text("Anna Petrova")
    expect(page.locator("#soon + ul li")).to_have_count(1)
    assert window.violations() == ""
