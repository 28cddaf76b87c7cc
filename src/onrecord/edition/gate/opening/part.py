"""What a file is taken apart into: words to be read, and files within files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a file, and what part of it has them: `page 3`, `properties`; no part where they are the whole file."""

    text: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file within a file."""

    name: str
    content: bytes


Part = Words | Enclosed


class Unreadable(Exception):
    """A file that cannot be read, or not to its end, and why: nobody can say that nothing is in it."""
