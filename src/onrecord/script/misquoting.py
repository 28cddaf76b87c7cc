"""Whether a line's quotations are the words of the sources that it cites: `misquoted`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.script.claim import Claim
from onrecord.script.quotation import Absent, Compared, Differs, NoText, Quotation
from onrecord.script.verdict import Objection, Verdict

REMEDY = (
    "Quote the source's words, mark what is left out with […] and what is added with [brackets], "
    "or tell it without quotation marks."
)
TRANSLATE = "Record the text that the line quotes from, as a translation of the source: text.en.md."


def misquoted(claim: Claim) -> Iterator[Objection]:
    """Quoted words differ from the source's text, sought in the whole of it and nearest the passage first."""
    sources = ", ".join(source.id for source in claim.sources) or ", ".join(claim.cited.ids)
    for quotation, compared in claim.quotations:
        because = _why(quotation, compared, sources)
        if because is not None:
            remedy = TRANSLATE if isinstance(compared, NoText) else REMEDY
            yield Objection(Verdict.MISQUOTED, because, remedy)


def _why(quotation: Quotation, compared: Compared, sources: str) -> str | None:
    match compared:
        case Differs(label=label, difference=difference):
            return f"{label} has other words: {difference.sentence}"
        case Absent():
            return f"“{_short(quotation.words)}” is nowhere in {sources}."
        case NoText():
            return f"There is no text in the language of “{_short(quotation.words)}” to hold it against."
        case _:
            return None


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"
