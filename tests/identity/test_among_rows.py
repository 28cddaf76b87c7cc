"""Somebody of a dossier among the rows of a register: found where he is, and nobody where he is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow", reason="needs the extra registers")

from onrecord.dossier.geography import gazetteer_of  # noqa: E402
from onrecord.identity import NOBODY, Identification, compare_with_rows, identified, profile_of  # noqa: E402
from onrecord.identity.features import told_of  # noqa: E402
from onrecord.identity.model import shipped_model  # noqa: E402
from onrecord.identity.profile import Fact  # noqa: E402
from onrecord.identity.registers import people_schema, people_writer, registers_folder  # noqa: E402
from onrecord.places import open_atlas  # noqa: E402
from onrecord.store.folder import read_folder  # noqa: E402

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"
SURNAMES = [
    "Иванов",
    "Павлов",
    "Петров",
    "Орехов",
    "Носов",
    "Минин",
    "Белов",
    "Орлов",
    "Соколов",
    "Зуев",
    "Котов",
]
GIVEN = [
    "Николай",
    "Никита",
    "Иван",
    "Пётр",
    "Павел",
    "Сергей",
    "Степан",
    "Олег",
    "Фома",
    "Матвей",
    "Лев",
    "Юрий",
]
PLACES = ["Moscow", "Odessa", "Kharkov", "Rostov", "Kiev", "Tula", "Orel", "Kazan", "Samara", "Perm"]
ROWS = 2_000


@pytest.fixture(autouse=True)
def user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user who has kept nothing yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def keep(name: str, rows: list[dict[str, Any]]) -> None:
    """Keep rows as a register."""
    schema = people_schema()
    folder = registers_folder() / name
    folder.mkdir(parents=True)
    empty = dict.fromkeys(schema.names)
    with people_writer(folder, schema) as writer:
        writer.write(pa.RecordBatch.from_pylist([{**empty, **row} for row in rows], schema=schema))


def invented() -> Iterator[dict[str, Any]]:
    """Rows of people whom nobody ever was."""
    chance = Random(6)
    for number in range(ROWS):
        born = date(chance.randint(1870, 1915), 1, 1).toordinal()
        begun = born + chance.randint(6_000, 14_000)
        place = chance.choice(PLACES)
        yield {
            "id": str(number),
            "name": f"{(given := chance.choice(GIVEN))} {(surname := chance.choice(SURNAMES))}",
            "given": given,
            "surname": surname,
            "sex": "male",
            "birth_from": born,
            "birth_until": born + 364,
            "facts": [_fact("residence", place, (begun, begun + 364), (begun + 1_500, begun + 1_864))],
        }


def of_the_case() -> dict[str, Any]:
    """What the case of 1933 tells of its man, as a row."""
    dossier = read_folder(EXAMPLE).dossier
    told = profile_of(dossier, "case-1933:poliakov")
    given, surname = told.names[0].split()
    return {"id": "case", "name": told.names[0], "given": given, "surname": surname, "sex": "male",
            "facts": [_of(fact) for fact in told.facts]}  # fmt: skip


def _of(fact: Fact) -> dict[str, Any]:
    place = fact.places[0] if fact.places else None
    start, end = fact.start, fact.end
    return _fact(fact.what, place, (start.earliest, start.latest), (end.earliest, end.latest))


def _fact(
    what: str, place: str | None, start: tuple[int | None, ...], end: tuple[int | None, ...]
) -> dict[str, Any]:
    days = dict(zip(("from1", "from2", "until1", "until2"), (*start, *end), strict=True))
    return {"what": what, "place": place, "with": None, **days}


def identify(*registers: str, top: int = 5) -> Identification:
    dossier = read_folder(EXAMPLE).dossier
    who = told_of(profile_of(dossier, "np-letter:np"), open_atlas(gazetteer_of(dossier.places.values())))
    model = shipped_model()
    compared = [compare_with_rows(one, who, model, top=top) for one in registers]
    return identified(who, compared, model.answering, top=top)


def test_he_is_found_among_thousands() -> None:
    keep("list", [*invented(), of_the_case()])
    found = identify("list")
    assert found.candidates[0].id == found.answer == "list:case"
    assert found.among == ROWS + 1


def test_where_he_is_not_nobody_is_taken_for_him() -> None:
    keep("list", list(invented()))
    assert identify("list").answer == NOBODY


def test_the_reasons_add_up_to_what_the_row_was_ranked_by() -> None:
    keep("list", [*invented(), of_the_case()])
    weights = [one.weight for one in identify("list", top=50).candidates]
    assert len(weights) == 50
    assert weights == sorted(weights, reverse=True)


def test_several_registers_are_searched_as_one_crowd() -> None:
    keep("list", list(invented()))
    keep("files", [of_the_case()])
    found = identify("list", "files")
    assert found.candidates[0].id == "files:case"
    assert found.among == ROWS + 1


def test_rows_that_are_not_listed_still_count() -> None:
    """How likely the first is does not depend on how many are shown."""
    keep("list", [*invented(), of_the_case()])
    few, many = (identify("list", top=top).candidates[0].probability for top in (1, 200))
    assert few == pytest.approx(many)
