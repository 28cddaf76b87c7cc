"""People: found in any spelling, told with their proofs, judged with what comes of it, and taken back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from workbench import EXAMPLES, Window, Workbench, workbench_on

ADDRESSES = (
    "/people/",
    "/people/nika-poliakov/",
    "/people/np-letter/np/?candidates=asked",
    "/judgements/np-is-poliakov/?rests=shown",
)


@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing_and_it_fits_a_phone(window: Window, phone: Window, path: str) -> None:
    for one in (window, phone):
        page = one.open(path)
        assert one.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert one.strangers == []
        assert one.complaints == []


@pytest.mark.parametrize("written", ["Polyakov", "поляков", "Poljakow", "Nika Pol"])
def test_a_name_is_found_in_any_spelling(window: Window, written: str) -> None:
    page = window.open("/people/")
    page.locator("#name").fill(written)
    expect(page.locator("#found .roll > li")).to_have_count(1)
    expect(page.locator("#found .roll b")).to_have_text("Nika Poliakov")
    page.locator("#name").fill("Nobody Atall")
    expect(page.locator("#found")).to_contain_text("Nobody on record is called so.")


def test_of_an_empty_dossier_nobody_is_said_to_have_been_sought(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text("title: Nothing yet (invented)\n", "utf-8")
    with workbench_on(tmp_path) as bench:
        page = bench.window(browser).open("/people/")
        expect(page.locator("#found")).to_contain_text("No source describes anybody yet.")
        expect(page.locator("#found")).not_to_contain_text("called so")
        expect(page.locator("#found .sum")).to_have_count(0)


def test_it_is_found_without_scripts(on_example: Workbench, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(on_example.opened)
    page.goto(f"{on_example.address}/people/")
    page.locator("#name").fill("Полякова")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("#found .roll b")).to_have_text("Nika Poliakov")
    context.close()


def test_birth_and_death_say_what_they_rest_on(window: Window) -> None:
    page = window.open("/people/nika-poliakov/")
    expect(page.locator(".life")).to_contain_text("1885")
    page.get_by_role("link", name="What that rests on").click()
    expect(page.locator(".life")).to_contain_text("Born no earlier than 3 January 1885")
    expect(page.locator(".life a", has_text="article/born").first).to_be_visible()


def test_candidates_come_with_reasons_for_and_against(window: Window) -> None:
    page = window.open("/people/np-letter/np/")
    page.get_by_role("button", name="Look for candidates").click()
    first = page.locator(".candidate").first
    expect(first).to_contain_text("case-1933:poliakov")
    expect(first).to_contain_text("the letters are those of given name and surname")
    expect(page.locator(".candidate", has_text="case-1933:minin").first).to_contain_text(
        "the letters are of another name"
    )


def test_what_rests_on_a_judgement_is_told_before_and_after(window: Window) -> None:
    page = window.open("/judgements/np-is-poliakov/")
    expect(page.locator("#rests")).to_contain_text("In 1907 he met a young soldier in a theatre.")
    expect(page.locator("#rests")).to_contain_text("attested")


def decided(page: Page, bench: Workbench, decision: str, because: str) -> None:
    page.goto(f"{bench.address}/people/np-letter/wife/")
    page.locator("#decide-other > summary").click()
    page.locator("#with-other").fill("miroshnikova-letter:miroshnikova")
    page.locator("#decide-other").get_by_label(decision, exact=True).check()
    page.locator("#because-other").fill(because)
    page.locator("#decide-other").get_by_role("button", name="Show what").click()


def test_a_judgement_is_weighed_made_and_taken_back(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    people = bench.folder / "people.yaml"
    before = people.read_text("utf-8")
    window = bench.window(browser)
    page = window.page
    decided(page, bench, "not the same", "Only a test: invented.")
    expect(page.locator("h1")).to_have_text("Before it is judged")
    assert window.violations() == ""
    assert people.read_text("utf-8") == before
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("h1")).to_have_text("Judged different")
    assert "Only a test: invented." in people.read_text("utf-8")
    page.locator("#undo summary").click()
    page.locator("#because").fill("It was only a test.")
    page.get_by_role("button", name="Show what would come of it").click()
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("h1")).to_have_text("Judged unsure")
    assert "Only a test: invented." in people.read_text("utf-8")


def test_a_judgement_that_is_contradicted_is_made_only_when_that_is_said(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "tikhomost")
    people = bench.folder / "people.yaml"
    before = people.read_text("utf-8")
    page = bench.window(browser).page
    page.goto(f"{bench.address}/people/newspaper/merchant/")
    page.locator("#decide-other > summary").click()
    page.locator("#with-other").fill("newspaper:ferryman")
    page.locator("#decide-other").get_by_label("one and the same", exact=True).check()
    page.locator("#because-other").fill("Invented, to see it refused.")
    page.locator("#decide-other").get_by_role("button", name="Show what").click()
    expect(page.locator("#contradicts")).to_be_visible()
    page.get_by_role("button", name="Record it").click()
    assert people.read_text("utf-8") == before
    page.get_by_label("Record it although").check()
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("h1")).to_have_text("Judged same")


def test_names_are_changed_and_a_stale_change_is_refused_with_both(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    first, second = bench.window(browser), bench.window(browser)
    for one in (first, second):
        one.open("/people/stepan-minin/").locator("#names summary").click()
    second.page.locator("#field-name").fill("S. Minin")
    first.page.locator("#field-name").fill("Stepan A. Minin")
    first.page.get_by_role("button", name="Keep these names").click()
    expect(first.page.locator("h1")).to_have_text("Stepan A. Minin")
    second.page.get_by_role("button", name="Keep these names").click()
    expect(second.page.locator(".versions")).to_contain_text("Stepan A. Minin")
    assert "S. Minin" not in (bench.folder / "people.yaml").read_text("utf-8").replace("Stepan A. Minin", "")


def test_what_an_audience_is_told_of_a_name_is_kept_on_the_card(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "tikhomost")
    page = bench.window(browser).open("/people/interview-03/ferryman/")
    page.get_by_role("link", name="Change the names").click()
    page.locator("#field-public_web").select_option("initials")
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile(r"/people/interview-03/ferryman/\?done="))
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert "web: initials" in (bench.folder / "sources" / "interview-03" / "source.yaml").read_text("utf-8")


def test_keys_go_from_one_to_the_next_and_open_them(window: Window) -> None:
    page = window.open("/people/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Jean-Paul Sartre")


def test_what_is_no_judgement_comes_back_as_it_was_filled_in(window: Window, phone: Window) -> None:
    page = window.open("/people/np-letter/np/")
    page.locator("#decide-other > summary").click()
    form = page.locator("#decide-other form")
    form.get_by_label("With whom").fill("nika-poljakow")
    form.get_by_label("one and the same", exact=True).check()
    form.get_by_label("Why").fill("The same hand (invented).")
    form.get_by_role("button").click()
    expect(page.locator("#misfit-compared")).to_contain_text("nika-poliakov")
    expect(page.get_by_label("With whom")).to_have_value("nika-poljakow")
    expect(page.get_by_label("one and the same", exact=True)).to_be_checked()
    expect(page.get_by_label("Why")).to_have_value("The same hand (invented).")
    assert window.violations() == ""
    page.get_by_label("With whom").fill("nika-poliakov")
    page.get_by_label("Why").fill(" ")
    page.get_by_role("button", name="Show what would come of it").click()
    expect(page.locator("#misfit-because")).to_be_visible()
    expect(page.get_by_label("With whom")).to_have_value("nika-poliakov")
    page = phone.open("/judgements/np-is-poliakov/")
    page.locator("#undo > summary").click()
    page.locator("#because").fill(" ")
    page.locator("#undo button").click()
    expect(page.locator("#misfit-because")).to_be_visible()
    assert phone.violations() == ""
