"""A proof as a sentence, for a historian to nod at or to doubt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.chronology import chronology_of
from onrecord.script.proof_stories import proof_story
from onrecord.store.folder import read_folder

Story = Callable[..., tuple[str | None, str | None]]


@pytest.fixture
def story(told: Callable[[str], Path]) -> Story:
    """The sentences of a time, from what a letter and a case say and what was judged, each a row of its file."""

    def tell(time: str, *letter: str, case: str = "", judged: str = "") -> tuple[str | None, str | None]:
        folder = told(f"""
== sources/letter/source.yaml
{{kind: letter, title: A letter, calendar: gregorian, made: 1920, personas: {{np: {{}}}}}}
== sources/letter/statements.yaml
[{", ".join(letter)}]
== sources/case/source.yaml
{{kind: case-file, title: A case, calendar: gregorian, personas: {{p: {{}}, q: {{}}}}}}
== sources/case/statements.yaml
[{case}]
== people.yaml
judgements: [{judged}]
""")
        kept = read_folder(folder)
        assert [finding.what for finding in kept.findings] == []
        return proof_story(chronology_of(kept.dossier), time)

    return tell


def same(id: str, left: str, right: str) -> str:
    said = "decision: same, because: It is so told., by: historian, date: 2026"
    return f"{{id: {id}, compares: ['{left}', '{right}'], {said}}}"


def test_the_real_case(shared: Path) -> None:
    found = chronology_of(read_folder(shared / "dossiers" / "poliakov").dossier)
    earliest, latest = proof_story(found, "birth(np-letter:np)")
    assert earliest == (
        "Born no earlier than 3 January 1885: not yet 22 years old at “NP could hardly read until he was "
        "twenty-one, and began to study after meeting his partner” (np-letter/literate), which was after “NP met "
        "his partner at a theatre in 1907” (np-letter/met), which was not before 1 January 1907."
    )
    assert latest == "Born no later than 31 December 1885, by article/born, if np-is-poliakov holds."


def test_a_date_needs_no_more_than_whose_it_is(story: Story) -> None:
    assert story("letter/met.start", "{id: met, what: meeting, when: 1907}") == (
        "Begun no earlier than 1 January 1907, by letter/met.",
        "Begun no later than 31 December 1907, by letter/met.",
    )


def test_where_nothing_bounds_a_time_there_is_nothing_to_tell(story: Story) -> None:
    assert story("letter/met.start", "{id: met, what: meeting}") == (None, None)
    assert story("letter/met.end", "{id: met, what: meeting, when: after 1907}")[1] is None


def test_a_card_tells_of_its_own_making(story: Story) -> None:
    assert story("made(letter)")[0] == "Made no earlier than 1 January 1920, by letter."


def test_a_span_that_is_counted_to_the_making(story: Story) -> None:
    together = "{id: together, what: union, when: {still: made, for: 13y}, says: They are together.}"
    assert story("letter/together.start", together) == (
        "Begun no earlier than 1 January 1906: no more than 14 years before the making of “A letter”, which was "
        "not before 1 January 1920 (letter).",
        "Begun no later than 31 December 1908: at least 12 years before the making of “A letter”, which was not "
        "after 31 December 1920 (letter).",
    )


def test_an_event_without_words_is_told_by_its_kind(story: Story) -> None:
    told = "{id: met, what: meeting, when: 1907}", "{id: work, what: work, when: after met}"
    assert story("letter/work.end", *told)[0] == (
        "Ended no earlier than 2 January 1907: after the meeting (letter/met), which was not before 1 January 1907."
    )


def test_a_chain_is_told_link_by_link(story: Story) -> None:
    told = (
        "{id: met, what: meeting, when: 1907, says: They met.}",
        "{id: work, what: work, when: met + =2y}",
        "{id: left, what: event, when: before work - =8d}",
    )
    assert story("letter/left.end", *told)[1] == (
        "Ended no later than 21 December 1910: at least 9 days before the work (letter/work), which was no more "
        "than 3 years less a day after “They met” (letter/met), which was not after 31 December 1907."
    )


@pytest.mark.parametrize(
    ("age", "side", "said"),
    [
        (
            "22",
            1,
            "no later than 1 May 1885: 22 years old already at the meeting (letter/met), which was not after",
        ),
        (
            "22",
            0,
            "no earlier than 2 May 1884: not yet 23 years old at the meeting (letter/met), which was not before",
        ),
        (
            "~22",
            1,
            "no later than 1 May 1886: 21 years old already at the meeting (letter/met), which was not after",
        ),
    ],
)
def test_an_age_is_told_as_one(story: Story, age: str, side: int, said: str) -> None:
    met = f"{{id: met, what: meeting, who: [np], when: {{all: [1907-05-01, age(np) {age}]}}}}"
    assert story("birth(letter:np)", met)[side] == f"Born {said} 1 May 1907."


BORN = "{id: born, what: birth, who: [p], when: 1885}"


def test_a_judgement_is_told_as_what_has_to_hold(story: Story) -> None:
    born = story("birth(letter:np)", case=BORN, judged=same("one-man", "letter:np", "case:p"))
    assert born[0] == "Born no earlier than 1 January 1885, by case/born, if one-man holds."


def test_two_judgements_both_have_to_hold(story: Story) -> None:
    judged = f"{same('one', 'letter:np', 'case:q')}, {same('two', 'case:q', 'case:p')}"
    met = "{id: met, what: meeting, who: [np]}"
    assert story("letter/met.start", met, case=BORN, judged=judged)[0] == (
        "Begun no earlier than 1 January 1885: not before the birth of letter:np, which was not before "
        "1 January 1885 (case/born), if one and two hold."
    )
