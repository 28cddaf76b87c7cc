"""Whose words a text is: the source's own, or a translator's."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.evidence import Wording
from onrecord.evidence.tongues import FromTongue, Tongue
from onrecord.script.claim import Claim
from onrecord.script.quotation import Verbatim
from onrecord.sentences import Joined, Sentence


def text_named(claim: Claim, label: str) -> str:
    """A text as a reason calls it: `np-letter.en`, and of a translation from what and by whom."""
    wording = _wording(claim, label)
    if wording is None:
        return label
    return Sentence("{label} ({translated})", label=label, translated=_translated(wording))


def whose_words(claim: Claim) -> Iterator[str]:
    """Of each quotation that is a translator's words, whose, and in which language the cited passage is."""
    for part, compared in claim.quotations:
        wording = _wording(claim, compared.label) if isinstance(compared, Verbatim) else None
        if isinstance(compared, Verbatim) and wording is not None:
            cited = _languages_cited(claim, compared.label)
            tongues = Joined(map(Tongue, cited), ", ")
            elsewhere = (
                Sentence("; the passage that is cited is in {tongues}", tongues=tongues) if cited else ""
            )
            yield Sentence(
                "“{words}” is in the words of {text}, {translated}{elsewhere}.",
                words=shortened(part.words),
                text=compared.label,
                translated=_translated(wording),
                elsewhere=elsewhere,
            )


def shortened(words: str) -> str:
    """Quoted words, not many of them."""
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"


def _wording(claim: Claim, label: str) -> Wording | None:
    """What the card says of a text that is a translation."""
    text = claim.grounds.dossier.texts.get(label)
    if text is None:
        return None
    wording = claim.grounds.dossier.sources[text.source].texts.get(text.language)
    return wording if wording is not None and wording.is_translation else None


def _translated(wording: Wording) -> str:
    origin = Sentence(" {origin}", origin=FromTongue(wording.of)) if wording.of is not None else ""
    if wording.by:
        return Sentence("translated{origin} by {name}", origin=origin, name=wording.by)
    return Sentence("a translation{origin}, by whom is not on record", origin=origin)


def _languages_cited(claim: Claim, label: str) -> list[str]:
    """The languages of the passages that are cited of the same source, if the quoted text's is not among them."""
    quoted = claim.grounds.dossier.texts[label]
    cited = dict.fromkeys(
        passage.text
        for statement in claim.cited.statements
        if statement.source == quoted.source
        for passage in statement.at
        if passage.text is not None
    )
    return [] if quoted.language in cited else list(cited)
