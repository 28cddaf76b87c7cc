"""What rests on each judgement: the bounds, conflicts and verdicts that would be others without it.

The dossier is not checked again for each: its chronology is asked what it would be, and only those lines are
weighed anew that cite, or have to do with, anybody or any time that would be another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from onrecord.chronology import Difference, Judged, Rejudged, Rejudging, end_of, start_of
from onrecord.chronology.comparing import all_bounds, differing
from onrecord.script.assess import assess
from onrecord.script.check import Report
from onrecord.script.falls import FallenLine, Falls
from onrecord.script.grounds import Grounds
from onrecord.script.judged_suppositions import Supposing
from onrecord.script.second_hand import by_second_hand
from onrecord.script.signoffs import alterations, rests_on
from onrecord.script.signoffs.under import Under
from onrecord.script.verdict import Assessment

MANY_JUDGEMENTS = 60
"""From how many on a second process is worth its beginning."""


class OnJudgements:
    """A report that is asked what in it would be otherwise without this judgement or that."""

    def __init__(self, report: Report) -> None:
        grounds = report.grounds
        self.report = report
        self._were = all_bounds(report.chronology)
        self._place = {time: at for at, time in enumerate(self._were)}
        self._rested = [rests_on(grounds, one) for one in report.lines]
        self._uses = {id: grounds.use_of(source) for id, source in report.dossier.sources.items()}
        self._rejudging = Rejudging(report.chronology)
        self._supposing = Supposing(report.chronology)
        # All that is asked of the report as it is, before its chronology is anybody else's.
        _ = self._lines_on, grounds.rejudged(report.dossier, report.chronology)

    def without_each(self, judgements: Sequence[str]) -> dict[str, Falls]:
        """What would change without each of several; of many, half are asked by a second hand."""
        half = len(judgements) // 2
        later = by_second_hand(
            lambda: {id: self.without(id) for id in judgements[half:]},
            worth_it=len(judgements) >= MANY_JUDGEMENTS,
        )
        return {**{id: self.without(id) for id in judgements[:half]}, **later()}

    def without(self, judgement: str) -> Falls:
        """What would change without a judgement; those that it followed would hold again."""
        people, events = self.report.chronology.people, self.report.chronology.events
        dossier = self.report.dossier
        judgements = {id: one for id, one in dossier.judgements.items() if id != judgement}
        other = Judged(
            dossier=replace(dossier, judgements=judgements),
            people=people.without(judgement),
            events=events.without(judgement),
        )
        near = people.near(judgement) | events.near(judgement) | {judgement}
        compared = {who for id in near for one in (people, events) for who in one.compared_by(id)}
        with self._rejudging.as_if(other) as rejudged:
            times = self._difference(rejudged, near)
            grounds = self.report.grounds.rejudged(other.dossier, rejudged.chronology)
            concerned = {*near, *compared, *rejudged.concerned, *told_of(times)}
            concerned |= set(self._otherwise_used(grounds, concerned))
            lines = tuple(self._fallen(grounds, concerned))
        return Falls(how=f"without {judgement}", lines=lines, times=times)

    def _difference(self, rejudged: Rejudged, near: Iterable[str]) -> Difference:
        """The bounds and conflicts that would be others."""
        again = self._supposing.to_try_again(rejudged, near)
        asked = self._place.keys() & rejudged.moved
        wanted = {time for time in asked if time.rpartition(".")[0] not in self._supposing.possible}
        wanted.update(time for key in again for time in (start_of(key), end_of(key)))
        times = sorted(wanted, key=self._place.__getitem__)
        were = {time: self._were[time] for time in times}
        are = {time: rejudged.chronology.bounds(time) for time in times}
        return differing(were, are, self.report.chronology.conflicts, rejudged.chronology.conflicts)

    def _otherwise_used(self, grounds: Grounds, concerned: set[str]) -> Iterator[str]:
        """The sources that might be used otherwise, since somebody in them is somebody else."""
        for id, source in self.report.dossier.sources.items():
            is_of_them = any(source.persona_key(local) in concerned for local in source.personas)
            if is_of_them and grounds.use_of(source) != self._uses[id]:
                yield id

    def _fallen(self, grounds: Grounds, concerned: set[str]) -> Iterator[FallenLine]:
        numbers = {number for id in concerned for number in self._lines_on.get(id, ())}
        for number in sorted(numbers):
            before = self.report.lines[number]
            after = assess(grounds, before.line)
            altered = tuple(alterations(self._rested[number], rests_on(grounds, after)))
            if altered:
                yield FallenLine(before=before, after=after, altered=altered)

    @cached_property
    def _lines_on(self) -> Mapping[str, list[int]]:
        """By number, the lines that have to do with each record, persona and person."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, assessment in enumerate(self.report.lines):
            for id in set(behind(self.report.grounds, assessment)):
                found[id].append(number)
        return found


def behind(grounds: Grounds, assessment: Assessment) -> Iterator[str]:
    """What a line cites and draws on, and everybody who takes part in it or tells it."""
    under = Under(grounds, assessment)
    cited = under.claim.cited
    yield from assessment.cites
    yield from under.sources
    yield from under.personas
    for statement in cited.statements:
        yield from grounds.testimony.witnesses(statement)
    for judgement in cited.judgements:
        yield from judgement.compares
    for question in cited.questions:
        yield from question.concerns


def told_of(times: Difference) -> Iterator[str]:
    """The records and personas of whose times a difference is, and whatever is contested now or no longer."""
    for one in times.times:
        yield owner_of(one.time)
    for conflict in (*times.ended, *times.begun):
        for member in conflict.members:
            yield from (member, member.partition("/")[0])


def owner_of(time: str) -> str:
    """Whose a time is, by its name: the statement of `letter/met.start`, the persona of `birth(letter:np)`."""
    return time.rpartition(".")[0] or time.partition("(")[2].rstrip(")")
