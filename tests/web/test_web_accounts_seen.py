"""A team in real browsers: an owner sets up a second factor and invites somebody, who comes in and is given more."""

from __future__ import annotations

import os
import time
from base64 import b32decode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django_otp.oath import TOTP
from playwright.sync_api import Browser, Page, expect
from workbench import Window, Workbench, address_told, serving

import loaded

OWNER, READER = "Olga Owner", "Lev Leser"
PASSWORD = "seven invented otters"
TOLD = """
== sources/letter/source.yaml
kind: letter
title: An invented letter
== sources/diary/source.yaml
kind: diary
title: An invented diary
access: {status: restricted}
"""


@pytest.fixture
def on_a_ledger(
    tmp_path: Path,
    told: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    browser: Browser,  # noqa: ARG001 - its windows are closed before the browser
) -> Iterator[Workbench]:
    """The workbench of a team that has only an owner yet, as a program of its own."""
    monkeypatch.setenv("ONRECORD_DATABASE", f"sqlite:///{tmp_path / 'ledger.sqlite3'}")
    monkeypatch.setenv("ONRECORD_FILES", str(tmp_path / "files"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = told(TOLD)
    said("load", str(folder), "--by", "invented")
    said("member", "add", OWNER, "--role", "owner", "--password-from", "-", typed=f"{PASSWORD}\n")
    with serving() as printed:
        bench = Workbench(folder, address_told(printed))
        yield bench
        for window in bench.windows:
            window.context.close()


def said(*arguments: str, typed: str = "") -> None:
    """A command on the same ledger."""
    ran = loaded.run(arguments, Path.cwd(), os.environ, typed)
    assert ran.returncode == 0, ran.stderr


def looked_at(window: Window) -> None:
    """A screen of the accounts has no violation, fits, asks nobody else, in either width."""
    for width in (1280, 390):
        window.page.set_viewport_size({"width": width, "height": 900})
        assert window.violations() == "", window.page.url
        assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), window.page.url
    window.page.set_viewport_size({"width": 1280, "height": 900})
    assert window.strangers == []


def logs_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Fill in name and password."""
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill(password)
    page.get_by_role("button", name="Log in").click()


def code(key: str, later: int = 0) -> str:
    """What a telephone shows for a key as the page prints it, so many half minutes later."""
    letters = key.replace(" ", "")
    totp = TOTP(b32decode(letters + "=" * (-len(letters) % 8)))
    totp.time = time.time() + 30 * later
    return f"{totp.token():06}"


def sets_up_a_second_factor(window: Window) -> str:
    """Set it up from the page that asks for it; the key."""
    page = window.page
    expect(page.locator("h1")).to_have_text("Set up the second factor")
    looked_at(window)
    key = page.locator("main code").inner_text()
    page.locator("[name=code]").fill("000000")
    page.get_by_role("button", name="Set it up").click()
    looked_at(window)
    page.wait_for_timeout(1500)  # after a wrong code the next is not even looked at for a second
    page.locator("[name=code]").fill(code(page.locator("main code").inner_text()))
    page.get_by_role("button", name="Set it up").click()
    expect(page.locator("h1")).to_have_text("Codes for paper")
    looked_at(window)
    page.get_by_role("link", name="I have them on paper").click()
    return key


def comes_in(window: Window) -> str:
    """The owner comes in for the first time; the key of their telephone."""
    looked_at(window)
    logs_in(window.page, OWNER, "not that")
    expect(window.page.get_by_role("alert")).to_be_visible()
    looked_at(window)
    logs_in(window.page, OWNER)
    key = sets_up_a_second_factor(window)
    expect(window.page.locator("h1")).to_be_visible()
    return key


def invites(window: Window) -> str:
    """The owner invites a reader; the link that is theirs."""
    page = window.open("/members")
    looked_at(window)
    page.locator("#name").fill(READER)
    page.locator("#role").select_option("reader")
    page.get_by_role("button", name="Invite").click()
    looked_at(window)
    return page.locator("main code").inner_text()


def test_a_team_is_made_in_the_browser_and_every_screen_of_it_is_fit_for_all(
    on_a_ledger: Workbench, browser: Browser
) -> None:
    owner, reader = on_a_ledger.window(browser), on_a_ledger.window(browser)
    key = comes_in(owner)
    link = invites(owner)

    reader.page.goto(link)
    looked_at(reader)
    reader.page.locator("[name=new_password1]").fill("short")
    reader.page.locator("[name=new_password2]").fill("short")
    reader.page.get_by_role("button", name="Take this password").click()
    looked_at(reader)
    reader.page.locator("[name=new_password1]").fill(PASSWORD)
    reader.page.locator("[name=new_password2]").fill(PASSWORD)
    reader.page.get_by_role("button", name="Take this password").click()
    logs_in(reader.page, READER)
    expect(reader.open("/sources/").locator("main")).not_to_contain_text("An invented diary")
    assert reader.open("/members").locator("h1").inner_text() == "It was not done"
    reader.open("/account")
    looked_at(reader)
    reader.page.goto(link)
    looked_at(reader)

    page = owner.open("/members")
    page.get_by_role("table").get_by_role("link", name=READER).click()
    looked_at(owner)
    page.locator("#source").select_option(label="diary")
    page.locator("form[action$=clear] [name=because]").fill("She keeps the diary (invented).")
    page.get_by_role("button", name="Clear", exact=True).click()
    looked_at(owner)
    expect(reader.open("/sources/").locator("main")).to_contain_text("An invented diary")
    reader.open("/sources/diary/")
    owner.open("/members/openings")
    expect(page.locator("main")).to_contain_text("diary")
    looked_at(owner)
    owner.open("/members/rulings")
    looked_at(owner)

    owner.open("/account")
    looked_at(owner)
    page.get_by_role("button", name="Log out").first.click()
    logs_in(page, OWNER)
    looked_at(owner)
    page.locator("[name=code]").fill(code(key, later=1))
    page.locator("[name=code]").press("Enter")
    expect(owner.open("/members").locator("h1")).to_have_text("Members")
