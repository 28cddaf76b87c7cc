"""Search in the workbench: words found in what is on the reader's desk, shown where they stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect
from workbench import EXAMPLES, Window

from onrecord.evidence import Audience
from onrecord.protection import Reader
from onrecord.search import read_typed
from onrecord.store.folder import read_folder
from onrecord.web.bench.desk import Desk, State
from onrecord.web.seeking.indexes import index_of
from onrecord.web.seeking.showing import pieces_of


def test_words_are_cut_where_marks_begin_and_end() -> None:
    assert list(pieces_of("the Red Army came", [(4, 7), (8, 12)])) == [
        ("the ", False),
        ("Red Army", True),
        (" came", False),
    ]
    assert list(pieces_of("nothing", [])) == [("nothing", False)]


def test_an_index_is_of_what_is_on_its_desk_alone(tmp_path: Path) -> None:
    dossier = read_folder(EXAMPLES / "tikhomost").dossier
    state = State(number=1, dossier=dossier, findings=())
    everything = Desk(Reader(Audience.TEAM, None), state, date.today())
    less = Desk(Reader(Audience.TEAM, frozenset({"letter"})), state, date.today())
    file = tmp_path / "index.sqlite"
    sought = read_typed("мост")
    found = {one.source for one in index_of(everything, file).find(everything, sought, 50)}
    cleared = {one.source for one in index_of(less, file).find(less, sought, 50)}
    assert cleared <= set(less.dossier.sources)
    assert cleared <= found
    assert index_of(less, file) is not index_of(everything, file)


def test_it_is_renewed_when_the_record_changes(tmp_path: Path) -> None:
    dossier = read_folder(EXAMPLES / "tikhomost").dossier
    desk = Desk(Reader(Audience.TEAM, None), State(number=1, dossier=dossier, findings=()), date.today())
    sought, index = read_typed("Kapitolina"), index_of(desk, tmp_path / "index.sqlite")
    assert any(one.source == "letter" for one in index.find(desk, sought, 50))
    without = read_folder(EXAMPLES / "poliakov").dossier
    desk.renew(State(number=2, dossier=without, findings=()))
    assert index.find(desk, sought, 50) == []


def test_a_hit_leads_to_its_place_in_the_reader(reading: Window) -> None:
    page = reading.open("/search/")
    page.locator("#search-all").fill("лёд")
    page.keyboard.press("Enter")
    hit = page.locator(".hits li", has=page.locator("[lang=ru]")).first
    sought = hit.locator("mark").first.inner_text()
    hit.locator("a").click()
    expect(page.locator("#sought")).to_be_visible()
    assert (
        sought in page.locator("mark.sought").all_inner_texts()[0]
        or sought in page.locator("#reading-text").inner_text()
    )


def test_limits_are_shown_and_what_cannot_be_is_told(reading: Window) -> None:
    page = reading.open("/search/?words=Kapitolina&kind=letter")
    expect(page.locator("#field-kind")).to_have_value("letter")
    page = reading.open("/search/?words=Kapitolina&person=nobody-at-all")
    expect(page.locator(".refusal")).to_contain_text("There is no person")
    page = reading.open("/search/?words=-only")
    expect(page.locator(".refusal")).to_contain_text("Say what to look for")


@pytest.mark.parametrize("path", ["/search/", "/search/?words=Матвей"])
def test_axe_finds_nothing_on_a_desk_and_on_a_phone(
    reading: Window, reading_phone: Window, path: str
) -> None:
    for one in (reading, reading_phone):
        page = one.open(path)
        assert one.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert one.complaints == []
