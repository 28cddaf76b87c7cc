"""The picture in a browser: alone, accessible, narrow, printed, without its script, and worked from the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from drawing import SEVERAL, TIKHOMOST, draw, many
from playwright.sync_api import Browser, Page
from seeing import EXAMPLE, Seen

from accessible import violations


@pytest.fixture(scope="session")
def example_drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The picture of our example."""
    return draw(EXAMPLE, tmp_path_factory.mktemp("drawn") / "picture.html")


@pytest.fixture(scope="session")
def many_drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The picture of many people, in lanes."""
    place = tmp_path_factory.mktemp("many")
    return draw(many(place), place / "picture.html")


@pytest.fixture(params=["example_drawn", "many_drawn"])
def file(request: pytest.FixtureRequest) -> Path:
    picture: Path = request.getfixturevalue(request.param)
    return picture


@pytest.mark.parametrize(("name", "width"), [("example_drawn", 320), ("many_drawn", 1280)])
def test_axe_finds_nothing(seen: Seen, request: pytest.FixtureRequest, name: str, width: int) -> None:
    page = seen.open(request.getfixturevalue(name), width=width)
    page.locator("#picture .mark").first.focus()
    assert violations(page) == ""


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("ru", 390)])
def test_axe_finds_nothing_where_there_is_a_conflict(
    seen: Seen, tmp_path: Path, language: str, width: int
) -> None:
    page = seen.open(draw(TIKHOMOST, tmp_path / "picture.html", "--language", language), width=width)
    assert violations(page) == ""


def test_it_asks_for_nothing_but_itself_and_nothing_complains(seen: Seen, file: Path) -> None:
    page = seen.open(file)
    page.wait_for_load_state("networkidle")
    assert [url for url in seen.requests if not url.startswith("data:")] == [file.as_uri()]
    assert seen.complaints == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_but_the_magnified_picture_scrolls_sideways(seen: Seen, file: Path, width: int) -> None:
    page = seen.open(file, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    view = page.locator("#picture")
    assert view.evaluate("one => one.scrollWidth <= one.clientWidth")
    page.locator("#larger").click()
    assert view.evaluate("one => one.scrollWidth > 1.4 * one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_leads_somewhere_on_the_page_and_no_id_is_twice(seen: Seen, file: Path) -> None:
    page = seen.open(file)
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    hrefs = page.eval_on_selector_all("a", "all => all.map(one => one.getAttribute('href'))")
    assert len(ids) == len(set(ids))
    assert {*hrefs} <= {f"#{id}" for id in ids}


def proven(page: Page) -> str:
    """The record whose proof is shown."""
    return page.locator("#proof .what .id").first.text_content() or ""


def focused(page: Page) -> str:
    """The record whose mark has the focus."""
    told: str = page.evaluate("""() => {
      const row = document.querySelector(document.activeElement.getAttribute("href") ?? "#none");
      return row?.querySelector("th .id")?.textContent ?? document.activeElement.id;
    }""")
    return told


def to_the_picture(page: Page) -> None:
    """Tab as far as the first mark."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('mark')"):
            return
    raise AssertionError("the Tab key does not reach the picture")


def test_tab_reaches_the_picture_and_arrows_lead_through_all_its_times(seen: Seen, file: Path) -> None:
    page = seen.open(file)
    to_the_picture(page)
    order = page.evaluate("""() => [...document.querySelectorAll("#picture .mark")].map(mark =>
      document.querySelector(mark.getAttribute("href") + " th .id").textContent)""")
    reached = [focused(page)]
    for _ in range(40):
        page.keyboard.press("ArrowDown")
        reached.append(focused(page))
        assert proven(page) == reached[-1]
    assert reached == order[:41]
    page.keyboard.press("ArrowUp")
    assert focused(page) == order[39]
    page.keyboard.press("End")
    assert focused(page) == order[-1]
    page.keyboard.press("Home")
    assert focused(page) == order[0]


