"""Other names that stand beside a name: in brackets, or after such words as née and он же."""

from __future__ import annotations

import re

BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
SEVERAL = re.compile(r"[;/]")
MARK = re.compile(
    r"\b(?:(?:он|она) же|урожд(?:\.|[её]нн(?:ая|ой|ый)\b)|(?:рожд|бывш)\.|(?-i:рожд[её]нн(?:ая|ой|ый)|бывш(?:ая|ий))\b|"
    r"по\s+(?:\w+\s+)?мужу|псевдоним|псевд\.|née\b|(?-i:nee|aka)\b|geb\.|geborene?\b|z domu\b|alias\b|a\.k\.a\.)"
    r"\s*[:\-–—]?\s*([^,;]*)",
    re.IGNORECASE,
)
"""What another name is told after. Each begins a word, so that most words of most names are passed over at once.

Of those that are somebody's surname too, Анна Рождённая and Victor Nee, only small letters are a mark.
"""


def without_asides(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without what stands beside it, and that."""
    asides: list[str] = []
    if "(" in name or "[" in name:
        asides += (aside for found in BRACKETED.finditer(name) for aside in SEVERAL.split(found[1]))
        name = BRACKETED.sub(" ", name)
    asides = [_unmarked(aside) for aside in asides]
    asides += (found[1] for found in MARK.finditer(name))
    return (MARK.sub(" ", name).rstrip(" ,;"), tuple(asides)) if asides else (name, ())


def _unmarked(aside: str) -> str:
    marked = MARK.fullmatch(aside.strip())
    return marked[1] if marked else aside
