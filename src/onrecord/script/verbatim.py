"""Whether a line is nothing but a primary source's words, and whose wording it has."""

from __future__ import annotations

from onrecord.script.claim import Claim
from onrecord.script.quotation import Verbatim
from onrecord.script.quoting import text_with_all_of
from onrecord.script.worded import Worded


def verbatim_in(claim: Claim) -> Worded | None:
    """The text whose words are the whole of the line; None where the line says anything of its own."""
    if claim.heard is not None:
        return None if claim.heard.faults else claim.heard.worded
    label = (
        _quoted_label(claim) if claim.quotations else text_with_all_of(claim.grounds, claim.line, claim.cited)
    )
    return None if label is None else _worded(claim, label)


def _quoted_label(claim: Claim) -> str | None:
    """The text that has all the quotations of a line which is nothing but quotations."""
    labels = [found.label for _, found in claim.quotations if isinstance(found, Verbatim)]
    return labels[0] if len(labels) == len(claim.quotations) and not _says_more(claim) else None


def _says_more(claim: Claim) -> bool:
    """Whether the line has words outside its quotations."""
    text = claim.line.text
    for part, _ in reversed(claim.quotations):
        text = text[: part.start] + text[part.end :]
    return any(letter.isalnum() for letter in text)


def _worded(claim: Claim, label: str) -> Worded | None:
    """Whose words a text is, if its source is primary; words noted from a source without text are its own."""
    grounds = claim.grounds
    text = grounds.dossier.texts.get(label)
    statement = grounds.dossier.statements.get(label)
    holder = text.source if text is not None else statement.source if statement is not None else None
    if holder is None or not grounds.dossier.sources[holder].is_primary:
        return None
    source = grounds.dossier.sources[holder]
    if text is None:
        return Worded(label, next(iter(source.languages), ""))
    own = text.language in source.languages
    return Worded(
        label,
        text.language,
        source.texts.get(text.language),
        None if own else _original(claim, holder, source.languages),
    )


def _original(claim: Claim, source: str, languages: tuple[str, ...]) -> str | None:
    """The passage in the source's own language that a cited statement has beside the translation."""
    return next(
        (
            passage.quote
            for statement in claim.cited.statements
            if statement.source == source
            for passage in statement.at
            if passage.quote is not None and passage.text in languages
        ),
        None,
    )
