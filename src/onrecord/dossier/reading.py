"""How plain data becomes the values of fields: words, numbers, dates, lists, and shorthands."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from cattrs.errors import IterableValidationError, IterableValidationNote

from onrecord.dates import BadDate, Dated, Duration, When, read_date, read_duration, read_when
from onrecord.dossier.misfit import Unfit, did_you_mean, shown
from onrecord.dossier.slug import why_not_an_id
from onrecord.sentences import Sentence

Hook = Callable[[Any, Any], Any]

WHOLE = re.compile(r"[0-9]{1,15}")
NUMBER = re.compile(r"-?[0-9]{1,300}(\.[0-9]{1,400})?")


def read_words(plain: Any, _: Any) -> str:
    """A scalar, as it was written."""
    if type(plain) is str:
        return plain
    raise Unfit(
        Sentence(
            "Words are wanted here, not {given}; if they hold a colon or a comma, put them in quotes.",
            given=shown(plain),
        )
    )


def read_id(plain: Any, _: Any) -> str:
    """The id of a record."""
    problem = why_not_an_id(plain)
    if problem is not None:
        raise Unfit(problem, "bad-id")
    return str(plain)


def read_whole(plain: Any, _: Any) -> int:
    """A whole number, none below zero."""
    if type(plain) is str and WHOLE.fullmatch(plain):
        return int(plain)
    raise Unfit(Sentence("A whole number such as 2 is wanted, not {given}.", given=shown(plain)))


def read_number(plain: Any, _: Any) -> float:
    """A number, with a point for the fraction."""
    if type(plain) is str and NUMBER.fullmatch(plain):
        return float(plain)
    raise Unfit(Sentence("A number such as 1500 or 52.29 is wanted, not {given}.", given=shown(plain)))


def read_yes_or_no(plain: Any, _: Any) -> bool:
    """True or false."""
    if plain in ("true", "false"):
        return bool(plain == "true")
    raise Unfit(Sentence("`true` or `false` is wanted here, not {given}.", given=shown(plain)))


def read_point(plain: Any, _: Any) -> tuple[float, float]:
    """A latitude and a longitude, in degrees."""
    if type(plain) is not list or len(plain) != 2:
        raise Unfit(Sentence("A latitude and a longitude are wanted: [59.94, 30.31]."))
    latitude, longitude = read_number(plain[0], None), read_number(plain[1], None)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise Unfit(
            Sentence(
                "A latitude lies between -90 and 90 and a longitude between -180 and 180, the latitude first."
            )
        )
    return latitude, longitude


def read_a_when(plain: Any, _: Any) -> When:
    """A `when`, in the language of time."""
    try:
        return read_when(plain)
    except BadDate as bad:
        raise _unfit_date(bad) from bad


def read_a_date(plain: Any, _: Any) -> Dated:
    """A date, by which nobody's word is kept and so without a weekday."""
    try:
        date = read_date(read_words(plain, None))
    except BadDate as bad:
        raise _unfit_date(bad) from bad
    if date.weekday_written is not None:
        raise Unfit(
            Sentence("A weekday is for what a source says; here write `{date}`.", date=date.text), "bad-date"
        )
    return date


def read_a_duration(plain: Any, _: Any) -> Duration:
    """A length of time."""
    try:
        return read_duration(read_words(plain, None))
    except BadDate as bad:
        raise _unfit_date(bad) from bad


def _unfit_date(bad: BadDate) -> Unfit:
    return Unfit(bad.sentence, "bad-date", path=tuple(bad.path), column=bad.column)


def one_of(words: type[StrEnum]) -> Hook:
    """One of a closed list of words."""
    members = {member.value: member for member in words}

    def read(plain: Any, _: Any) -> StrEnum:
        member = members.get(plain) if type(plain) is str else None
        if member is None:
            raise Unfit(
                Sentence(
                    "{given} is none of {words}{near}",
                    given=shown(plain),
                    words=", ".join(members),
                    near=did_you_mean(plain, members),
                )
                if type(plain) is str
                else Sentence(
                    "One of {words} is wanted here, not {given}.",
                    words=", ".join(members),
                    given=shown(plain),
                )
            )
        return member

    return read


def list_of(element: Hook, *, alone: bool = False) -> Hook:
    """A list; where `alone`, a mapping by itself is a list of one. Empty elements are absent."""

    def read(plain: Any, _: Any) -> tuple[Any, ...]:
        if alone and type(plain) is dict:
            return (element(plain, None),)
        if type(plain) is not list:
            raise Unfit(
                Sentence("A list in square brackets is wanted here, not {given}.", given=shown(plain))
            )
        return tuple(_gathered(element, enumerate(plain)).values())

    return read


def mapping_of(element: Hook, *, keys_are_ids: bool) -> Hook:
    """A mapping; an element with nothing under its key is one with nothing said of it."""

    def read_element(pair: Any, _: Any) -> Any:
        key, plain = pair
        if keys_are_ids:
            read_id(key, None)
        return element({} if plain is None else plain, None)

    def read(plain: Any, _: Any) -> dict[str, Any]:
        if type(plain) is not dict:
            raise Unfit(Sentence("A mapping (`key: …`) is wanted here, not {given}.", given=shown(plain)))
        return _gathered(read_element, ((key, (key, value)) for key, value in plain.items()))

    return read


def _gathered(element: Hook, pairs: Any) -> dict[Any, Any]:
    """The elements that were read, by place; every one that could not be is in the error."""
    read: dict[Any, Any] = {}
    problems: list[Exception] = []
    for place, plain in pairs:
        if plain is None:
            continue
        try:
            read[place] = element(plain, None)
        except Exception as problem:
            problem.add_note(IterableValidationNote("", place, None))
            problems.append(problem)
    if problems:
        raise IterableValidationError("", problems, list)
    return read


def word_or(field: str, words: Callable[[str], Any], record: Hook) -> Hook:
    """A word by itself, or a mapping that says more: `np`, or `{persona: np, as: husband}`."""

    def read(plain: Any, _: Any) -> Any:
        if type(plain) is str:
            return words(plain)
        if type(plain) is dict:
            return record(plain, None)
        raise Unfit(
            Sentence(
                "A word, or a mapping with `{field}`, is wanted here, not {given}.",
                field=field,
                given=shown(plain),
            )
        )

    return read
