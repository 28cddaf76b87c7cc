"""A member's dossier: what they may see, narrowed until nothing in it rests on, or points to, what they may not.

Everything is decided by what the member sees. Of the rest one thing alone counts: the names that stand nowhere else,
so that none of them slips through in other words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import Record
from onrecord.evidence import Script, Signoff, Statement, Text
from onrecord.protection.members.clearance import source_for_member
from onrecord.protection.members.forms import cards_for_member, places_for_member
from onrecord.protection.members.lines import MembersLines
from onrecord.protection.members.names import names_on_record
from onrecord.protection.members.recollection import Recollection, RecordsForMember
from onrecord.protection.members.restating import restated
from onrecord.protection.members.scripts import MembersScript
from onrecord.protection.members.seeing import sees, sees_all_under
from onrecord.protection.members.told import persons_known, places_told
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.screen import Screen

RecordType = TypeVar("RecordType", bound=Record)

SHOWN = yes("a member of the team reads it")
NO_SOURCE = no("its source is not shown to this member")
POINTS = no("it refers to something that is not shown to this member")
NAMES = no("it names someone of whom this member sees nothing")
UNTOLD = no("nothing that is shown to this member tells of it")
UNKNOWN = no("no persona that is shown to this member is judged to be this person")
SCREENED = ("sources", "texts", "statements", "persons", "judgements", "places", "questions", "releases")
ACROSS = no("a name that is hidden from this member is in it, from one line to the next")


def narrowed_for_member(
    house: Dossier, cleared: frozenset[str], today: date, memory: Recollection
) -> tuple[Dossier, Mapping[str, Permission]]:
    """What a member who is cleared for some sources may see, with the reason for each record and line."""
    records = restated(memory, house, cleared, today) or _of_records(house, cleared, today, memory)
    memory.records = records
    narrowing = _ForMember(house, memory, dict(records.reasons))
    lines = MembersLines(house, records.shown, records.screen)
    return narrowing.with_scripts(records.shown, lines), narrowing.reasons


def _of_records(
    house: Dossier, cleared: frozenset[str], today: date, memory: Recollection
) -> RecordsForMember:
    narrowing = _ForMember(house, memory)
    settled = narrowing.settled(narrowing.of_sources(cleared, today))
    screen = memory.screen(names_on_record(house), names_on_record(settled))
    shown = narrowing.formed(narrowing.settled(narrowing.screened(settled, screen)))
    memory.forget_the_rest()
    return RecordsForMember(
        house=house, cleared=cleared, today=today, screen=screen, shown=shown, reasons=narrowing.reasons
    )


@dataclass(frozen=True, slots=True)
class _ForMember:
    """One narrowing of a dossier for one member."""

    house: Dossier
    memory: Recollection
    reasons: dict[str, Permission] = field(default_factory=dict)

    def of_sources(self, cleared: frozenset[str], today: date) -> Dossier:
        """What is not of a source that the member may not see."""
        house = self.house
        self.reasons["dossier"] = SHOWN
        cards = self._kept(house.sources, lambda one: source_for_member(one, cleared, today))
        return replace(
            house,
            sources=cards,
            texts=self._kept(house.texts, lambda one: SHOWN if one.source in cards else NO_SOURCE),
            statements=self._kept(house.statements, lambda one: SHOWN if one.source in cards else NO_SOURCE),
        )

    def screened(self, dossier: Dossier, screen: Screen) -> Dossier:
        """Without the records that name somebody who is hidden; scripts are screened line by line."""

        def asked(record: Record) -> Permission:
            return NAMES if self.memory.names_someone(record, screen) else SHOWN

        production = dossier.production
        if not asked(production).allowed:
            self.reasons["dossier"] = NAMES
            production = replace(production, title="")
        held = {one: self._kept(getattr(dossier, one), asked) for one in SCREENED}
        signoffs = tuple(one for one in dossier.signoffs if asked(one).allowed)
        return replace(dossier, production=production, signoffs=signoffs, **held)

    def settled(self, dossier: Dossier) -> Dossier:
        """Without what rests on, or points to, what is not there, until nothing more has to go."""
        while True:
            after = self._once(dossier, places_told(dossier), persons_known(dossier))
            if all(len(getattr(after, one)) == len(getattr(dossier, one)) for one in SCREENED):
                return after
            dossier = after

    def _once(self, dossier: Dossier, places: Set[str], persons: Set[str]) -> Dossier:
        return replace(
            dossier,
            texts=self._kept(dossier.texts, lambda one: self._of_shown(dossier, one)),
            statements=self._kept(dossier.statements, lambda one: self._of_shown(dossier, one)),
            persons=self._kept(dossier.persons, lambda one: SHOWN if one.id in persons else UNKNOWN),
            places=self._kept(dossier.places, lambda one: SHOWN if one.id in places else UNTOLD),
            judgements=self._kept(dossier.judgements, lambda one: self._pointing(dossier, one)),
            questions=self._kept(dossier.questions, lambda one: self._pointing(dossier, one)),
            releases=self._kept(dossier.releases, lambda one: self._pointing(dossier, one)),
        )

    def formed(self, dossier: Dossier) -> Dossier:
        """With cards and places that point to nothing else."""
        return replace(
            dossier, sources=cards_for_member(self.house, dossier), places=places_for_member(dossier)
        )

    def with_scripts(self, dossier: Dossier, lines: MembersLines) -> Dossier:
        """The scripts line by line; a sign-off goes with its line, and with whatever it remembers."""
        form = MembersScript(lines, self.memory.pieces)
        forms = {id: form.form(script) for id, script in dossier.scripts.items()}
        self.memory.pieces = form.made
        self.reasons.update(form.reasons)
        self.reasons.update({id: ACROSS if one is None else SHOWN for id, one in forms.items()})
        scripts = {id: one for id, one in forms.items() if one is not None}
        signoffs = tuple(one for one in dossier.signoffs if self._is_signed(one, dossier, scripts))
        return replace(dossier, scripts=scripts, signoffs=signoffs)

    def _is_signed(self, signoff: Signoff, dossier: Dossier, scripts: Mapping[str, Script]) -> bool:
        is_shown = self.reasons.get(signoff.line, SHOWN).allowed
        in_script = signoff.line.partition("/")[0] in scripts
        return in_script and is_shown and sees_all_under(self.house, dossier, signoff)

    def _of_shown(self, dossier: Dossier, record: Text | Statement) -> Permission:
        return self._pointing(dossier, record) if record.source in dossier.sources else NO_SOURCE

    def _pointing(self, dossier: Dossier, record: Record) -> Permission:
        points = self.memory.points(record)
        return SHOWN if not points or all(sees(self.house, dossier, one) for one in points) else POINTS

    def _kept(
        self, records: Mapping[str, RecordType], asked: Callable[[RecordType], Permission]
    ) -> dict[str, RecordType]:
        """The records that are shown, and of each the reason."""
        answers = {key: asked(record) for key, record in records.items()}
        self.reasons.update(answers)
        return {key: record for key, record in records.items() if answers[key].allowed}
