"""Whether a line's quotations are the words of the sources that it cites: `misquoted`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.script.claim import Claim
from onrecord.script.quotation import Absent, Compared, Differs, NoText, Quotation
from onrecord.script.verdict import Objection, Verdict
from onrecord.script.wording import shortened, text_named
from onrecord.sentences import Sentence

REMEDY = (
    "Quote the source's words, mark what is left out with […] and what is added with [brackets], "
    "or tell it without quotation marks."
)
TRANSLATE = "Record the text that the line quotes from, as a translation of the source: text.en.md."


def misquoted(claim: Claim) -> Iterator[Objection]:
    """Quoted words differ from the source's text, sought in the whole of it and nearest the passage first."""
    for quotation, compared in claim.quotations:
        because = _why(claim, quotation, compared)
        if because is not None:
            remedy = TRANSLATE if isinstance(compared, NoText) else REMEDY
            yield Objection(Verdict.MISQUOTED, because, remedy)


def _why(claim: Claim, quotation: Quotation, compared: Compared) -> str | None:
    words = shortened(quotation.words)
    match compared:
        case Differs(label=label, difference=difference):
            text = text_named(claim, label)
            return Sentence("{text} has other words: {difference}", text=text, difference=difference.sentence)
        case Absent():
            return Sentence("“{words}” is nowhere in {sources}.", words=words, sources=_sources(claim))
        case NoText():
            said = "There is no text in the language of “{words}” to hold it against{texts}."
            return Sentence(said, words=words, texts=_languages(claim))
        case _:
            return None


def _sources(claim: Claim) -> str:
    return ", ".join(source.id for source in claim.sources) or ", ".join(claim.cited.ids)


def _languages(claim: Claim) -> str:
    """Which texts there are."""
    texts = [text.key for source in claim.sources for text in claim.grounds.texts_of.get(source.id, ())]
    are = "is" if len(texts) == 1 else "are"
    return Sentence(f"; on record {are} {{texts}}", texts=", ".join(texts)) if texts else ""
