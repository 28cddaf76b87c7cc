"""A line's dates, numbers, persons and places held against what it cites, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.script.mentions.borne_dates import bears_date, nearest_first
from onrecord.script.mentions.borne_names import bears_name, can_be_sought, names_of
from onrecord.script.mentions.borne_numbers import UNIT_NAMES, bears_number, number_of
from onrecord.script.mentions.dates import dates_named
from onrecord.script.mentions.evidence import Bearing, Evidence, Kind
from onrecord.script.mentions.named_date import NamedDate
from onrecord.script.mentions.names import NamedName, NameKind, names_named
from onrecord.script.mentions.numbers import NamedNumber, numbers_named
from onrecord.sentences import Joined, Sentence

Span = tuple[int, int]
Anything = NamedDate | NamedNumber | NamedName

SHOWN = 3
"""How many statements a sentence tells of before it says how many more there are."""


@dataclass(frozen=True, slots=True)
class Overstatement:
    """Something that a line names and nothing it cites bears out, with the sentence that says so."""

    kind: Kind
    text: str
    start: int
    end: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Borne:
    """Something that a line names, with the statements that bear it out."""

    kind: Kind
    text: str
    start: int
    end: int
    by: tuple[str, ...]


def not_borne_out(text: str, skip: Sequence[Span], evidence: Evidence) -> tuple[Overstatement, ...]:
    """What a line names that nothing it cites bears out; verbatim quotations are skipped."""
    return tuple(
        Overstatement(kind_of(named), named.text, named.start, named.end, sentence(named, evidence))
        for named, bears in _held_against(text, skip, evidence)
        if not any(map(bears, evidence.bearings))
    )


def bearers(text: str, skip: Sequence[Span], evidence: Evidence) -> tuple[Borne, ...]:
    """Everything that a line names, with the statements that bear each of them out."""
    return tuple(
        Borne(
            kind_of(named),
            named.text,
            named.start,
            named.end,
            tuple(bearing.statement for bearing in evidence.bearings if bears(bearing)),
        )
        for named, bears in _held_against(text, skip, evidence)
    )


def kind_of(named: Anything) -> Kind:
    """What is named; a name that nobody recorded counts as a person's."""
    if isinstance(named, NamedDate):
        return Kind.DATE
    if isinstance(named, NamedNumber):
        return Kind.NUMBER
    return Kind.PLACE if named.kind is NameKind.PLACE else Kind.PERSON


def _held_against(
    text: str, skip: Sequence[Span], evidence: Evidence
) -> Iterator[tuple[Anything, Callable[[Bearing], bool]]]:
    if evidence.bearings:
        for named in sorted(_everything_named(text, evidence), key=lambda one: one.start):
            if not any(start < named.end and named.start < end for start, end in skip):
                yield named, _test(named, evidence)


def _everything_named(text: str, evidence: Evidence) -> Iterator[Anything]:
    yield from dates_named(text)
    yield from numbers_named(text)
    yield from (one for one in names_named(text, evidence.known) if can_be_sought(one, evidence))


def _test(named: Anything, evidence: Evidence) -> Callable[[Bearing], bool]:
    if isinstance(named, NamedDate):
        return lambda bearing: bears_date(bearing, named)
    if isinstance(named, NamedNumber):
        return lambda bearing: bears_number(bearing, named)
    return lambda bearing: bears_name(bearing, named, evidence.known)


def sentence(named: Anything, evidence: Evidence) -> Sentence:
    """What the line says and what the evidence has instead, for a lawyer."""
    if isinstance(named, NamedDate):
        has = [_has(bearing, words) for bearing, words in nearest_first(evidence.bearings, named)]
        return _told("says", named.text, has, "date", evidence)
    if isinstance(named, NamedNumber):
        return _told("says", _with_unit(named), _each_has(evidence, number_of), "number", evidence)
    has = _each_has(evidence, lambda one: names_of(one, named, evidence.known))
    return _told("names", named.text, has, "such name", evidence)


def _each_has(evidence: Evidence, what: Callable[[Bearing], str]) -> list[Sentence]:
    return [_has(bearing, words) for bearing in evidence.bearings if (words := what(bearing))]


def _has(bearing: Bearing, words: str) -> Sentence:
    return Sentence("{statement} has {words}", statement=bearing.statement, words=words)


def _told(how: str, text: str, has: Sequence[str], lacking: str, evidence: Evidence) -> Sentence:
    if has:
        return Sentence(
            f"{how} {{text}}; {{has}}{{more}}", text=text, has=Joined(has[:SHOWN], "; "), more=_more(has)
        )
    cited = [bearing.statement for bearing in evidence.bearings]
    each = "each of " if len(cited) > 1 else ""
    said = f"{how} {{text}}; {each}{{cited}}{{more}} gives no {lacking}"
    return Sentence(said, text=text, cited=", ".join(cited[:SHOWN]), more=_more(cited))


def _more(all_of_them: Sequence[str]) -> str:
    more = len(all_of_them) - SHOWN
    return Sentence(" and {number} more", number=str(more)) if more > 0 else ""


def _with_unit(named: NamedNumber) -> str:
    unit = UNIT_NAMES[named.unit] if named.unit is not None else ""
    return named.text if unit.removesuffix("s") in named.text else f"{named.text} {unit}"
