"""The trial of NP: his letter against millions of invented rows, among which the record of his interrogation is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.chronology.report import Row
from benchmarks.identity.asked_rows import row_of
from benchmarks.identity.counts import SHARED
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.identity import Identification, compare_with_rows, identified, profile_of
from onrecord.identity.features import told_of
from onrecord.identity.model import shipped_model
from onrecord.identity.profile import Profile
from onrecord.identity.registers import PEOPLE, Register, people_writer
from onrecord.places import open_atlas
from onrecord.store.folder import read_folder

DOSSIERS = (SHARED / "dossiers" / "poliakov", Path(__file__).parents[2] / "examples" / "poliakov")
HEADINGS = ("dossier", "rows", "tried", "rank of the case", "the case", "the best other", "answer")
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
        for batch in _in_the_midst(batches, pa.RecordBatch.from_pylist([row_of(told)], schema=PEOPLE)):
            people.write(batch)
    return Register(name=folder.name, folder=folder)


def _in_the_midst(batches: list[pa.RecordBatch], one: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    middle = len(batches) // 2
    yield from (*batches[:middle], one, *batches[middle:])


def rows_of(folder: Path, tried: Tried) -> Iterator[Row]:
    """What was answered, and how the case and the best of the others stand."""
    for what, found in (("with the case", tried.with_case), ("without", tried.without_case)):
        ids = [one.id for one in found.candidates]
        others = [one for one in found.candidates if one.id != tried.case]
        case = found.candidates[ids.index(tried.case)] if tried.case in ids else None
        yield (
            folder.parent.name,
            f"{found.among:,}",
            what,
            f"{ids.index(tried.case) + 1}" if case else "–",
            f"{case.whole:.1f} bits, {case.probability:.1%}" if case else "–",
            f"{others[0].whole:.1f} bits, {others[0].probability:.1%}",
            "the case"
            if case and found.best == tried.case
            else found.answer
            if found.best is None
            else "a stranger",
        )
