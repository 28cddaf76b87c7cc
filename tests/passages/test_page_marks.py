"""Marks of pages and notes: a quotation is found across them, and its page is known."""

from __future__ import annotations

from onrecord.passages import Ambiguous, Anchored, find, page_at, page_mark, pages

LETTER = (
    f"{page_mark('234')}In 1907 I was in the[^1] theatre, and got tal-\n{page_mark('235')}king to a soldier.\n"
    f"{page_mark('xii')}I was in the theatre again.\n\n[^1]: The Maly."
)


def test_a_quotation_is_found_across_pages_and_notes() -> None:
    found = find(LETTER, "I was in the theatre, and got talking to a soldier")
    assert isinstance(found, Anchored)
    assert page_at(LETTER, found.start) == "234"


def test_every_page_is_known_by_its_own_name() -> None:
    assert [name for _, name in pages(LETTER)] == ["234", "235", "xii"]
    assert page_at(LETTER, LETTER.index("king")) == "235"
    assert page_at("No marks here.", 3) is None


def test_the_page_tells_which_of_several_places_is_meant() -> None:
    assert isinstance(find(LETTER, "I was in the theatre"), Ambiguous)
    found = find(LETTER, "I was in the theatre", page="xii")
    assert isinstance(found, Anchored)
    assert page_at(LETTER, found.start) == "xii"


def test_the_words_of_a_note_can_be_quoted() -> None:
    assert isinstance(find(LETTER, "The Maly."), Anchored)
