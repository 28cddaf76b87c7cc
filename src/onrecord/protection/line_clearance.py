"""Whether a reader may have the words of a line: whom they name, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import has
from onrecord.evidence import Access, Source, Statement
from onrecord.fountain.marks import Bite, Citation, HeldBack
from onrecord.fountain.scenes import ReadNote
from onrecord.passages import exact, read_stretch
from onrecord.protection.access import is_shut, last_day
from onrecord.protection.consent import Consent
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.screen import Screen

CITABLE = ("statement", "question", "judgement")


@dataclass(frozen=True, slots=True)
class LineClearance:
    """What is asked before a line's words are shown; `house` has what `narrowed`, the reader's dossier, has not."""

    house: Dossier
    narrowed: Dossier
    screen: Screen
    consent: Consent
    today: date

    def of(self, words: str, notes: Sequence[ReadNote]) -> tuple[Permission, str | None]:
        """Whether a line may be told, and until when it is withheld where a day is all that stands against it."""
        if any(isinstance(read.mark, HeldBack) for read in notes):
            return no("it was withheld before"), _until_before(notes)
        if "[[" in words or not self.names_nobody(words, *(read.note.words for read in notes)):
            return no("it names someone whose name is withheld, or has a note that is never closed"), None
        missing = list(self._missing(notes))
        if not missing:
            return yes("it names nobody who is withheld, and all that it cites is shown"), None
        return no(f"it rests on {', '.join(missing)}, which is not shown"), self._until(missing)

    def names_nobody(self, *words: str) -> bool:
        """Whether words name nobody who is withheld."""
        return not self.screen.hits(words)

    def knows_all(self, ids: Iterable[str]) -> bool:
        """Whether the reader knows everyone whom a composite stands for."""
        return all(has(self.narrowed, "persona", id) or id in self.narrowed.persons for id in ids)

    def _missing(self, notes: Sequence[ReadNote]) -> Iterator[str]:
        """What a line cites or plays that the reader does not have."""
        for read in notes:
            if isinstance(read.mark, Citation):
                cited = read.mark.ids
                yield from (id for id in cited if not any(has(self.narrowed, kind, id) for kind in CITABLE))
            elif isinstance(read.mark, Bite):
                yield from self._unplayable(read.mark)

    def _unplayable(self, bite: Bite) -> Iterator[str]:
        """Why a bite may not be played: its recording, its stretch, something said in it, or nothing on record."""
        source = self.narrowed.sources.get(bite.source)
        said = [key for key, one in self.house.statements.items() if _is_said_in(bite, one)]
        if (
            source is None
            or self.consent.use_of(source).withholds(exact(bite.start), exact(bite.end))
            or not said
        ):
            yield bite.source
        else:
            yield from (key for key in said if key not in self.narrowed.statements)

    def _until(self, missing: Sequence[str]) -> str | None:
        """The day on which the last closure of what is missing lapses; None where anything else stands against it."""
        accesses = [self._access_of(id) for id in missing]
        if not all(is_shut(access, self.today) for access in accesses):
            return None
        ends = [(last_day(one.until), one.until.text) for one in accesses if one is not None and one.until]
        known = [(last, text) for last, text in ends if last is not None]
        return f"until {max(known)[1]}" if len(known) == len(accesses) else None

    def _access_of(self, id: str) -> Access | None:
        source: Source | None = self.house.sources.get(id.partition("/")[0])
        return None if source is None else source.access


def _until_before(notes: Sequence[ReadNote]) -> str | None:
    words = next(read.mark.words for read in notes if isinstance(read.mark, HeldBack))
    return words if words.startswith("until ") else None


def _is_said_in(bite: Bite, statement: Statement) -> bool:
    """Whether a statement has any of its time in a bite, or at its very ends."""
    if statement.source != bite.source:
        return False
    times = [read_stretch(one.time) for one in statement.at if one.time is not None]
    return any(
        one is not None and one.exact_start <= exact(bite.end) and exact(bite.start) <= one.exact_end
        for one in times
    )
