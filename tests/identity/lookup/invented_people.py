"""Invented people of a register and of a profile, with every trap that their names, days and places may hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st

from onrecord.evidence import Sex
from onrecord.identity.profile import Between, Fact, NameColumns, Profile, Relative
from onrecord.identity.registers import PEOPLE, Register, people_writer

Row = dict[str, Any]

SURNAMES = [
    "Поляков",
    "Полякова",
    "Poliakov",
    "Полаков",
    "Минин",
    "Мнин",
    "Petrov",
    "П.",
    "Ястребова",
    "Я.",
    "—",
]
GIVEN = ["Николай", "Коля", "Nikolai", "Ника", "Пётр", "Н.", "Ольга", "Олег"]
FATHERS = ["Петрович", "Петровна", "Пётр", "Ильич", "П."]
OTHERS = [
    "Минина",
    "урожд. Петрова",
    "Ника Поляков",
    "Петров Николай Ильич",
    "NP",
    "Н. П.",
    "Коля",
    "Минин С. А.",
    "?",
]
PLACES = [
    "Москва",
    "Moscow",
    "Подольск",
    "с. Кутулик Иркутской губ.",
    "Кутулик, Иркутская область",
    "Сибирь",
    "Irkutsk",
    "Екатеринослав",
    "Dnipro",
    "Нигде",
    "nigde",
    "",
]
WORDS = ["врач", "Врач", "крестьянин", "vrach", "—", ""]
KINDS = ["residence", "detention", "arrest", "union", "work", "death"]
ROLES = ["father", "wife", "sister"]
DAYS = [None, 700_000, 700_001, 700_090, 700_365, 700_366, 700_367, 700_732, 701_100, 702_193, 703_700]


def days() -> st.SearchStrategy[tuple[int | None, int | None]]:
    """A span whose ends may be unknown, in order where both are known."""
    return st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(_in_order)


def _in_order(ends: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    first, last = ends
    return (last, first) if first is not None and last is not None and first > last else ends


def maybe(words: list[str]) -> st.SearchStrategy[str | None]:
    """One of some words, or nothing."""
    return st.none() | st.sampled_from(words)


@st.composite
def facts(draw: st.DrawFn) -> Row:
    """A fact as a register has it."""
    (from1, from2), (until1, until2) = draw(days()), draw(days())
    return {
        "what": draw(st.sampled_from(KINDS)),
        "place": draw(maybe(PLACES)),
        "from1": from1,
        "from2": from2,
        "until1": until1,
        "until2": until2,
        "with": draw(st.none() | st.sampled_from(OTHERS)),
    }


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """A person as a register has them."""
    surname, given, patronymic = draw(maybe(SURNAMES)), draw(maybe(GIVEN)), draw(maybe(FATHERS))
    birth, death = draw(days()), draw(days())
    parted = (surname, given, patronymic) != (None, None, None)
    return {
        "name": " ".join(filter(None, (surname, given, patronymic))) if parted else draw(maybe(OTHERS)),
        "surname": surname,
        "given": given,
        "patronymic": patronymic,
        "others": draw(st.none() | st.lists(st.sampled_from(OTHERS), max_size=3)),
        "sex": draw(maybe(["male", "female"])),
        "birth_from": birth[0],
        "birth_until": birth[1],
        "death_from": death[0],
        "death_until": death[1],
        "birth_place": draw(maybe(PLACES)),
        "death_place": None,
        "nationality": draw(maybe(WORDS)),
        "occupation": draw(maybe(WORDS)),
        "residences": draw(st.none() | st.lists(st.sampled_from(PLACES), max_size=3)),
        "relatives": draw(st.none() | st.lists(relatives(), max_size=2)),
        "facts": draw(st.none() | st.lists(facts(), max_size=3)),
    }


def relatives() -> st.SearchStrategy[Row]:
    """A relative as a register has one."""
    return st.fixed_dictionaries(
        {"role": st.sampled_from(ROLES), "name": st.sampled_from(OTHERS + GIVEN[:4])}
    )


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """What is told of somebody who is sought."""
    words = st.lists(st.sampled_from(PLACES[:-1]), min_size=1, max_size=2).map(tuple)
    parted = draw(st.booleans())
    columns = NameColumns(
        surname=draw(maybe(SURNAMES)), given=draw(maybe(GIVEN)), patronymic=draw(maybe(FATHERS))
    )
    return Profile(
        id="np",
        name=columns if parted else None,
        names=tuple(draw(st.lists(st.sampled_from(OTHERS), max_size=3))),
        sex=draw(st.none() | st.sampled_from(Sex)),
        birth=Between(*draw(days())),
        death=Between(*draw(days())),
        birthplace=draw(st.just(()) | words),
        residences=tuple(draw(st.lists(words, max_size=2))),
        occupations=tuple(draw(st.lists(st.sampled_from(WORDS), max_size=2))),
        nationality=draw(maybe(WORDS)),
        facts=tuple(draw(st.lists(told_facts(), max_size=3))),
        relatives=tuple(draw(st.lists(told_relatives(), max_size=2))),
    )


@st.composite
def told_facts(draw: st.DrawFn) -> Fact:
    """A fact that is told of who is sought."""
    return Fact(
        what=draw(st.sampled_from(KINDS)),
        places=draw(st.just(()) | st.sampled_from(PLACES[:-1]).map(lambda place: (place,))),
        start=Between(*draw(days())),
        end=Between(*draw(days())),
        beside=tuple(draw(st.lists(st.sampled_from(OTHERS), max_size=2))),
        beside_sex=draw(st.none() | st.sampled_from(Sex)),
    )


def told_relatives() -> st.SearchStrategy[Relative]:
    """A relative who is told of, perhaps by several names."""
    names = st.lists(st.sampled_from(OTHERS + GIVEN[:4]), min_size=1, max_size=2).map(tuple)
    return st.builds(Relative, role=st.sampled_from(ROLES), names=names)


def kept(people: list[Row], folder: Path) -> Register:
    """A register of these people, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    table = [{"id": str(number), **row} for number, row in enumerate(people, start=1)]
    with people_writer(folder, PEOPLE) as writer:
        writer.write(pa.RecordBatch.from_pylist(table, schema=PEOPLE))
    return Register(name="invented", folder=folder)
