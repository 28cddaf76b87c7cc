"""Sentences that remember what they were made of, so that a page can say them in another language.

Each is its English words, and is read, compared and printed as those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self


class Sentence(str):
    """A sentence or part of one: a template, and the facts put into it, of which some may be sentences again."""

    template: str
    facts: Mapping[str, str]

    def __new__(cls, template: str, **facts: str) -> Self:
        made = super().__new__(cls, template.format(**facts) if facts else template)
        made.template, made.facts = template, facts
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, str]]:
        return (self.template,), dict(self.facts)


class Day(str):
    """A day of the production's own as a record has it, 2026-03-02, which a page in another language says in words."""

    __slots__ = ()


class Counted(str):
    """A number of things: 1 line, 2 lines."""

    number: int
    noun: str

    def __new__(cls, number: int, noun: str) -> Self:
        plural = f"{noun}es" if noun.endswith("ch") else f"{noun}s"
        made = super().__new__(cls, f"{number} {noun if number == 1 else plural}")
        made.number, made.noun = number, noun
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, str]]:
        return (self.number, self.noun), {}


class Joined(str):
    """Several things with the same words or signs between them: this; that, or this and that."""

    parts: tuple[str, ...]
    by: str

    def __new__(cls, parts: Iterable[str], by: str = " and ") -> Self:
        members = tuple(parts)
        made = super().__new__(cls, by.join(members))
        made.parts, made.by = members, by
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, str]]:
        return (self.parts, self.by), {}


class Timed(str):
    """When something was, in English words, and the days, as numbers, between which it was."""

    earliest: int | None
    latest: int | None

    def __new__(cls, words: str, earliest: int | None, latest: int | None) -> Self:
        made = super().__new__(cls, words)
        made.earliest, made.latest = earliest, latest
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, str]]:
        return (str(self), self.earliest, self.latest), {}
