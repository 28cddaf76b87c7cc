"""The corpus: who and what it speaks of, then a text for each source."""

from __future__ import annotations

from xml.etree import ElementTree

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tei.elements import TEI, Element, element, within
from onrecord.edition.exports.tei.header import corpus_header, header_of
from onrecord.edition.exports.tei.lists import events, judged, people, personas, places
from onrecord.edition.exports.tei.words import words_of
from onrecord.evidence import Source

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def tei_of(out: Outgoing) -> bytes:
    """A dossier as one corpus that validates against the schema of the whole TEI."""
    corpus = element("teiCorpus", xmlns=TEI)
    corpus.append(corpus_header(out))
    _stand_off(corpus, people(out), places(out), *judged(out))
    for source in out.dossier.sources.values():
        corpus.append(_text(out, source))
    ElementTree.indent(corpus, space=" ")
    written: str = ElementTree.tostring(corpus, encoding="unicode")
    return f"{HEAD}{written}\n".encode()


def _text(out: Outgoing, source: Source) -> Element:
    """A source: its card, whom it describes and what it says, and its words."""
    text = element("TEI")
    text.append(header_of(out, source))
    _stand_off(text, personas(out, source), events(out, source))
    text.append(words_of(out, source))
    return text


def _stand_off(parent: Element, *lists: Element) -> None:
    """Lists that stand apart from the words; one with nothing in it is not made."""
    filled = [one for one in lists if len(one)]
    if filled:
        within(parent, "standOff").extend(filled)
