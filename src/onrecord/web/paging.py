"""A long list, a hundred at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

Thing = TypeVar("Thing")

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Paged(Generic[Thing]):
    """One page of a list: what is on it, its number counted from 1, how many pages and things there are in all."""

    shown: Sequence[Thing]
    number: int
    pages: int
    total: int


def paged(things: Sequence[Thing], asked: str | None, at_once: int = AT_ONCE) -> Paged[Thing]:
    """The page that an address asks for; of a number that there is not, the nearest that there is."""
    pages = max(1, -(-len(things) // at_once))
    number = min(max(int(asked), 1), pages) if asked and asked.isdecimal() and len(asked) < 9 else 1
    return Paged(things[(number - 1) * at_once : number * at_once], number, pages, len(things))


def query_without(given: Mapping[str, str], name: str) -> str:
    """What an address asks beside one thing, to be put behind it: `&kind=letter`."""
    others = urlencode({key: value for key, value in given.items() if key != name and value})
    return f"&{others}" if others else ""
