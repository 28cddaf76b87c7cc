"""Reading the language of time: from text, or from the plain data of a file, to values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

from onrecord.dates.dated_reading import MARKS, dated_of
from onrecord.dates.edtf import is_one_day
from onrecord.dates.edtf_reading import PLAIN, read_edtf
from onrecord.dates.grammar import LONGEST, grow
from onrecord.dates.moment_reading import RESERVED_WORDS, SIDES, duration_of, moment_of
from onrecord.dates.refusals import BadDate
from onrecord.dates.values import (
    All,
    Anchor,
    Beside,
    Dated,
    Duration,
    During,
    Moment,
    Reference,
    Shifted,
    Span,
    StatementTime,
    Unit,
    When,
)
from onrecord.dates.weekdays import SPELLINGS
from onrecord.sentences import Joined, Sentence

Read = TypeVar("Read")

DEEPEST = 16
"""How many `all` may stand inside one another."""

_BARE_DURATION = re.compile(r"(=?)(\d{1,6})([dwmy])", re.ASCII)
_COMMON = re.compile(
    r"(?:(before|after|during) +)?"
    rf"(?:(?:((?iu:{'|'.join(SPELLINGS)})) )?(O\.S\. |N\.S\. )?({PLAIN.pattern})"
    r"|([a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?))"
    r"(?: +([+-]) +(=?)(\d{1,6})([dwmy]))?",
    re.ASCII,
)
"""The commonest moments, read without the grammar because a dossier has tens of thousands of them."""


@lru_cache(maxsize=65_536)
def read_moment(text: str) -> Moment:
    """What is said of one time: `1907`, `met + 17y`, `before arrest`; raises BadDate."""
    if len(text) <= LONGEST and (common := _COMMON.fullmatch(text)):
        moment = _common_moment(common)
        if moment is not None:
            return moment
    return moment_of(grow(text, "moment"))


@lru_cache(maxsize=65_536)
def read_date(text: str) -> Dated:
    """A date in EDTF with its weekday and calendar mark if it has them: `O.S. 1917-10-25`; raises BadDate."""
    return Dated(text) if PLAIN.fullmatch(text) else dated_of(grow(text, "dated"))


@lru_cache(maxsize=4_096)
def read_duration(text: str) -> Duration:
    """A length of time: `17y` as people speak, `=17y` completed; raises BadDate."""
    if bare := _BARE_DURATION.fullmatch(text):
        return Duration(int(bare[2]), Unit(bare[3]), bare[1] == "=")
    return duration_of(grow(text, "duration"))


def read_when(plain: object) -> When:
    """A `when` from plain data: a text, or a mapping of from, until, still, for, or all; raises BadDate."""
    if isinstance(plain, Mapping) and "all" not in plain:
        return _span(plain)
    return _plain_moment(plain, ())


def _plain_moment(plain: object, path: tuple[str | int, ...]) -> Moment:
    if isinstance(plain, str):
        return _placed(read_moment, plain, path)
    if isinstance(plain, Mapping) and set(plain) == {"all"}:
        return _all(plain["all"], (*path, "all"))
    raise BadDate(_why_not_plain(plain), 1, path)


def _all(plain: object, path: tuple[str | int, ...]) -> All:
    if not isinstance(plain, list | tuple) or not plain:
        raise BadDate(
            Sentence("After `all` stands a list of times that all hold: `{all: [age(np) 21, after met]}`."),
            1,
            path,
        )
    if len(path) > DEEPEST:
        raise BadDate(Sentence("So many `all` inside one another say no more than one."), 1, path)
    return All(tuple(_plain_moment(member, (*path, place)) for place, member in enumerate(plain)))


def _span(plain: Mapping[object, object]) -> Span:
    for key in plain:
        if key not in ("from", "until", "still", "for"):
            raise BadDate(
                Sentence("`{key}` is no part of a time.{near}", key=str(key), near=_near_key(key)),
                1,
                (str(key),),
            )
    given = {str(key): value for key, value in plain.items() if value is not None}
    if not given:
        raise BadDate(Sentence("A time is empty: it has at least one of from, until, still and for."))
    moments = {key: _plain_moment(value, (key,)) for key, value in given.items() if key != "for"}
    length = _length(given["for"]) if "for" in given else None
    return Span(
        begun=moments.get("from"), ended=moments.get("until"), still=moments.get("still"), length=length
    )


def _length(plain: object) -> Duration:
    if not isinstance(plain, str):
        raise BadDate(Sentence("After `for` stands a length, as in `for: 17y`."), 1, ("for",))
    return _placed(read_duration, plain, ("for",))


def _placed(read: Callable[[str], Read], text: str, path: tuple[str | int, ...]) -> Read:
    try:
        return read(text)
    except BadDate as refusal:
        raise BadDate(refusal.sentence, refusal.column, path) from None


def _why_not_plain(plain: object) -> str:
    if plain is None:
        return Sentence("A time is empty; leave the key out where nothing is known.")
    if isinstance(plain, list | tuple):
        members = ",".join(str(member) for member in plain[:4])
        return Sentence(
            "A bare list is not a time. If all of them hold, write `{{all: [{members}]}}`;"
            ' if it is one of them, write it as EDTF in quotation marks: `"[{members}]"`.',
            members=members,
        )
    if isinstance(plain, Mapping):
        keys = ", ".join(map(str, plain)) or "nothing"
        return Sentence(
            "A mapping of {keys} is not one time; only `{{all: [...]}}` is, and `all` stands alone in it.",
            keys=keys,
        )
    return Sentence(
        "A time is text, and this is {kind}: put `{value}` in quotation marks.",
        kind=type(plain).__name__,
        value=str(plain),
    )


def _near_key(key: object) -> str:
    near = get_close_matches(str(key), ["from", "until", "still", "for", "all"], 2)
    if not near:
        return Sentence(" Its keys are from, until, still and for, or all.")
    return Sentence(" Did you mean {words}?", words=Joined([f"`{word}`" for word in near], by=" or "))


def _common_moment(found: re.Match[str]) -> Moment | None:
    relation, weekday, mark, date, _, _, _, _, slug, sign, completed, count, unit = found.groups()
    if slug is not None and not RESERVED_WORDS.isdisjoint(slug.split("/")):
        return None
    if weekday is not None and not is_one_day(read_edtf(date)):
        return None
    anchor: Anchor = StatementTime(slug) if date is None else Dated(date, MARKS.get(mark), weekday)
    of: Reference = anchor
    if sign is not None:
        of = Shifted(anchor, SIDES[sign], Duration(int(count), Unit(unit), completed == "="))
    return Beside(SIDES[relation], of) if relation in SIDES else During(of)
