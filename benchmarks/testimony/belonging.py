"""Which event a date belongs to: the one named directly before it, directly after it, or lately before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.testimony.happenings import ARRESTED, DECIDED, SENTENCED
from benchmarks.testimony.stretches import Stretch
from benchmarks.testimony.told import Told

NEAR, FAR = 60, 140
"""Letters between a word and its date: a camp may stand between, and after a sentence the name of a court."""

_DIRECTLY_AFTER = re.compile(r"[ :,]*(?:повторно|вторично)? ?(?:в )?", re.I)
_DIRECTLY_BEFORE = re.compile(r" ?(?:гг?\.|г|года|году)?,? ?(?:(?:[а-яё/]+ ){0,2})")
_BEGINS_A_PHRASE = re.compile(r"(?:^|[.,;)\n-])\s*(?:в )?$", re.I)
_NEW_SENTENCE = re.compile(r"(?:[а-яё]{4}\.|[;)]) *[А-ЯЁ][а-яё]{2,} ")
_OF_SOMETHING_ELSE = re.compile(r"\n|обвин|(?<!\w)за |(?<!\w)(?:от|участи\w*|срок\w*|до|по|на) *$")


def belongs_to(plain: str, told: Sequence[Told], stretch: Stretch) -> int | None:
    """The place of a date's event among all that are named; None where it is the date of something else."""
    before = _last_before(told, stretch)
    after = next((at for at, one in enumerate(told) if one.start >= stretch.end), None)
    if before is not None and not _is_free(told[before], stretch):
        before = None
    gap = "" if before is None else plain[told[before].end : stretch.start]
    if before is not None and _DIRECTLY_AFTER.fullmatch(gap):
        return before
    if after is not None and _is_said_before(plain, stretch, told[after]):
        return after
    return before if before is not None and _is_said_lately(told[before], gap, stretch) else None


def _last_before(told: Sequence[Told], stretch: Stretch) -> int | None:
    """What was named last before a date, save what lasts and so has no date: `brought to exile on 26.02.40`."""
    for at in reversed(range(len(told))):
        if told[at].end <= stretch.start and not (stretch.date and told[at].happening.lasts):
            return at
    return None


def _is_free(one: Told, stretch: Stretch) -> bool:
    return one.time is None and one.happening.lasts == (stretch.date is None)


def _is_said_before(plain: str, stretch: Stretch, one: Told) -> bool:
    return (
        _is_free(one, stretch)
        and _DIRECTLY_BEFORE.fullmatch(plain[stretch.end : one.start]) is not None
        and _BEGINS_A_PHRASE.search(plain[: stretch.start]) is not None
        and plain[one.start].islower()
    )


def _is_said_lately(one: Told, gap: str, stretch: Stretch) -> bool:
    far = one.happening in (ARRESTED, SENTENCED, DECIDED)
    if len(gap) > (FAR if far else NEAR) or _OF_SOMETHING_ELSE.search(gap):
        return False
    if not far and _NEW_SENTENCE.search(gap):
        return False
    return stretch.date is None or not stretch.date.is_a_year or gap.endswith(" в ")
