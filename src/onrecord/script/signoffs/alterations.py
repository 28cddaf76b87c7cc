"""What has changed between what a line rested on and what it rests on, said so that it can be looked up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from onrecord.evidence import THIS_LINE, WORDS, RestsOn, is_digest
from onrecord.sentences import Joined, Sentence


@dataclass(frozen=True, slots=True)
class Alteration:
    """One part of one record, before and after; `part` is None where the whole record came or went."""

    record: str
    part: str | None = None
    before: str | None = None
    after: str | None = None

    @property
    def shown(self) -> Sentence:
        """The part with what it was and is; of somebody's words only that they are others."""
        part = Sentence(self.part or "")
        if is_digest(self.before or self.after or ""):
            how = OTHER_WORDS[self.before is None, self.after is None]
            return Sentence("{part}: {words}", part=part, words=Sentence(how))
        before, after = (one or Sentence("nothing") for one in (self.before, self.after))
        return Sentence("{part}: {before} → {after}", part=part, before=before, after=after)


OTHER_WORDS = {(False, False): "other words", (True, False): "words added", (False, True): "words gone"}


def alterations(before: RestsOn, after: RestsOn) -> Iterator[Alteration]:
    """What differs, record by record: those that are under the line first, then those that are no longer."""
    for record, parts in after.items():
        if record not in before:
            yield Alteration(record, after="new")
            continue
        was = before[record]
        for part in dict.fromkeys((*was, *parts)):
            if part != WORDS and was.get(part) != parts.get(part):
                yield Alteration(record, part, was.get(part), parts.get(part))
    for record in before:
        if record not in after:
            yield Alteration(record, before="gone")


def sentences(found: tuple[Alteration, ...]) -> Iterator[Sentence]:
    """A sentence for each record that changed."""
    for record, members in groupby(found, key=lambda one: one.record):
        changed = [one for one in members if one.part is not None]
        named = _called(record)
        if changed:
            parts = Joined((one.shown for one in changed), by="; ")
            yield Sentence("{record} changed ({parts}).", record=named, parts=parts)
        elif next(one for one in found if one.record == record).before is None:
            yield Sentence("{record} bears on it now and did not.", record=named)
        else:
            yield Sentence("{record} is under it no longer.", record=named)


def _called(record: str) -> Sentence:
    if record == THIS_LINE or " " in record:
        return Sentence(record.capitalize())
    kind = "statement" if "/" in record else "persona" if ":" in record else "record"
    return Sentence(f"The {kind} {{id}}", id=record)
