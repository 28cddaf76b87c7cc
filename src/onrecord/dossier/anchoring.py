"""Whether each statement's passages are still in the texts that they were taken from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Passage, Statement, Text, TextFormat
from onrecord.findings import Finding, finding
from onrecord.passages import Ambiguous, Anchored, Found, Orphan, find, fold, page_at, pages, spoken
from onrecord.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Anchoring:
    """Where the passages of a dossier were found, by statement and number in its list, and what was not."""

    found: Mapping[tuple[str, int], Found]
    findings: tuple[Finding, ...]

    def is_orphaned(self, statement: Statement) -> bool:
        """Whether some passage that the statement quotes is not in its text."""
        return any(
            isinstance(self.found.get((statement.key, number)), Orphan) for number in range(len(statement.at))
        )


def anchor(dossier: Dossier) -> Anchoring:
    """Find every quoted passage of a dossier in its text again."""
    by_source: dict[str, list[Statement]] = {}
    for statement in dossier.statements.values():
        by_source.setdefault(statement.source, []).append(statement)
    found: dict[tuple[str, int], Found] = {}
    findings: list[Finding] = []
    # Source by source, so that each text is folded once and then forgotten.
    for statements in by_source.values():
        for statement in statements:
            findings += _anchor_statement(dossier, statement, found)
    return Anchoring(found, tuple(findings))


def anchor_again(before: Anchoring, dossier: Dossier, keys: Collection[str]) -> Anchoring:
    """The same where nothing but some statements has changed: only their passages are sought."""
    found = {place: there for place, there in before.found.items() if place[0] not in keys}
    findings = [one for one in before.findings if one.about[0] not in keys]
    for key in keys:
        if key in dossier.statements:
            findings += _anchor_statement(dossier, dossier.statements[key], found)
    return Anchoring(found, tuple(findings))


def words_of(text: Text) -> str:
    """The words in which quotations are sought: of a recording, what is said in it."""
    return spoken(text.words) if text.format is TextFormat.WEBVTT else text.words


def _anchor_statement(
    dossier: Dossier, statement: Statement, found: dict[tuple[str, int], Found]
) -> Iterator[Finding]:
    if not statement.at:
        what = Sentence("{statement} does not say where in its source it is found.", statement=statement.key)
        yield finding("no-passage", what, about=(statement.key,))
    for number, passage in enumerate(statement.at):
        text = text_of(dossier, statement, passage)
        if text is None:
            yield from _missing(statement, number, passage)
        elif passage.quote is not None:
            place = find(
                fold(words_of(text)),
                passage.quote,
                prefix=passage.prefix,
                suffix=passage.suffix,
                position=_position(passage.position),
                page=passage.page,
            )
            found[statement.key, number] = place
            yield from _unclear(statement, number, text, place)
            yield from _elsewhere(statement, number, text, place)


def text_of(dossier: Dossier, statement: Statement, passage: Passage) -> Text | None:
    """The text that a passage is of: the one it names, or the only one there is."""
    if passage.text is not None:
        return dossier.texts.get(f"{statement.source}.{passage.text}")
    texts = [text for text in dossier.texts.values() if text.source == statement.source]
    return texts[0] if len(texts) == 1 else None


def _missing(statement: Statement, number: int, passage: Passage) -> Iterator[Finding]:
    if passage.text is None:
        # Words that a researcher wrote down from a source without a text cannot be held against anything.
        return
    said = "{source} has no text.{language}, which {statement} points to."
    what = Sentence(said, source=statement.source, language=passage.text, statement=statement.key)
    yield finding("missing-text", what, about=(statement.key,), field=("at", number, "text"))


def _unclear(statement: Statement, number: int, text: Text, place: Found) -> Iterator[Finding]:
    field = ("at", number, "quote")
    if isinstance(place, Orphan):
        said = " The nearest wording there is “{words}”."
        near = "" if place.nearest is None else Sentence(said, words=place.nearest.words)
        said = "The words that {statement} quotes are not in {text}.{near}"
        what = Sentence(said, statement=statement.key, text=text.key, near=near)
        yield finding("orphan-passage", what, about=(statement.key,), field=field)
    elif isinstance(place, Ambiguous):
        said = "The words that {statement} quotes stand {number} times in {text}."
        what = Sentence(said, statement=statement.key, number=str(len(place.places)), text=text.key)
        yield finding("ambiguous-passage", what, about=(statement.key,), field=field)


def _elsewhere(statement: Statement, number: int, text: Text, place: Found) -> Iterator[Finding]:
    """Says so where the text's own pages are marked, and the words stand on another than the one that is named."""
    named = statement.at[number].page
    if named is None or not isinstance(place, Anchored):
        return
    marked = page_at(text.words, place.start)
    if marked != named and named in (page for _, page in pages(text.words)):
        said = "{statement} quotes words of page {named}, which stand on page {marked} of {text}."
        what = Sentence(said, statement=statement.key, named=named, marked=str(marked), text=text.key)
        yield finding("other-page", what, about=(statement.key,), field=("at", number, "page"))


def _position(written: str | None) -> tuple[int, int] | None:
    """Where a quotation was when it was recorded, from `start-end`."""
    start, _, end = (written or "").partition("-")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else None
