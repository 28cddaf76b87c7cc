"""The trial of NP: his letter against millions of invented rows, among which the record of his interrogation is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.identity.counts import SHARED
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.identity import Identification, compare_with_rows, identified, profile_of
from onrecord.identity.features import told_of
from onrecord.identity.model import shipped_model
from onrecord.identity.profile import Fact, Profile
from onrecord.identity.registers import PEOPLE, Register, people_writer
from onrecord.places import open_atlas
from onrecord.store.folder import read_folder

DOSSIERS = (SHARED / "dossiers" / "poliakov", Path(__file__).parents[2] / "examples" / "poliakov")
LETTER, CASE = "np-letter:np", "case-1933:poliakov"
TOP = 20


@dataclass(frozen=True, slots=True)
class Tried:
    """What is answered with the case among the rows and without it; `case` is the row's id."""

    case: str
    with_case: Identification
    without_case: Identification


def try_np(folder: Path, invented: Register, scratch: Path) -> Tried:
    """Identify the writer of the letter, in a dossier, among invented people with his case and without it."""
    dossier = read_folder(folder).dossier
    case = profile_of(dossier, CASE)
    with_case = with_row(invented, case, scratch)
    return Tried(
        case=f"{with_case.name}:{CASE}",
        with_case=identify(dossier, with_case.folder),
        without_case=identify(dossier, invented.folder),
    )


def identify(dossier: Dossier, register: Path) -> Identification:
    """Who wrote the letter, by what the letter says alone."""
    model = shipped_model()
    who = told_of(profile_of(dossier, LETTER), open_atlas(gazetteer_of(dossier.places.values())))
    compared = compare_with_rows(str(register), who, model, top=TOP)
    return identified(who, [compared], model.answering, top=TOP)


def with_row(register: Register, told: Profile, folder: Path) -> Register:
    """A register with one row more, in the midst of the others."""
    folder.mkdir(parents=True, exist_ok=True)
    batches = list(pq.ParquetFile(register.people).iter_batches(200_000))
    with people_writer(folder, PEOPLE) as people:
        for batch in _with(batches, row_of(told)):
            people.write(batch)
    return Register(name=folder.name, folder=folder)


def _with(batches: list[pa.RecordBatch], row: dict[str, Any]) -> Iterator[pa.RecordBatch]:
    middle = len(batches) // 2
    yield from batches[:middle]
    yield pa.RecordBatch.from_pylist([row], schema=PEOPLE)
    yield from batches[middle:]


def row_of(told: Profile) -> dict[str, Any]:
    """What a source tells of somebody, as the row that a register would have of it; the surname stands last."""
    given, surname = told.names[0].rsplit(" ", 1)
    row = dict.fromkeys(PEOPLE.names)
    return row | {
        "id": told.id,
        "name": told.names[0],
        "surname": surname,
        "given": given,
        "others": [],
        "sex": told.sex,
        "birth_from": told.birth.earliest,
        "birth_until": told.birth.latest,
        "residences": [],
        "relatives": [],
        "facts": [_fact(fact) for fact in told.facts],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "what": fact.what,
        "place": fact.places[0] if fact.places else None,
        "from1": fact.start.earliest,
        "from2": fact.start.latest,
        "until1": fact.end.earliest,
        "until2": fact.end.latest,
        "with": fact.beside[0] if fact.beside else None,
    }
