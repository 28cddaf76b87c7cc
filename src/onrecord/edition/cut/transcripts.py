"""The transcripts of a recording: what is said when, in which language, and how far they reach."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Text, TextFormat
from onrecord.passages import Cue, cues, read_stretch


def transcript_of(dossier: Dossier, source: str, language: str | None = None) -> tuple[Cue, ...] | None:
    """The cues of a source's transcript in a language, else in its own; None where there is none."""
    texts = _texts(dossier, source)
    card = dossier.sources.get(source)
    own = list(card.languages) if card is not None else []
    for wanted in [*own, *texts] if language is None else [language]:
        if wanted in texts:
            return cues(texts[wanted].words)
    return None


def reach_of(dossier: Dossier, source: str) -> Fraction | None:
    """The end of the last words of any transcript of a source."""
    ends = [cue.end for text in _texts(dossier, source).values() for cue in cues(text.words)]
    return max(ends, default=None)


def stretches_of(dossier: Dossier, source: str, time: str) -> Iterator[tuple[Fraction, Fraction]]:
    """The stretch that a passage's `time` names; of a single moment, the cue that is spoken then."""
    stretch = read_stretch(time)
    if stretch is None:
        return
    if stretch.end is not None:
        yield stretch.exact_start, stretch.exact_end
        return
    for cue in transcript_of(dossier, source) or ():
        if cue.start <= stretch.exact_start < cue.end:
            yield cue.start, cue.end
            return


def _texts(dossier: Dossier, source: str) -> dict[str, Text]:
    """The time-coded texts of a source by their languages."""
    return {
        text.language: text
        for text in dossier.texts.values()
        if text.source == source and text.format is TextFormat.WEBVTT
    }
