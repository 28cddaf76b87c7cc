"""The site in a browser, from the disk: alone, accessible, narrow, by the keyboard, and with JavaScript off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from seeing import Seen

from accessible import violations


def files(sites: Mapping[str, Path], name: str) -> list[Path]:
    return sorted(sites[name].rglob("*.html"))


@pytest.mark.parametrize("name", ["poliakov", "tikhomost", "planted"])
def test_every_page_asks_only_for_its_own_files_and_never_scrolls_sideways(
    seen: Seen, sites: Mapping[str, Path], name: str
) -> None:
    for file in files(sites, name):
        page = seen.open(file, width=390)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, file
    own = sites[name].as_uri()
    assert [url for url in seen.requests if not url.startswith((own, "data:"))] == []
    assert len(seen.requests) >= len(files(sites, name))
    assert seen.complaints == []


def one_of_each_kind(pages: list[Path]) -> list[Path]:
    """A page of each kind in each language: of chapters, sources and people the first."""
    kinds = {(page.parent, page.stem.partition("-")[0]): page for page in reversed(pages)}
    return list(kinds.values())


@pytest.mark.parametrize("name", ["poliakov", "tikhomost", "planted"])
def test_axe_finds_nothing(seen: Seen, sites: Mapping[str, Path], name: str) -> None:
    for number, file in enumerate(one_of_each_kind(files(sites, name))):
        page = seen.open(file, width=(390, 1200)[number % 2])
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert violations(page) == "", file


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    yield context.new_page()
    context.close()


def test_without_scripts_the_evidence_opens_and_everything_is_listed(
    without_scripts: Page, planted: Path
) -> None:
    page = without_scripts
    page.goto((planted / "en" / "chapter-1.html").as_uri())
    assert not page.locator(".evidence .says").first.is_visible()
    page.locator(".evidence summary").first.click()
    assert page.locator(".evidence .passage").first.is_visible()
    page.goto((planted / "en" / "map.html").as_uri())
    assert page.locator("#years").is_hidden() and page.locator(".place").count() == 2
    page.goto((planted / "en" / "timeline.html").as_uri())
    assert page.locator(".controls").is_hidden() and page.locator("#times tr").count() > 10
    page.goto((planted / "en" / "search.html").as_uri())
    assert page.get_by_text("Everything is listed without it").is_visible()


def test_the_keyboard_skips_to_the_text_and_opens_what_a_line_rests_on(seen: Seen, planted: Path) -> None:
    page = seen.open(planted / "en" / "chapter-1.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.locator(".evidence .from a").first.is_visible()


def test_every_link_and_field_is_reached_by_tab(seen: Seen, planted: Path) -> None:
    page = seen.open(planted / "en" / "map.html")
    stops = page.evaluate("[...document.querySelectorAll('a, input, button')].length")
    reached = set()
    for _ in range(stops):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "[...document.querySelectorAll('a, input, button')].indexOf(document.activeElement)"
            )
        )
    assert reached == set(range(stops))


@pytest.mark.parametrize(
    ("language", "asked", "found"),
    [
        ("en", "mills burning", "The mill burned in one night."),
        ("en", "Тармина", "Orvan Tarmin"),
        ("en", "Красногорода", "Gorod / Krasnogorod"),
        ("ru", "МЕЛЬНИЦУ", "Letter of Lisveta Obrunova (invented)"),
        ("ru", "Тармином", "Орван Тармин"),
        ("en", "Слузовым", "Pimen Sluzov"),  # on record in Latin letters alone
    ],
)
def test_search_finds_words_in_any_form_and_alphabet(
    seen: Seen, planted: Path, language: str, asked: str, found: str
) -> None:
    page = seen.open(planted / language / "index.html")
    page.locator("#seek").fill(asked)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    page.locator(".hits li").first.wait_for()
    assert found in " ".join(page.locator(".hits").all_inner_texts())
    assert seen.complaints == []


def test_search_says_that_nothing_was_found_and_finds_nobody_withheld(seen: Seen, planted: Path) -> None:
    page = seen.open(planted / "en" / "search.html")
    page.locator("#seek").fill("Kvolina")
    page.get_by_text("Nothing was found.").wait_for()
    assert page.locator(".hits li").count() == 0


def test_the_year_gives_places_the_names_of_their_time(seen: Seen, planted: Path) -> None:
    page = seen.open(planted / "en" / "map.html")
    names = page.locator(".spot text")
    assert sorted(names.all_text_contents()) == ["Gorod", "Reka"]
    page.evaluate("year.max = 1950; year.value = 1930; year.dispatchEvent(new Event('input'))")
    assert sorted(names.all_text_contents()) == ["Krasnogorod", "Reka"]
    page.locator("#all-years").click()
    assert sorted(names.all_text_contents()) == ["Gorod", "Reka"]


def test_the_timeline_shows_what_a_time_rests_on(seen: Seen, planted: Path) -> None:
    page = seen.open(planted / "en" / "timeline.html")
    page.locator("#picture .mark").nth(1).focus()
    assert page.locator("#proof .bound").first.is_visible()
