"""Limits by kind, date, place, person, language and access; persons by judgements, dates by the chronology."""

from __future__ import annotations

from pathlib import Path

import pytest
from search_cases import found, ids, narrowed

from onrecord.findings import Refusal
from onrecord.search import NoSuchDays, NoSuchValue, NotOnRecord

TOLD = """
    == sources/letter/source.yaml
    kind: letter
    title: A letter of the harvest
    made: 1933
    place: mill
    calendar: gregorian
    languages: [ru]
    access: {status: closed}
    personas:
      np: {names: [NP]}
    == sources/letter/text.ru.md
    Поляков писал о мельнице.
    == sources/letter/text.en.md
    Polyakov wrote of the harvest.
    == sources/letter/statements.yaml
    - {id: met, what: meeting, who: [np], where: town, when: 1907, says: They met at the harvest.}
    - {id: later, what: event, when: after met + 10y, says: Another harvest.}
    == sources/file/source.yaml
    kind: case-file
    title: A file on the harvest
    made: 1950/1951
    calendar: gregorian
    access: {status: open}
    personas:
      accused: {names: [Орван Поляков]}
    == sources/file/statements.yaml
    - {id: work, what: work, who: [accused], when: 1930, says: He worked at the harvest.}
    == sources/note/source.yaml
    kind: record
    title: A note on the harvest
    == people.yaml
    persons:
      orvan: {name: Orvan Polyakov}
    judgements:
      - {id: one, compares: [letter:np, file:accused], decision: same, as: orvan, because: so, by: me, date: 2026-01-01}
    == places.yaml
    province: {names: [{text: The province, lang: en}]}
    mill: {names: [{text: Мельница, lang: ru}], within: province}
    town: {names: [{text: Town, lang: en}]}
    """

ALL = {"letter", "letter.en", "letter/met", "letter/later", "file", "file/work", "note"}


@pytest.fixture
def search(told):  # type: ignore[no-untyped-def] - a fixture
    """Searches the dossier above for the harvest, within limits."""
    dossier = narrowed(told(TOLD))
    return lambda limits: ids(found(dossier, "harvest", limits))


@pytest.mark.parametrize(
    ("limits", "answers"),
    [
        ("", ALL),
        ("kind:letter", {"letter", "letter.en", "letter/met", "letter/later"}),
        ("kind:letter kind:record", {"letter", "letter.en", "letter/met", "letter/later", "note"}),
        ("language:ru", {"letter", "letter/met", "letter/later"}),
        ("language:en", {"letter.en"}),
        ("access:open", {"file", "file/work"}),
        ("1933", set()),
        ("date:1933", {"letter", "letter.en", "letter/later"}),
        ("date:1907", {"letter/met"}),
        ("1930..1932", {"file/work", "letter/later"}),
        ("..1908", {"letter/met"}),
        ("1950..", {"file", "letter/later"}),
        ("place:mill", {"letter", "letter.en"}),
        ("place:province", {"letter", "letter.en"}),
        ("place:мельнице", {"letter", "letter.en"}),
        ("place:town", {"letter", "letter.en", "letter/met"}),
        ("person:orvan", {"letter", "letter.en", "letter/met", "file", "file/work"}),
        ("person:letter:np", {"letter", "letter.en", "letter/met", "file", "file/work"}),
        ("person:Поляковым", {"letter", "letter.en", "letter/met", "file", "file/work"}),
        ("person:orvan kind:letter date:1907", {"letter/met"}),
    ],
)
def test_answers_are_limited(search, limits: str, answers: set[str]) -> None:  # type: ignore[no-untyped-def]
    assert search(limits) == answers


@pytest.mark.parametrize(
    ("limit", "refused", "sentence"),
    [
        ("kind:leter", NoSuchValue, "`leter` is no kind; did you mean `letter`?"),
        ("access:secret", NoSuchValue, "`secret` is no access: it is one of published, open, restricted,"),
        ("person:nobody", NotOnRecord, "There is no person `nobody` on record."),
        ("place:towm", NotOnRecord, "There is no place `towm` on record; did you mean `town`?"),
        ("date:1937..1933", NoSuchDays, "`1937..1933` is no time to look in"),
        ("date:yesterday", NoSuchDays, "`yesterday` is no time to look in"),
        ("date:1933-02-30", NoSuchDays, "`1933-02-30` is no time to look in"),
    ],
)
def test_a_limit_that_nothing_can_be_within_is_refused(  # type: ignore[no-untyped-def]
    search, limit: str, refused: type[Refusal], sentence: str
) -> None:
    with pytest.raises(refused) as refusal:
        search(limit)
    assert refusal.value.sentence.startswith(sentence)


def test_where_the_chronology_has_no_day_the_card_tells(folder: Path) -> None:
    """A source whose making is contested.

    == sources/note/source.yaml
    kind: record
    title: A note on the harvest
    made: 1933
    calendar: gregorian
    == sources/note/statements.yaml
    - {id: dated, what: authorship, of: note, when: 1950, says: It was written later.}
    """
    dossier = narrowed(folder)
    assert ids(found(dossier, "harvest date:1933")) == {"note"}
    assert not found(dossier, "harvest date:1940")
