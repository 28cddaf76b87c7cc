"""What is known of somebody that others can be compared with: the same of a persona and of a register's row."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.evidence import Sex


@dataclass(frozen=True, slots=True)
class Between:
    """A day that is somewhere from one day to another, both counted in; None is unbounded."""

    earliest: int | None = None
    latest: int | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of it."""
        return self.earliest is None and self.latest is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that somebody did or suffered: what (the kinds of a statement), where, from when until when.

    `places` are the words by which the place is called, the nearest first and then what it lies in; `beside` are
    the names of those who had part in it, and `beside_sex` their sex where it is told and one; `of` is the statement
    or the column that tells of it, and `says` what it says, in the researcher's words.
    """

    what: str
    places: tuple[str, ...] = ()
    start: Between = Between()
    end: Between = Between()
    beside: tuple[str, ...] = ()
    beside_sex: Sex | None = None
    of: str = ""
    says: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A person by the relation to whom somebody is known: `father`, `wife`, and the names."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumns:
    """A name that its source has in columns, one for each part."""

    surname: str | None = None
    given: str | None = None
    patronymic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of one person, `id` being the persona's or `REGISTER:ROW`.

    Names are as written, maiden names and aliases among them. Where the source has the name in columns, `name` is
    that, and `names` are the others. Places are words, as in `Fact`.
    """

    id: str
    name: NameColumns | None = None
    names: tuple[str, ...] = ()
    sex: Sex | None = None
    birth: Between = Between()
    death: Between = Between()
    birthplace: tuple[str, ...] = ()
    residences: tuple[tuple[str, ...], ...] = ()
    occupations: tuple[str, ...] = ()
    nationality: str | None = None
    facts: tuple[Fact, ...] = ()
    relatives: tuple[Relative, ...] = ()
