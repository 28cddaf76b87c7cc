"""A proof told as a sentence: born no earlier than this day, because of that, which was after something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.chronology import Chronology, Link
from onrecord.dates import Step
from onrecord.dates.wording import day_in_words
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import StatementKind

LIFE = re.compile(r"(birth|death|made)\((.+)\)")
BEGINNINGS = {"birth": "Born", "death": "Died", "made": "Made"}
TELLING_OF = {StatementKind.BIRTH: "birth", StatementKind.DEATH: "death", StatementKind.AUTHORSHIP: "made"}
NOUNS = {"birth": "the birth of {}", "death": "the death of {}", "made": "the making of {}"}


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a time as a proof is told of it: no earlier, or no later, than a day."""

    no: str
    beside: str
    before: str
    after: str


EARLIEST = Told("no earlier than", "not before", "no more than {} before", "at least {} after")
LATEST = Told("no later than", "not after", "at least {} before", "no more than {} after")


def proof_story(chronology: Chronology, time: str) -> tuple[str | None, str | None]:
    """Why a time is no earlier and no later than it is, a sentence each; None where nothing bounds it."""
    dossier = chronology.ground.dossier
    earliest, latest = chronology.links(time)
    return _story(dossier, time, earliest, EARLIEST), _story(dossier, time, latest, LATEST)


def _story(dossier: Dossier, time: str, links: Sequence[Link], told: Told) -> str | None:
    if not links:
        return None
    telling = _Telling(dossier, told, {_event(time)})
    named = _past_the_unnamed(links)
    reasons = [telling.reason(link) for link in reversed(named) if not telling.is_one_and_the_same(link)]
    said = f"{_beginning(time)} {told.no} {day_in_words(links[-1].day)}"
    if len(reasons) == 1 and links[0].other is None:
        # It stands where a date has it: that needs no more than whose date it is.
        return f"{said}, by {' and '.join(links[0].because)}{telling.if_right()}."
    return f"{said}: {', which was '.join(reasons)}{telling.if_right()}."


def _past_the_unnamed(links: Sequence[Link]) -> list[Link]:
    """The links, those to a time at which something still went on told from what that time itself is."""
    told: list[Link] = []
    for link in links:
        last = told[-1] if told else None
        if last is not None and last.time == "" and last.other and last.least == Step():
            told[-1] = replace(link, other=last.other, because=(*link.because, *last.because))
        else:
            told.append(link)
    return told


class _Telling:
    """One sentence in the telling: what it has named already, and the judgements that it rests on."""

    def __init__(self, dossier: Dossier, told: Told, named: set[str]) -> None:
        self.dossier = dossier
        self.told = told
        self.named = named
        self.judgements: dict[str, None] = {}

    def is_one_and_the_same(self, link: Link) -> bool:
        """Whether a link only goes from one end of a thing to its other, or to the same under another id."""
        if link.other is None or link.least != Step():
            return False
        if link.because and all(record in self.dossier.judgements for record in link.because):
            self.judgements.update(dict.fromkeys(link.because))
            return True
        one, other = _event(link.time), _event(link.other)
        return one == other or self._tells_of(one, other) or self._tells_of(other, one)

    def _tells_of(self, key: str, time: str) -> bool:
        """Whether a statement is the one that tells of this birth, death or making."""
        statement = self.dossier.statements.get(key)
        if statement is None or statement.what not in TELLING_OF:
            return False
        whose = (
            statement.of
            if statement.what is StatementKind.AUTHORSHIP
            else next(iter(statement.who_keys), None)
        )
        return time == f"{TELLING_OF[statement.what]}({whose})"

    def reason(self, link: Link) -> str:
        """How a time lies to another, or to a date, and on whose word."""
        if link.other is None:
            how = f"{self.told.beside} {day_in_words(link.day)}"
        else:
            how = _how_old(link, self.told) or f"{_how_far(link.least, self.told)} "
            how += _noun(self.dossier, link.other)
        named = [*([] if link.other is None else [_event(link.other)]), *link.because]
        new = [one for one in dict.fromkeys(named) if one not in self.named and self._is_a_record(one)]
        self.named.update(new)
        return f"{how} ({', '.join(new)})" if new else how

    def _is_a_record(self, id: str) -> bool:
        return id in self.dossier.statements or id in self.dossier.sources or id in self.dossier.judgements

    def if_right(self) -> str:
        """What has to be judged right for all this to be so."""
        if not self.judgements:
            return ""
        return f", if {' and '.join(self.judgements)} {'hold' if len(self.judgements) > 1 else 'holds'}"


def _beginning(time: str) -> str:
    life = LIFE.fullmatch(time)
    if life is not None:
        return BEGINNINGS[life[1]]
    return "Begun" if time.endswith(".start") else "Ended"


def _event(time: str) -> str:
    """What a time is an end of: the statement of a start or end; a birth, death or making is itself."""
    return time if LIFE.fullmatch(time) else time.rpartition(".")[0]


def _how_old(link: Link, told: Told) -> str | None:
    """An age, where a birth is bound by one: not yet 22 years old at this, 21 years old already."""
    months, days = link.least
    if not link.time.startswith("birth(") or months >= 0 or months % 12:
        return None
    if told is EARLIEST and days == 1:
        return f"not yet {-months // 12} years old at "
    return f"{-months // 12} years old already at " if told is LATEST and days == 0 else None


def _how_far(step: Step, told: Told) -> str:
    forward = step.forward(0)
    if forward == 0:
        return told.beside
    if step == Step(days=1) and told is EARLIEST:
        return "after"
    if step == Step(days=-1) and told is LATEST:
        return "before"
    if forward > 0:
        return told.after.format(_length(step))
    return told.before.format(_length(Step(-step.months, -step.days)))


def _length(step: Step) -> str:
    """A length of time in words: 22 years less a day, 18 months, 8 days."""
    years, months = divmod(abs(step.months), 12) if step.months % 12 == 0 else (0, abs(step.months))
    parts = [_counted(count, unit) for count, unit in ((years, "year"), (months, "month")) if count]
    if step.months and step.days:
        less = "less" if (step.days < 0) is (step.months > 0) else "and"
        days = "a day" if abs(step.days) == 1 else _counted(abs(step.days), "day")
        return f"{' '.join(parts)} {less} {days}"
    return " ".join(parts) or _counted(abs(step.days), "day")


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _noun(dossier: Dossier, time: str) -> str:
    life = LIFE.fullmatch(time)
    if life is not None:
        return NOUNS[life[1]].format(_whose(dossier, life[2]))
    statement = dossier.statements.get(_event(time))
    if statement is None:
        return "a time at which it still went on"
    return f"“{statement.says.rstrip('.')}”" if statement.says else f"the {statement.what}"


def _whose(dossier: Dossier, id: str) -> str:
    source = dossier.sources.get(id)
    return id if source is None else f"“{source.title}”"
