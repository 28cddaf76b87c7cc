"""Onrecord's marks: what the notes of a script say to it, and what only looks like a mark."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import process

from onrecord.passages import read_stretch


class SceneKind(StrEnum):
    """What a scene is."""

    NARRATION = "narration"
    INTERVIEW = "interview"
    RE_ENACTMENT = "re-enactment"
    ARCHIVE = "archive"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Citation:
    """`[[@np-letter/met @case-1933/together]]`: the ids that a line rests on."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exempt:
    """`[[not a fact: staging]]`: the line claims nothing, for this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Bite:
    """`[[source: interview-07 00:12:03.2-00:12:19.0]]`: a stretch of a recording, in seconds."""

    source: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Attributed:
    """`[[according to]]`: the film itself says whose claim the line is."""


@dataclass(frozen=True, slots=True)
class Label:
    """`[[label: Scene imagined from the letters]]`: words that the film shows on the screen."""

    words: str


@dataclass(frozen=True, slots=True)
class Composite:
    """`[[composite: np-letter:np, case-1933:minin]]`: a character who stands for several people."""

    stands_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """`[[withheld: until 2040-01-01]]`: the line is the production's, and its words are not given out."""

    words: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A note meant as a mark that cannot be read: why, and how far into the note."""

    hint: str
    offset: int = 0


Mark = Citation | SceneKind | Exempt | Bite | Attributed | Label | Composite | HeldBack

SLUG = r"[a-z][a-z0-9-]*"
CITED = re.compile(rf"@{SLUG}(?:/{SLUG})?")
STOOD_FOR = re.compile(rf"{SLUG}(?::{SLUG})?")
KEYED = re.compile(
    r"(kind|not\s+a\s+fact|source|label|composite|withheld)\s*([:=]|[-–—](?=\s)|$)", re.IGNORECASE
)
LOOSE_FACT = re.compile(r"not[\s-]+an?[\s-]+facts?\b|no[nt]?[\s-]+facts?\s*:", re.IGNORECASE)
LOOSE_KIND = re.compile(rf"kinds?\s*[:=]|kind\s+(?:{'|'.join(SceneKind)})$", re.IGNORECASE)


def read_mark(note: str) -> Mark | Unreadable | None:
    """What a note's words say to Onrecord; None for the writer's own notes."""
    words = note.strip()
    if words.startswith("@"):
        return _citation(note)
    if re.fullmatch(r"according[\s-]+to\s*[.:…]*", words, re.IGNORECASE):
        return Attributed()
    key = KEYED.match(words)
    if key is None:
        return _nearly(words)
    named, rest = re.sub(r"\s+", " ", key[1].casefold()), words[key.end() :].strip()
    if key[2] != ":":
        # A note that is the one word is the writer's own.
        alone = key[2] == "" and named in ("source", "label", "composite", "withheld")
        return None if alone else _nearly(words) or Unreadable(f"Write [[{named}: …]], with a colon.")
    return READERS[named](rest)


def _citation(note: str) -> Citation | Unreadable:
    ids: list[str] = []
    for token in re.finditer(r"\S+", note):
        if not CITED.fullmatch(token.group()):
            return Unreadable(_citation_hint(token.group()), token.start())
        ids.append(token.group()[1:])
    return Citation(tuple(ids))


def _citation_hint(token: str) -> str:
    shown = token if len(token) <= 60 else token[:60] + "…"
    if token == "@":
        return "@ stands alone: the id follows it directly, as in [[@np-letter/met]]."
    if not token.startswith("@"):
        return f"“{shown}” has no @: every id has its own, as in [[@np-letter/met @case-1933/together]]."
    if token.rstrip(",;.") != token and CITED.fullmatch(token.rstrip(",;.")):
        return f"“{shown}”: ids are divided by spaces alone."
    return (
        f"“{shown}” is not an id: a statement is written @source/statement and a question @question, "
        "in small Latin letters, digits and hyphens."
    )


def _kind(value: str) -> SceneKind | Unreadable:
    known = [kind.value for kind in SceneKind]
    if value.casefold() in known:
        return SceneKind(value.casefold())
    near = process.extractOne(value[:60].casefold(), known, score_cutoff=70)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    return Unreadable(f"A scene is {', '.join(known[:-1])} or {known[-1]}, not “{value[:60]}”.{meant}")


def _exempt(reason: str) -> Exempt | Unreadable:
    if not reason:
        return Unreadable("An exemption says why: [[not a fact: staging]].")
    return Exempt(re.sub(r"\s+", " ", reason))


def _bite(value: str) -> Bite | Unreadable:
    source, _, times = value.partition(" ")
    stretch = read_stretch(times)
    if not re.fullmatch(SLUG, source):
        return Unreadable(
            f"“{source[:60]}” is not a source's id: [[source: interview-07 00:12:03.2-00:12:19.0]]."
        )
    if stretch is None or stretch.end is None:
        return Unreadable(
            f"“{times[:60]}” is no stretch of time, from when until a later one: 00:12:03.2-00:12:19.0."
        )
    return Bite(source, stretch.start, stretch.end)


def _label(words: str) -> Label | Unreadable:
    if not words:
        return Unreadable("A label has words for the screen: [[label: Scene imagined from the letters]].")
    return Label(re.sub(r"\s+", " ", words))


def _held_back(words: str) -> HeldBack | Unreadable:
    if not words:
        return Unreadable("What is held back says until when, or by whom: [[withheld: until 2040-01-01]].")
    return HeldBack(re.sub(r"\s+", " ", words))


def _composite(written: str) -> Composite | Unreadable:
    ids = tuple(dict.fromkeys(re.split(r"[\s,;]+", written.strip(" ,;"))))
    for id in ids:
        if not STOOD_FOR.fullmatch(id):
            return Unreadable(
                f"“{id[:60]}” is no persona's or person's id: [[composite: np-letter:np, case-1933:minin]]."
            )
    if len(ids) < 2:
        return Unreadable(
            "A composite stands for two people or more: [[composite: np-letter:np, case-1933:minin]]."
        )
    return Composite(ids)


READERS: dict[str, Callable[[str], Mark | Unreadable]] = {
    "kind": _kind,
    "not a fact": _exempt,
    "source": _bite,
    "label": _label,
    "composite": _composite,
    "withheld": _held_back,
}


def _nearly(words: str) -> Unreadable | None:
    """Notes that begin as a mark does, but are not written as one."""
    if LOOSE_FACT.match(words):
        return Unreadable("An exemption is written with its reason: [[not a fact: staging]].")
    if LOOSE_KIND.match(words):
        return Unreadable("What a scene is, is written [[kind: re-enactment]].")
    return None
