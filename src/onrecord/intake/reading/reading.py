"""What came of reading one file: its words, and what the file itself tells of where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.dates import Calendar
from onrecord.evidence import Archive, Recording, SourceKind, TextFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What somebody says of the files that they bring: the encoding of texts, the languages of page images.

    `languages` are those of recordings too, and `speech_model` the folder of the model that is to hear them.
    """

    encoding: str | None = None
    languages: tuple[str, ...] = ()
    speech_model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One source as a file has it; a field is empty where the file does not tell.

    `format` is what the file was read as, `language` that of the words. `authors` are people by the names that the
    file gives, `bodies` institutions, `others` further people with what they are to the source (its recipient); `made`
    is a date as `when` has it, in `calendar`, `place` a place by its name. `transcribed_by` is the program that made
    words of an image or a recording, `recording` its time code; words that were heard here are `in_running_time`,
    whatever the tape says. `beside` are files made on the way, by their suffix (a scan's words with boxes). `entry` is
    the one entry of a list that this source is of, as it stands there, and `entry_suffix` its form. `told` are
    sentences for whoever brought the file.
    """

    format: str
    title: str | None = None
    kind: SourceKind | None = None
    authors: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)
    made: str | None = None
    calendar: Calendar = Calendar.UNKNOWN
    place: str | None = None
    languages: tuple[str, ...] = ()
    archive: Archive | None = None
    rights: str | None = None
    words: str | None = None
    language: str | None = None
    text_format: TextFormat = TextFormat.MARKDOWN
    transcribed_by: str | None = None
    recording: Recording | None = None
    in_running_time: bool = False
    pages: int | None = None
    beside: Mapping[str, str] = field(default_factory=dict)
    entry: str | None = None
    entry_suffix: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Files to be read as one, in their order, and what was said of them; `called` is what refusals call them."""

    files: tuple[Path, ...]
    called: tuple[str, ...]
    wishes: Wishes = Wishes()

    @property
    def file(self) -> Path:
        """The only file, or the first of several."""
        return self.files[0]

    @property
    def name(self) -> str:
        """What the only file, or the first of several, is called."""
        return self.called[0]
