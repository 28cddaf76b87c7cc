"""A script as a member sees it: byte for byte as it stands, but for lines and notes that tell of what is not shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from onrecord.evidence import Script
from onrecord.fountain.lines import ScriptLine, line_ids, read_lines
from onrecord.fountain.reading import HEADING
from onrecord.protection.members.lines import MembersLines, Pointer
from onrecord.protection.members.pieces import PieceForm, Told
from onrecord.protection.permission import Permission

BEFORE_A_SCENE = re.compile(rf"\n\n(?={HEADING.pattern})")


def shown_lines(script: Script, shown: Script) -> Mapping[str, ScriptLine]:
    """The lines of a script as a member has them, by their ids in the house; `withheld` is set where it is not shown.

    A line's id counts the lines of the same words, and so may be another in what the member has.
    """
    return {
        line.id: there for line, there in zip(read_lines(script).lines, read_lines(shown).lines, strict=True)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a script as it is shown: None where a name is in it across lines; and each line's words and answer.

    `points` are what its notes may point to, and `hidden` those of it that were not shown.
    """

    points: frozenset[Pointer]
    hidden: frozenset[Pointer]
    form: str | None
    lines: tuple[tuple[str, Permission], ...]


@dataclass(frozen=True, slots=True)
class MembersScript:
    """Makes the form of scripts that one member may have, with the reason for every line by its id in the house.

    `known` are the pieces of the last time, by their words, where the screen is the same; `made` those of this time.
    """

    clearance: MembersLines
    known: Mapping[str, Piece]
    made: dict[str, Piece] = field(default_factory=dict)
    reasons: dict[str, Permission] = field(default_factory=dict)

    def form(self, script: Script) -> Script | None:
        """The script with the words of each line that is cleared; None where a name is in it across lines."""
        pieces = [self._piece(text) for text in _pieces(script.fountain)]
        lines = [line for piece in pieces for line in piece.lines]
        ids = line_ids(words for words, _ in lines)
        self.reasons.update({f"{script.id}/{id}": answer for id, (_, answer) in zip(ids, lines, strict=True)})
        forms = [piece.form for piece in pieces if piece.form is not None]
        words = "\n\n".join(forms)
        if len(forms) < len(pieces) or not self.clearance.names_nobody(script.id, words):
            return None
        return script if words == script.fountain else replace(script, fountain=words)

    def _piece(self, text: str) -> Piece:
        known = self.made.get(text) or self.known.get(text)
        points = self.clearance.pointers(text) if known is None else known.points
        hidden = self.clearance.hidden(points)
        if known is None or known.hidden != hidden:
            lines: Told = []
            form = PieceForm(self.clearance).formed(text, lines)
            known = Piece(points=points, hidden=hidden, form=form, lines=tuple(lines))
        self.made[text] = known
        return known


def _pieces(fountain: str) -> list[str]:
    """A script cut before its scenes, so that an edit changes one piece; each reads alone as it does in the whole.

    Only an empty row surely ends whatever is before a heading, and what is struck out may go over several scenes.
    """
    if "/*" in fountain or "\r" in fountain:
        return [fountain]
    return BEFORE_A_SCENE.split(fountain)