def test_one_more_tab_leaves_the_picture(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    to_the_picture(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#picture') === null")


def test_the_mark_gone_to_is_never_hidden_by_its_proof(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    to_the_picture(page)
    for _ in range(45):
        page.keyboard.press("ArrowDown")
    boxes = [page.locator(one).bounding_box() for one in (".mark:focus", "#proof", "#picture .axis")]
    mark, proof, axis = (box for box in boxes if box is not None)
    assert axis["y"] + axis["height"] <= mark["y"] + 1
    assert mark["y"] + mark["height"] <= proof["y"] + 1


def test_enter_leads_to_the_table_and_escape_puts_the_proof_away(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    to_the_picture(page)
    page.keyboard.press("ArrowDown")
    record = focused(page)
    page.keyboard.press("Enter")
    assert page.locator(":target th .id").text_content() == record
    page.locator(".mark[tabindex='0']").focus()
    assert page.locator("#proof").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#proof").is_visible()


@pytest.mark.parametrize("name", ["example_drawn", "many_drawn"])
def test_a_touch_shows_what_a_time_rests_on(seen: Seen, request: pytest.FixtureRequest, name: str) -> None:
    page = seen.open(request.getfixturevalue(name))
    mark = page.locator("#picture .mark").nth(7)
    mark.click()
    row = page.locator(mark.get_attribute("href") or "")
    assert page.url.endswith("picture.html")
    assert "".join((page.locator("#proof").text_content() or "").split()) == "".join(
        (row.text_content() or "").split()
    )


def test_plus_magnifies_to_single_days_and_order_is_kept(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    order = """() => [...document.querySelectorAll("#picture rect.possible")]
      .map((one, at) => [one.getBoundingClientRect().left, at]).sort((a, b) => a[0] - b[0]).map(one => one[0])"""
    before = page.evaluate(order)
    to_the_picture(page)
    while focused(page) != "np-letter/interned":
        page.keyboard.press("ArrowDown")
    for _ in range(16):
        page.keyboard.press("+")
    day = page.locator(".mark:focus rect.certain").bounding_box()
    assert day is not None and 44 <= day["width"] <= 52
    assert page.locator(".tick b", has_text="August 1914").count() == 1
    after = page.evaluate(order)
    assert len(after) == len(before) and after == sorted(after)
    page.keyboard.press("0")
    assert page.evaluate(order) == pytest.approx(before, abs=0.5)


def test_the_axis_names_the_day_that_is_under_it(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    to_the_picture(page)
    while focused(page) != "np-letter/interned":
        page.keyboard.press("ArrowDown")
    for _ in range(16):
        page.keyboard.press("+")
    left = page.evaluate("""() => {
      const ticks = [...document.querySelectorAll(".tick")];
      const first = ticks.find(one => one.querySelector("b")?.textContent === "August 1914");
      const day = document.querySelector(".mark:focus rect.certain");
      return first.getBoundingClientRect().left - day.getBoundingClientRect().left;
    }""")
    assert abs(left) < 3


def test_the_axis_stays_while_the_rows_scroll(seen: Seen, file: Path) -> None:
    page = seen.open(file)
    page.evaluate("document.querySelector('#picture').scrollTop = 200")
    axis, view = (page.locator(one).bounding_box() for one in (".axis", "#picture"))
    assert axis is not None and view is not None and abs(axis["y"] - view["y"]) <= 3
    assert page.evaluate("document.querySelector('#picture').scrollTop") == 200


def test_a_person_is_found_by_any_name(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    page.locator("#find").fill("поляков")
    assert page.eval_on_selector_all(".group:not([hidden])", "all => all.map(one => one.ariaLabel)") == [
        "Nika Poliakov"
    ]
    page.locator("#find").fill("")
    assert page.locator(".group[hidden]").count() == 0


def test_without_its_script_the_page_has_the_picture_and_each_mark_leads_to_its_proof(
    browser: Browser, file: Path
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(file.as_uri())
    assert page.locator("#picture .mark").count() > 50
    assert page.locator(".ticks text").first.is_visible() and not page.locator(".controls").is_visible()
    page.locator("#picture .mark").nth(3).click()
    assert page.locator(":target .when").first.is_visible()
    page.context.close()


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe\u2060]", "", text)


def test_on_paper_every_time_is_printed_and_every_sheet_of_the_picture_has_the_axis(
    seen: Seen, example_drawn: Path
) -> None:
    page = seen.open(example_drawn)
    to_the_picture(page)
    for _ in range(6):
        page.keyboard.press("+")
    names = page.locator("#times .when .id").all_text_contents()
    ticks = ("1860", "1880", "1900", "1920")
    with pypdfium2.PdfDocument(page.pdf(format="A4")) as document:
        sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
    whole = bare("".join(sheets))
    assert [name for name in names if bare(name) not in whole] == []
    drawn = [sheet for sheet in sheets[:3] if "Typewritten l" in sheet]
    assert len(drawn) == 3
    assert all(tick in sheet for sheet in drawn for tick in ticks)


HOSTILE = '<img src=x onerror=alert(1)></script><script>alert("2")</script>'


def test_hostile_words_are_shown_as_they_stand(
    seen: Seen, told: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = told(SEVERAL.replace("Anna Petrova", f"'{HOSTILE}'").replace("A flood.", f"'{HOSTILE}'"))
    page = seen.open(draw(folder, tmp_path / "picture.html"), width=320)
    assert seen.complaints == []
    assert page.locator("img, [onerror]").count() == 0
    assert page.locator("script").count() == 1
    assert page.locator(f"th:has-text('{HOSTILE[:20]}')").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_script_of_the_page_is_the_only_one_that_may_run(seen: Seen, example_drawn: Path) -> None:
    page = seen.open(example_drawn)
    page.evaluate("""() => { const one = document.createElement("script");
      one.textContent = "document.title = 'ran'"; document.body.append(one); }""")
    assert page.title() != "ran"
    assert any("Content Security Policy" in told for told in seen.complaints)


def test_the_day_of_making_is_on_the_page(seen: Seen, example_drawn: Path) -> None:
    assert str(date.today().year) in (seen.open(example_drawn).locator("header .kind").text_content() or "")
