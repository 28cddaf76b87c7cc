"""Statements as W3C Web Annotations (JSON-LD): what is said, at the passage where it is said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.evidence import Certainty, Passage, Statement, TextFormat
from onrecord.passages import read_stretch

Plain = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"
FORMATS = {TextFormat.MARKDOWN: "text/markdown", TextFormat.WEBVTT: "text/vtt"}


def annotations_of(out: Outgoing) -> bytes:
    """Every statement that has a passage, as one annotation; what it is of, by the paths of the dossier's folder."""
    items = [_annotation(out, one) for one in out.dossier.statements.values() if one.at]
    page = {
        "@context": CONTEXT,
        "id": "#annotations",
        "type": "AnnotationPage",
        "items": items,
    }
    return f"{json.dumps(page, ensure_ascii=False, indent=1)}\n".encode(errors="replace")


def _annotation(out: Outgoing, statement: Statement) -> Plain:
    return {
        "id": f"#{statement.key}",
        "type": "Annotation",
        "motivation": "describing",
        "body": list(_bodies(statement)),
        "target": [one for passage in statement.at for one in _targets(out, statement, passage)],
    }


def _bodies(statement: Statement) -> Iterator[Plain]:
    """What is said, what kind of thing that is and how sure, and on what topics."""
    if statement.says:
        yield {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "value": statement.says,
        }
    yield {"type": "TextualBody", "purpose": "classifying", "value": statement.what.value}
    if statement.certainty is not Certainty.ASSERTED:
        yield {"type": "TextualBody", "purpose": "assessing", "value": statement.certainty.value}
    for topic in statement.topics:
        yield {"type": "TextualBody", "purpose": "tagging", "value": topic}


def _targets(out: Outgoing, statement: Statement, passage: Passage) -> Iterator[Plain]:
    """Where it is said: in a text, in the recording or image, or at a page that only a reader can turn to."""
    words, fragments = list(_selectors(passage)), list(map(_fragment, _fragments(passage)))
    label = {"rdfs:label": where} if (where := _printed(passage)) else {}
    if words or not fragments:
        yield {**_specific(_text(out, statement, passage), words), **label}
    if fragments:
        yield {**_specific(_source(statement), fragments), **label}


def _specific(source: str | Plain, selectors: list[Plain]) -> Plain:
    """A resource and a place in it; several selectors find the same place, the firmest first."""
    target: Plain = {"type": "SpecificResource", "source": source}
    if selectors:
        target["selector"] = selectors[0] if len(selectors) == 1 else selectors
    return target


def _source(statement: Statement) -> str:
    return f"sources/{statement.source}"


def _text(out: Outgoing, statement: Statement, passage: Passage) -> str | Plain:
    """The text that the quotation is from; the source itself where the reader does not have that text."""
    text = out.dossier.texts.get(f"{statement.source}.{passage.text}")
    if text is None:
        return _source(statement)
    return {
        "id": f"{_source(statement)}/text.{text.language}.{text.format}",
        "type": "Text",
        "format": FORMATS[text.format],
        "language": text.language,
    }


def _selectors(passage: Passage) -> Iterator[Plain]:
    if passage.quote is not None:
        beside = {"prefix": passage.prefix, "suffix": passage.suffix}
        yield {
            "type": "TextQuoteSelector",
            "exact": passage.quote,
            **{key: words for key, words in beside.items() if words is not None},
        }
    start, _, end = (passage.position or "").partition("-")
    if start.isdecimal() and end.isdecimal():
        yield {"type": "TextPositionSelector", "start": int(start), "end": int(end)}


def _fragments(passage: Passage) -> Iterator[str]:
    stretch = None if passage.time is None else read_stretch(passage.time)
    if stretch is not None:
        yield f"t={stretch.start}" if stretch.end is None else f"t={stretch.start},{stretch.end}"
    if passage.region is not None:
        yield f"xywh={passage.region.replace(' ', '')}"


def _fragment(value: str) -> Plain:
    return {"type": "FragmentSelector", "conformsTo": MEDIA_FRAGMENTS, "value": value}


def _printed(passage: Passage) -> str:
    """Page and section, for which the model has no selector."""
    named = (("page", passage.page), ("section", passage.section))
    return ", ".join(f"{name} {value}" for name, value in named if value is not None)
