"""A register as it is scanned: every row by the numbers of what it says, every distinct value once."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.identity.lookup.column import Column, Numbers, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Parts:
    """One part of names: which keys each row has, and the keys.

    Initials are marked, and `beginnings` numbers the letters that a key begins with.
    """

    column: Column
    keys: list[str]
    initial: Numbers
    beginnings: Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Names:
    """The surnames, given names and patronymics of many, each by all the names they go by."""

    surname: Parts
    given: Parts
    patronymic: Parts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spans:
    """Births or deaths: the first and last day of each distinct one."""

    column: Column
    first: Numbers
    last: Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """What is compared as words: the folded words of each distinct value."""

    column: Column
    words: Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spots:
    """The spots that a register's words mean.

    What a spot lies in is its setting; spots of one setting differ in their names and in where they are. Of those on
    no map, `unmapped` is the name by which they are known within what they lie in.
    """

    keys: Vocabulary
    unmapped: Vocabulary
    names: list[str]
    settings: list[str]
    setting: Numbers
    north: Numbers
    east: Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Places:
    """The distinct places that rows tell of: their folded words, and which spots they may mean."""

    words: Vocabulary
    meaning: Column
    spots: Spots


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class People:
    """The distinct people whom rows name beside somebody: as they are written, and by their keys."""

    written: list[str]
    names: Names


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Facts:
    """The dated facts of all rows, one after the other: whose, which deed, and when.

    A deed is what was done, in which place, beside whom (0 for none, else the number of the place or person and one).
    """

    rows: Numbers
    deeds: Numbers
    spans: Numbers
    kinds: list[str]
    what: Numbers
    place: Numbers
    beside: Numbers
    from1: Numbers
    from2: Numbers
    until1: Numbers
    until2: Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Relatives:
    """The distinct relatives that rows have: which role, and which person."""

    column: Column
    roles: list[str]
    role: Numbers
    person: Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coded:
    """All that is compared of a register's rows."""

    names: Names
    sex: Words
    birth: Spans
    death: Spans
    places: Places
    birth_place: Column
    residence: Column
    occupation: Words
    nationality: Words
    facts: Facts
    relatives: Relatives
    people: People
