"""The elements of TEI: made, named, dated and pointed at."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from onrecord.chronology import Bounds
from onrecord.dates.days import iso

Element = ElementTree.Element

TEI = "http://www.tei-c.org/ns/1.0"
XML = "{http://www.w3.org/XML/1998/namespace}"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", re.ASCII)
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML can hold, however it is written."""


def element(name: str, words: str | None = None, /, **attributes: str | None) -> Element:
    """An element with its words; an attribute without a value is left out."""
    made = Element(name, {key: clean(value) for key, value in attributes.items() if value is not None})
    made.text = None if words is None else clean(words)
    return made


def within(parent: Element, name: str, words: str | None = None, /, **attributes: str | None) -> Element:
    """An element inside another, after what is there."""
    made = element(name, words, **attributes)
    parent.append(made)
    return made


def identified(made: Element, id: str) -> Element:
    """An element that others can point at."""
    made.set(f"{XML}id", id)
    return made


def spoken(made: Element, language: str | None) -> Element:
    """An element in a language; a tag that is no language's is left out."""
    if language is not None and LANGUAGE.fullmatch(language):
        made.set(f"{XML}lang", language)
    return made


def dated(made: Element, bounds: Bounds) -> Element:
    """An element with the days between which it lies, Gregorian."""
    if bounds.earliest is not None and bounds.earliest == bounds.latest:
        made.set("when", iso(bounds.earliest))
        return made
    for name, bound in (("notBefore", bounds.earliest), ("notAfter", bounds.latest)):
        if bound is not None:
            made.set(name, iso(bound))
    return made


def id_of(key: str) -> str:
    """The XML id of a source, statement or persona, whose own ids have signs that no XML id may have."""
    return f"s.{key}".replace("/", ".").replace(":", "_")


def person_id(who: str) -> str:
    """The XML id of somebody: of a person, or of whoever one source alone describes."""
    return id_of(who) if ":" in who else f"p.{who}"


def place_id(id: str) -> str:
    """The XML id of a place."""
    return f"l.{id}"


def clean(words: str) -> str:
    """Words without what XML cannot hold, its place marked."""
    return NOT_IN_XML.sub("\ufffd", words)
