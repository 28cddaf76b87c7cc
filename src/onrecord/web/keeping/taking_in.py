"""Taking files in one by one: looked at, known again or read in the other process, filed, and put into the folder."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from onrecord.dossier import Dossier
from onrecord.evidence import Received, Recording, SourceKind, TextFormat
from onrecord.findings import Refusal
from onrecord.intake.isolation import ReadingRoom
from onrecord.intake.reading.reading import Given, Reading, Wishes
from onrecord.intake.received import Brought, Filing, NotTaken, opened
from onrecord.intake.received.running import seems_source_time
from onrecord.intake.received.suffixes import suffix_of
from onrecord.store.folder import Accession, accession, sweep


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A source that was made of a file, or of several pages."""

    source: str
    file: str
    title: str
    format: str
    kind: str
    language: str | None
    pages: int | None
    told: tuple[str, ...]


IF_SOURCE_TIME = (
    "If that is what tape or camera wrote, and not running time, take the source out and add the file "
    "again with --starts-at and --rate."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody says of the files that they bring."""

    kind: SourceKind | None = None
    language: str | None = None
    encoding: str | None = None
    recording: Recording | None = None
    speech_model: Path | None = None

    @property
    def wishes(self) -> Wishes:
        """What of it bears on reading them."""
        return Wishes(
            encoding=self.encoding,
            languages=(self.language,) if self.language else (),
            speech_model=None if self.speech_model is None else str(self.speech_model.absolute()),
        )


@dataclass(slots=True)
class Added:
    """What came of the files so far: sources, files that were there already, and files refused with why."""

    taken: list[Taken] = field(default_factory=list)
    already: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    files: int = 0

    def refuse_from(self, taken: int, refusal: Refusal) -> None:
        """What was taken from a number on was refused where it was to be kept."""
        self.refused += ((one.file, refusal.sentence) for one in self.taken[taken:])
        del self.taken[taken:]

    def as_json(self) -> Mapping[str, Any]:
        """As plain data."""
        keys = ("source", "file", "title", "format", "kind", "language", "pages", "told")
        return {
            "taken": [{key: getattr(one, key) for key in keys} for one in self.taken],
            "already": [{"file": file, "source": source} for file, source in self.already],
            "refused": [{"file": file, "why": why} for file, why in self.refused],
        }


class TakingIn:
    """Takes files into a folder; to be used in a `with` statement. `page` is how far the file at hand is read.

    `dossier` is what whoever brings them sees, in which a file may be already; the `house`, where that is more, has the
    ids that are taken. A file that only it has is taken in once more (docs/decisions/0036-a-members-dossier.md).
    """

    def __init__(self, folder: Path, dossier: Dossier, said: Said, *, house: Dossier | None = None) -> None:
        self._folder, self._said = folder, said
        sweep(folder)
        self._filing = Filing(
            dossier, kind=said.kind, language=said.language, recording=said.recording, house=house
        )
        self._known = {
            received.sha256: source.id for source in dossier.sources.values() for received in source.received
        }
        self._room = ReadingRoom()
        self.page: tuple[int, int] | None = None

    def __enter__(self) -> TakingIn:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._room.__exit__(kind, raised, trace)
        finally:  # Ctrl-C may come between any two steps, those that clear away among them
            sweep(self._folder, over=True)

    def take(self, together: Sequence[Brought], added: Added) -> None:
        """Takes in one file, or several that are one source; what is wrong with it is noted, not raised."""
        self.page = None
        try:
            self._take(together, added)
        except Refusal as refusal:
            added.refused.append((_named(together), refusal.sentence))
        added.files += len(together)

    def _take(self, together: Sequence[Brought], added: Added) -> None:
        for one in together:
            if one.refused is not None:
                raise NotTaken(one.refused)
        digests = [_digest(one.file) for one in together]
        if all(digest in self._known for digest in digests):
            added.already.append((_named(together), self._known[digests[0]]))
            return
        with accession(self._folder) as coming:
            received, given = self._received(together, coming)
            readings = self._room.read(given, self._reached)
            if all(reading.entry is None for reading in readings):
                [reading] = readings
                added.taken.append(self._put(reading, received, coming, _named(together)))
                return
        for reading in readings:
            self._take_entry(reading, together[0].file, added)

    def _take_entry(self, reading: Reading, of: Path, added: Added) -> None:
        """One entry of a list, which is kept by itself: the same list comes again when it has grown."""
        entry = (reading.entry or "").encode("utf-8")
        known = self._known.get(hashlib.sha256(entry).hexdigest())
        if known is not None:
            added.already.append((_shown(str(of)), known))
            return
        with accession(self._folder) as coming:
            kept = coming.keep(io.BytesIO(entry), reading.entry_suffix)
            received = [Received(file=kept.name, name=_name(of))]
            added.taken.append(self._put(reading, received, coming, _shown(str(of))))

    def _received(self, together: Sequence[Brought], coming: Accession) -> tuple[list[Received], Given]:
        kept = [_kept(one.file, coming) for one in together]
        received = [
            Received(file=file.name, name=_name(one.file)) for file, one in zip(kept, together, strict=True)
        ]
        called = tuple(str(one.file) for one in together)
        return received, Given(files=tuple(kept), called=called, wishes=self._said.wishes)

    def _put(self, reading: Reading, received: Sequence[Received], coming: Accession, file: str) -> Taken:
        filed = self._filing.file(reading, received)
        digest = received[0].sha256
        beside = {f"{digest}{suffix}": words.encode("utf-8") for suffix, words in reading.beside.items()}
        coming.put(filed.source, filed.text, filed.places, beside)
        self._known.update({one.sha256: filed.source.id for one in received})
        return Taken(
            source=filed.source.id,
            file=file,
            title=filed.source.title,
            format=reading.format,
            kind=filed.source.kind.value,
            language=None if filed.text is None else filed.text.language,
            pages=reading.pages,
            told=(*reading.told, *self._told_of_times(reading)),
        )

    def _told_of_times(self, reading: Reading) -> Iterator[str]:
        is_timed = reading.text_format is TextFormat.WEBVTT and self._said.recording is None
        if is_timed and (first := seems_source_time(reading.words or "")):
            yield f"Its first words are at {first}. {IF_SOURCE_TIME}"

    def _reached(self, page: int, pages: int) -> None:
        self.page = (page, pages)


def _digest(file: Path) -> str:
    with opened(file) as reading:
        return hashlib.file_digest(reading, "sha256").hexdigest()


def _kept(file: Path, coming: Accession) -> Path:
    with opened(file) as reading:
        return coming.keep(reading, suffix_of(file))


def _named(together: Sequence[Brought]) -> str:
    """The file as it was named, or the first and last of several."""
    names = [_shown(str(one.file)) for one in together]
    return names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}"


def _name(file: Path) -> str:
    return _shown(file.name)


def _shown(name: str) -> str:
    """A name of a file, whatever bytes it is written with."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")
