"""What of a text is set in type: notes at their places, and what an editor added set apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from onrecord.dossier.blocks import Block

EDITORIAL = re.compile(r"\[[^\[\]\n]{0,200}\]")
"""What an editor has put into a text or left out of it stands in square brackets."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The number of a note, behind the words that it is about, and the anchor to which it leads."""

    at: int
    number: int
    anchor: str


def set_in_type(block: Block, signs: Iterable[Sign]) -> Markup:
    """The words of a block, safe in a page, with the numbers of notes and what the editor added set apart."""
    told, at = [Markup("")], block.start
    for sign in sorted(signs, key=lambda one: (one.at, one.number)):
        told.append(_edited(block.words[at - block.start : sign.at - block.start]))
        told.append(Markup('<a class="ref" href="#{}">{}</a>').format(sign.anchor, sign.number))
        at = sign.at
    told.append(_edited(block.words[at - block.start :]))
    return Markup("").join(told)


def _edited(words: str) -> Markup:
    told, at = [Markup("")], 0
    for found in EDITORIAL.finditer(words):
        told += [
            escape(words[at : found.start()]),
            Markup('<span class="editorial">{}</span>').format(found[0]),
        ]
        at = found.end()
    return Markup("").join([*told, escape(words[at:])])
