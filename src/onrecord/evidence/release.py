"""A person's or owner's permission, with scope and term; it may be withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.dates import Dated
from onrecord.evidence.passage import Passage
from onrecord.evidence.source import NameForm


class Audience(StrEnum):
    """Whom something is made for."""

    WEB = "web"
    FILM = "film"
    ARCHIVE = "archive"
    INSURER = "insurer"
    TEAM = "team"


class Purpose(StrEnum):
    """What else than the film itself something may be shown in: each is agreed to by itself."""

    TRAILER = "trailer"
    FESTIVAL = "festival"


class FaceForm(StrEnum):
    """How a face may be shown."""

    SHOWN = "shown"
    BLURRED = "blurred"
    REPLACED = "replaced"
    WITHHELD = "withheld"


class VoiceForm(StrEnum):
    """How a voice may be heard."""

    HEARD = "heard"
    ALTERED = "altered"
    REPLACED = "replaced"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form in which a person may appear."""

    name: NameForm | None = None
    face: FaceForm | None = None
    voice: VoiceForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A stretch of a recording that the release leaves out: `00:10:00-00:12:30`."""

    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A permission to use a source: for whom, in what form, where, from when until when.

    `since` is the `from` of the file, `excepting` its `except`; `withdrawn` is the day it was taken back, and
    `because` why; `file` the signed paper under the source's `files/`. Beyond the design's keys: `purposes`, what
    it gives beside the film itself; `read_aloud`, the only passages that may be read out, where there are any.
    """

    id: str
    of: str
    by: str
    audiences: tuple[Audience, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    form: Form | None = None
    languages: tuple[str, ...] = ()
    territory: str | None = None
    since: Dated | None = None
    until: Dated | None = None
    withdrawn: Dated | None = None
    because: str | None = None
    file: str | None = None
    excepting: tuple[Withheld, ...] = ()
    read_aloud: tuple[Passage, ...] = ()
