"""A source's catalogue card, and the persons as that source describes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.dates import Calendar, Dated, When
from onrecord.evidence.recording import Recording


class SourceKind(StrEnum):
    """What a source is."""

    LETTER = "letter"
    MEMOIR = "memoir"
    DIARY = "diary"
    INTERVIEW = "interview"
    INTERROGATION = "interrogation"
    CASE_FILE = "case-file"
    RECORD = "record"
    NEWS = "news"
    STATUTE = "statute"
    STATISTICS = "statistics"
    PHOTOGRAPH = "photograph"
    FOOTAGE = "footage"
    RECORDING = "recording"
    ARTWORK = "artwork"
    BOOK = "book"
    ARTICLE = "article"
    FILM = "film"
    PAGE = "page"
    OBJECT = "object"
    OTHER = "other"


class Standing(StrEnum):
    """Primary: made by a witness or in the course of the events. Secondary: made from other sources."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


SECONDARY_KINDS = frozenset({SourceKind.BOOK, SourceKind.ARTICLE, SourceKind.FILM, SourceKind.PAGE})


class Circumstances(StrEnum):
    """Under what pressure a source came to be."""

    VOLUNTARY = "voluntary"
    SOLICITED = "solicited"
    OFFICIAL = "official"
    COERCED = "coerced"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class TextHow(StrEnum):
    """How a text came to be from its source or from another text."""

    TRANSCRIPTION = "transcription"
    TRANSLATION = "translation"
    TRANSCRIPT = "transcript"


class AccessStatus(StrEnum):
    """Whether the source can be seen, and by whom."""

    PUBLISHED = "published"
    OPEN = "open"
    RESTRICTED = "restricted"
    CLOSED = "closed"
    DESTROYED = "destroyed"
    UNLOCATED = "unlocated"


class RightsStatus(StrEnum):
    """On what ground the source may be used."""

    CLEARED = "cleared"
    LICENSED = "licensed"
    QUOTED = "quoted"
    FAIR_USE = "fair-use"
    PUBLIC_DOMAIN = "public-domain"
    UNKNOWN = "unknown"
    REFUSED = "refused"


class DerivedHow(StrEnum):
    """How a source was made from another."""

    TRANSLATION = "translation"
    PUBLICATION = "publication"
    QUOTATION = "quotation"
    COPY = "copy"
    SUMMARY = "summary"
    RETELLING = "retelling"


class Speaks(StrEnum):
    """Which way a point of source criticism tells."""

    FOR = "for"
    AGAINST = "against"


class Sex(StrEnum):
    """A persona's sex, as the source tells it."""

    MALE = "male"
    FEMALE = "female"


class NameForm(StrEnum):
    """The form in which an audience is told a name."""

    FULL = "full"
    INITIALS = "initials"
    PSEUDONYM = "pseudonym"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An institution that made or recorded a source."""

    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Whose words a text is: `of` is the language it was made from, `by` who transcribed or translated."""

    of: str | None = None
    how: TextHow | None = None
    by: str | None = None

    @property
    def is_translation(self) -> bool:
        """Whether the words are a translator's and not the source's own."""
        return self.how is TextHow.TRANSLATION or self.of is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Where the original lies: repository, fond, opis, delo and list, or free text where that is all there is."""

    repository: str | None = None
    fond: str | None = None
    opis: str | None = None
    delo: str | None = None
    list: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may see the source; a restriction or closure lapses after the day `until`."""

    status: AccessStatus
    until: Dated | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Who holds the rights, and on what ground the source is used.

    `licence` is its name or number, `media` what it is for (cinema, television, streaming), `credit` the line that
    the film must show, `fair_use` why the use is fair where that is the ground, `file` the signed paper under the
    source's `files/`. The right to use it lapses after the day `until`.
    """

    holder: str | None = None
    status: RightsStatus = RightsStatus.UNKNOWN
    licence: str | None = None
    territory: str | None = None
    media: tuple[str, ...] = ()
    since: Dated | None = None
    until: Dated | None = None
    credit: str | None = None
    fair_use: str | None = None
    file: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file as it was received: `file` is its name under the source's `files/`, which is its SHA-256.

    `name` is what it was called by whoever sent it, and stands nowhere else. The file is never changed.
    """

    file: str
    name: str

    @property
    def sha256(self) -> str:
        """The digest of its bytes, by which the same file is known again."""
        return self.file.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Another source that this one was made from."""

    source: str
    how: DerivedHow


@dataclass(frozen=True, slots=True, kw_only=True)
class Criticism:
    """A point of source criticism: what is noticed, and whether it speaks for or against the source."""

    says: str
    speaks: Speaks
    by: str | None = None
    date: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicName:
    """The form of a persona's name for each audience; an audience not named gets none."""

    web: NameForm | None = None
    film: NameForm | None = None
    archive: NameForm | None = None
    insurer: NameForm | None = None
    team: NameForm | None = None
    pseudonym: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A person as one source describes them; `names` is empty where the source gives none.

    Beyond the design's keys: `sealed`, the id of a sealed identity (`W7`), where who this is stands in no record
    but under `sealed/`; then no audience gets another form of the name than a pseudonym.
    """

    names: tuple[str, ...] = ()
    sex: Sex | None = None
    note: str | None = None
    public: PublicName | None = None
    sealed: str | None = None


Author = str | Body
"""A persona of the same source, by its bare id, or an institution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document, interview, recording, image or publication: `sources/ID/source.yaml`.

    `made` is the day it came into being, as far as the source itself tells; `calendar` is how its bare
    dates are meant; `recording` is the time code of an interview, recording or footage. Beyond the design's
    keys: `received`, the files that `onrecord add` made it of, in the order of their pages.
    """

    id: str
    kind: SourceKind
    title: str
    authors: tuple[Author, ...] = ()
    made: When | None = None
    place: str | None = None
    calendar: Calendar = Calendar.UNKNOWN
    languages: tuple[str, ...] = ()
    texts: Mapping[str, Wording] = field(default_factory=dict)
    archive: Archive | None = None
    access: Access | None = None
    rights: Rights | None = None
    recording: Recording | None = None
    received: tuple[Received, ...] = ()
    derives_from: tuple[Derivation, ...] = ()
    circumstances: Circumstances = Circumstances.UNKNOWN
    standing: Standing | None = None
    criticism: tuple[Criticism, ...] = ()
    personas: Mapping[str, Persona] = field(default_factory=dict)
    refused: tuple[str, ...] = ()

    @property
    def is_primary(self) -> bool:
        """Whether it counts as primary: its own standing where it has one, else that of its kind."""
        if self.standing is not None:
            return self.standing is Standing.PRIMARY
        return self.kind not in SECONDARY_KINDS

    def persona_key(self, persona: str) -> str:
        """The id by which the rest of the dossier calls one of its personas: `np-letter:np`."""
        return f"{self.id}:{persona}"
