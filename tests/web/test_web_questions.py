"""Questions and places: asked, searched for, answered; named over time and found in any alphabet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from workbench import EXAMPLES, Window, Workbench


@pytest.mark.parametrize(
    "path", ["/questions/", "/questions/fate-of-poliakov/", "/places/", "/places/leningrad/"]
)
def test_axe_finds_nothing_and_it_fits_a_phone(window: Window, phone: Window, path: str) -> None:
    for one in (window, phone):
        page = one.open(path)
        for closed in page.locator("main details").all():
            closed.evaluate("one => { one.open = true }")
        assert one.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert one.complaints == []


def test_a_question_is_asked_searched_for_and_answered(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    page = bench.window(browser).open("/questions/")
    page.locator("#new > summary").click()
    page.locator("#field-asks").fill("Was he in Tomsk? (invented, a test)")
    page.locator("#field-concerns").fill("nika-poliakov")
    page.get_by_role("button", name="Keep this question").click()
    expect(page.locator("h1")).to_have_text("Was he in Tomsk? (invented, a test)")
    assert page.url.endswith("/questions/question-1/")
    page.locator("#search > summary").click()
    page.locator("#field-where").fill("nowhere: invented")
    page.locator("#field-found").fill("nothing")
    page.locator("#field-statements").fill("case-1933/germany")
    page.get_by_role("button", name="Keep this search").click()
    expect(page.locator("#bears + ul")).to_contain_text("Germany")
    kept = (bench.folder / "questions.yaml").read_text("utf-8")
    assert "nowhere: invented" in kept and "case-1933/germany" in kept and "Anna Petrova" in kept


def test_what_does_not_fit_comes_back_as_it_was_filled_in(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    files = [bench.folder / name for name in ("questions.yaml", "places.yaml", "people.yaml")]
    before = [file.read_text("utf-8") for file in files]
    window = bench.window(browser)
    page = window.open("/questions/fate-of-poliakov/")
    page.locator("#search > summary").click()
    page.locator("#field-where").fill("nowhere: invented")
    page.locator("#field-date").fill("some day")
    page.get_by_role("button", name="Keep this search").click()
    expect(page.locator("#field-where")).to_have_value("nowhere: invented")
    expect(page.locator("#field-date ~ .misfit")).to_contain_text("some day")
    assert window.violations() == ""
    page = window.open("/questions/")
    page.locator("#new > summary").click()
    page.locator("#field-concerns").fill("nobody")
    page.locator("#new form").evaluate(
        "form => { form.noValidate = true }"
    )  # as a browser that asks for nothing
    page.get_by_role("button", name="Keep this question").click()
    expect(page.locator("#field-asks ~ .misfit")).to_be_visible()
    expect(page.locator("#field-concerns")).to_have_value("nobody")
    page = window.open("/people/stepan-minin/")
    page.locator("#names summary").click()
    page.locator("[name='names.text']").last.fill("Invented")
    page.locator("[name='names.until']").last.fill("never")
    page.get_by_role("button", name="Keep these names").click()
    expect(page.locator("[aria-invalid=true]")).to_have_value("never")
    expect(page.locator("[name='names.text']").nth(-2)).to_have_value("Invented")
    assert window.violations() == ""
    assert [file.read_text("utf-8") for file in files] == before


def test_the_lines_that_cite_a_question_are_listed(window: Window) -> None:
    page = window.open("/questions/fate-of-poliakov/")
    expect(page.locator("#lines + ul .verdict").first).to_have_text("open question")


def test_a_place_is_found_in_another_alphabet_and_tells_its_names(window: Window) -> None:
    page = window.open("/places/?name=Ленингр")
    page.locator(".roll a").first.click()
    expect(page.locator("h1")).to_contain_text("Leningrad")
    expect(page.locator("dl")).to_contain_text("until 1924")
    expect(page.locator("#told")).to_be_visible()


def test_a_place_that_is_nowhere_on_earth_is_refused_and_nothing_is_written(
    workbench: Callable[[Path], Workbench], browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    places = bench.folder / "places.yaml"
    before = places.read_text("utf-8")
    window = bench.window(browser)
    page = window.open("/places/leningrad/")
    page.locator("#change > summary").click()
    page.locator("#field-at").fill("north of here")
    page.locator("#from-1").fill("the thaw")
    page.get_by_role("button", name="Keep this place").click()
    expect(page.locator("#field-at")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#field-at")).to_have_value("north of here")
    expect(page.locator("#from-1 + .misfit")).to_be_visible()
    assert window.violations() == ""
    assert places.read_text("utf-8") == before
    page.locator("#field-at").fill("59.95, 30.32")
    page.locator("#from-1").fill("")
    page.get_by_role("button", name="Keep this place").click()
    expect(page.locator("dl")).to_contain_text("59.9500°, 30.3200°")
