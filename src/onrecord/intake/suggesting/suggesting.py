"""What may be recorded from a source, for somebody to accept or refuse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Text
from onrecord.intake.suggesting.drafting import drafts
from onrecord.intake.suggesting.models import LANGUAGES
from onrecord.intake.suggesting.pointed import Pointed, drafts_at
from onrecord.intake.suggesting.reading import reading_of
from onrecord.intake.suggesting.refusals import NoSuchSource, NothingToRead
from onrecord.intake.suggesting.settled import unsettled
from onrecord.intake.suggesting.spotting import Spotter
from onrecord.intake.suggesting.suggestion import Suggestion


def text_to_read(dossier: Dossier, source: str, language: str | None = None) -> Text:
    """The text of a source that is read: of a language, else the source's own words before a translation of them."""
    card = dossier.sources.get(source)
    if card is None:
        raise NoSuchSource(source, dossier.sources)
    readable = [
        one
        for one in dossier.texts.values()
        if one.source == source and one.language in ([language] if language else LANGUAGES)
    ]
    if not readable or not set(LANGUAGES) & {one.language for one in readable}:
        raise NothingToRead(source)
    translated = {one for one, wording in card.texts.items() if wording.is_translation}
    return min(readable, key=lambda one: (one.language in translated, LANGUAGES.index(one.language)))


@dataclass(frozen=True, slots=True)
class Suggested:
    """What may be recorded from a text, and how many passages pointed at from outside are not in it."""

    suggestions: tuple[Suggestion, ...]
    thrown_away: int = 0


def suggested(
    dossier: Dossier, text: Text, spot: Spotter, pointed: Iterable[Pointed] = (), by: str = ""
) -> Suggested:
    """The drafts that a text gives and that nobody has settled, in its order, each passage and kind once."""
    reading = reading_of(dossier, text, spot)
    own = list(drafts(reading))
    others = drafts_at(reading, pointed, by)
    new = unsettled(dossier, text, (*own, *others.drafts))
    by_id: dict[str, Suggestion] = {}
    for one in new:
        by_id.setdefault(one.id, one)
    in_order = sorted(by_id.values(), key=lambda one: one.at.start)
    return Suggested(tuple(in_order), others.thrown_away)
