"""What a biography tells, each event with its words and the date that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.testimony.dates import dates_in
from benchmarks.testimony.happenings import ARRESTED, BORN, DIED, NAMED, SENTENCED, TELLING_WORDS, Happening
from benchmarks.testimony.stretches import Stretch, stretches_in

NEAR, FAR = 60, 140
"""Letters between a word and its date: a court or camp may stand between, and after a sentence the whole court."""

_CHARGES = re.compile(r"обв\.:[^\n]*")
_QUOTED = re.compile(r'"[^"\n]*"|«[^»\n]*»')
_DIRECTLY_AFTER = re.compile(r"[ :,]*(?:(?:повторно|вторично)? ?(?:в )?)?", re.I)
_DIRECTLY_BEFORE = re.compile(r" ?(?:гг?\.|г|года|году)?,? ?(?:(?:[а-яё/]+ ){0,2})")
_BEGINS_A_PHRASE = re.compile(r"(?:^|[.,;)\n-])\s*(?:в )?$", re.I)
_NEW_SENTENCE = re.compile(r"[.;)] *[А-ЯЁ][а-яё]{2,} ")
_OF_SOMETHING_ELSE = re.compile(r"(?<!\w)(?:от|за|обвин\w*|участи\w*|срок\w*|до|по|на|на войне)\s*$|\n|обвин|(?<!\w)за ")
_ONCE_MORE = re.compile(r"повторно|вторично|второй раз", re.I)
_EARLIER = re.compile(r"(?:ранее|прежде|раньше)[^.;\n]*$", re.I)
_HERS, _HIS = re.compile(r"(?:лась|ла|на)$", re.I), re.compile(r"(?:лся|ер|иб|ан|ен|ён|ит)$", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    """One event as told: its exact words, its time if one belongs to it, whether it is a second one or a first."""

    happening: Happening
    start: int
    end: int
    time: Stretch | None = None
    once_more: bool = False
    earlier: bool = False


def told_in(text: str) -> list[Told]:
    """Everything that a biography tells, in the order of its words."""
    plain = _without_charges(text)
    told = list(_claims(plain))
    for stretch in stretches_in(plain, list(dates_in(plain))):
        at = _belongs_to(plain, told, stretch)
        if at is not None:
            told[at] = _dated(told[at], stretch)
    return [one for one in told if one.happening.what is not None and _counts(plain, told, one)]


def unread(text: str) -> int:
    """How many dates belong to no event that is known here."""
    read = {one.time for one in told_in(text)}
    plain = _without_charges(text)
    return sum(stretch not in read for stretch in stretches_in(plain, list(dates_in(plain))))


def _without_charges(text: str) -> str:
    """The text with charges and quotations blanked: what somebody was accused of tells of no life."""
    plain = _CHARGES.sub(lambda charge: " " * len(charge[0]), text)
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), plain)


def _claims(plain: str) -> Iterator[Told]:
    for word in TELLING_WORDS.finditer(plain):
        happening = NAMED[(word.lastgroup or "").replace("_", "-")]
        around = plain[max(0, word.start() - 12) : word.end() + 12]
        yield Told(
            happening,
            word.start(),
            word.end(),
            once_more=_ONCE_MORE.search(around) is not None,
            earlier=_EARLIER.search(plain[: word.start()]) is not None,
        )


def _dated(one: Told, stretch: Stretch) -> Told:
    return replace(one, start=min(one.start, stretch.start), end=max(one.end, stretch.end), time=stretch)


def _belongs_to(plain: str, told: Sequence[Told], stretch: Stretch) -> int | None:
    """Which event a date is of: the one named directly before it, directly after it, or lately before it."""
    before = next((at for at in reversed(range(len(told))) if told[at].end <= stretch.start), None)
    after = next((at for at in range(len(told)) if told[at].start >= stretch.end), None)
    free = before is not None and _is_free(told[before], stretch)
    gap = "" if before is None else plain[told[before].end : stretch.start]
    if before is not None and free and _DIRECTLY_AFTER.fullmatch(gap):
        return before
    if after is not None and _is_said_before(plain, stretch, told[after]):
        return after
    return before if before is not None and free and _is_said_lately(told[before], gap, stretch) else None


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
    far = one.happening in (ARRESTED, SENTENCED)
    if len(gap) > (FAR if far else NEAR) or _OF_SOMETHING_ELSE.search(gap):
        return False
    if not far and _NEW_SENTENCE.search(gap):
        return False
    return stretch.date is None or not stretch.date.is_a_year or gap.rstrip().endswith(" в")


def _counts(plain: str, told: Sequence[Told], one: Told) -> bool:
    """Whether it is told of the person, and with a time where there must be one."""
    if one.time is None and not (one.happening.also_undated and _is_first(told, one)):
        return False
    if one.happening is BORN:
        return one is next(other for other in told if other.happening is BORN and other.time is not None)
    return one.happening is not DIED or not _is_of_another(plain, told, one)


def _is_first(told: Sequence[Told], one: Told) -> bool:
    return one is next(other for other in told if other.happening is one.happening)


def _is_of_another(plain: str, told: Sequence[Told], one: Told) -> bool:
    """A husband's death in a wife's biography agrees with him, not with her."""
    first = told[0]
    hers = _HERS.search(plain[first.start : first.end]) is not None
    against = _HIS if hers else _HERS
    return against.search(plain[one.start : one.end]) is not None and first.happening is BORN
