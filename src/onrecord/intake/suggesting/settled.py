"""What was settled before: a draft that is on record already, or that somebody refused, is not made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.dossier.anchoring import anchor, text_of
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import StatementKind, Text
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.intake.suggesting.suggestion import Suggestion
from onrecord.passages import Anchored


@dataclass(frozen=True, slots=True)
class Recorded:
    """The words that a statement rests on, and what it tells of."""

    at: Stretch
    kind: StatementKind

    def says(self, draft: Suggestion) -> bool:
        """Whether a draft is of the same words: of the same kind, or where it could only say that something was."""
        at = draft.at
        if (at.start, at.end) == (self.at.start, self.at.end):
            return True
        may_be_it = draft.statement.what in (self.kind, StatementKind.EVENT)
        return may_be_it and self.at.start < at.end and at.start < self.at.end


def unsettled(dossier: Dossier, text: Text, drafted: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """The drafts about which nobody has decided yet."""
    refused = frozenset(dossier.sources[text.source].refused)
    recorded = list(_recorded(dossier, text))
    for draft in drafted:
        if draft.id not in refused and not any(one.says(draft) for one in recorded):
            yield draft


def _recorded(dossier: Dossier, text: Text) -> Iterator[Recorded]:
    """What is recorded from a text."""
    own = {key: one for key, one in dossier.statements.items() if one.source == text.source}
    for (key, number), found in anchor(replace(dossier, statements=own)).found.items():
        if isinstance(found, Anchored) and text_of(dossier, own[key], own[key].at[number]) == text:
            yield Recorded(Stretch(found.start, found.end), own[key].what)
