"""The annotated script in a browser: alone, accessible, narrow, and worked from the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page
from seeing import EXAMPLE, Build, Seen

from accessible import violations

PAGES = ("example", "poliakov")


@pytest.fixture(params=PAGES)
def file(request: pytest.FixtureRequest) -> Path:
    page: Path = request.getfixturevalue(request.param)
    return page


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(seen: Seen, poliakov: Path, width: int) -> None:
    assert violations(seen.open(poliakov, width=width)) == ""


def test_axe_finds_nothing_in_the_whole_example_in_russian(seen: Seen, build: Build) -> None:
    assert violations(seen.open(build(EXAMPLE, "--language", "ru"), width=390)) == ""


def test_it_asks_for_nothing_but_itself_and_nothing_complains(seen: Seen, file: Path) -> None:
    page = seen.open(file)
    page.wait_for_load_state("networkidle")
    assert [url for url in seen.requests if not url.startswith("data:")] == [file.as_uri()]
    assert seen.complaints == []
    assert page.locator("script, img, iframe, object, link[rel=stylesheet]").count() == 0


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(seen: Seen, file: Path, width: int) -> None:
    page = seen.open(file, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_leads_somewhere_on_the_page_and_no_id_is_twice(seen: Seen, file: Path) -> None:
    page = seen.open(file)
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    hrefs = page.eval_on_selector_all("a", "all => all.map(one => one.getAttribute('href'))")
    assert len(ids) == len(set(ids))
    assert {*hrefs} <= {f"#{id}" for id in ids}


def focused(page: Page) -> str:
    told: str = page.evaluate(
        "document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.tagName"
    )
    return told


def test_the_first_tab_offers_to_skip_to_the_script(seen: Seen, example: Path) -> None:
    page = seen.open(example)
    page.keyboard.press("Tab")
    assert focused(page) == "#script"
    box = page.locator(".skip").bounding_box()
    assert box is not None and box["x"] >= 0 and box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('#script').getBoundingClientRect().top") < 100


def test_tab_goes_through_the_page_in_its_order_and_shows_where_it_is(seen: Seen, poliakov: Path) -> None:
    page = seen.open(poliakov)
    page.evaluate("window.stops = [...document.querySelectorAll('a, input:checked')]")
    count = page.evaluate("window.stops.length")
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("window.stops.indexOf(document.activeElement)"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert reached == list(range(count))


def visible(page: Page, selector: str) -> int:
    return page.locator(f"{selector}:visible").count()


def test_arrow_keys_choose_which_lines_are_shown(seen: Seen, example: Path) -> None:
    page = seen.open(example)
    page.locator("#show-all").focus()
    for kind in ("mend", "look", "stands"):
        page.keyboard.press("ArrowDown")
        assert focused(page) == f"show-{kind}"
        assert (
            visible(page, ".line")
            == visible(page, f".line.{kind}")
            == page.locator(f".line.{kind}").count()
            > 0
        )
        empty = ".scene:visible:not(:has(.line:visible))"
        assert page.locator(empty).count() == 0
    page.keyboard.press("ArrowDown")
    assert visible(page, ".line") == page.locator(".line").count()


def test_a_link_to_a_line_shows_it_even_where_the_choice_hides_it(seen: Seen, example: Path) -> None:
    page = seen.open(example)
    page.locator("#show-stands").check()
    page.locator("#left a[href^='#line-']").first.focus()
    page.keyboard.press("Enter")
    target = page.locator(":target")
    assert target.is_visible() and "mend" in (target.get_attribute("class") or "")
    top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
    assert 0 <= top < 900


def test_a_voice_leads_to_its_note(seen: Seen, poliakov: Path) -> None:
    page = seen.open(poliakov)
    page.locator(".voice a").first.click()
    assert page.locator(":target .says").is_visible()
