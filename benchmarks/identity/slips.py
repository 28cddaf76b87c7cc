"""Slips of those who read old type, by machine or by eye: a letter taken for another, lost, doubled or moved."""

from __future__ import annotations

from random import Random

ALIKE = {
    "н": "пи",
    "п": "нл",
    "и": "нп",
    "л": "п",
    "ш": "щ",
    "щ": "ш",
    "о": "се",
    "а": "о",
    "е": "с",
    "с": "е",
    "в": "б",
    "г": "т",
    "т": "г",
    "р": "п",
    "к": "н",
    "n": "u",
    "u": "n",
    "i": "l",
    "l": "i",
    "o": "c",
    "e": "c",
    "c": "e",
    "a": "o",
    "h": "b",
    "v": "y",
    "y": "v",
    "k": "h",
}


def slipped(word: str, chance: Random) -> str:
    """The word with one slip; the first letter is read right, and a word of one letter has none to slip on."""
    if len(word) < 3:
        return word
    at = chance.randrange(1, len(word))
    kind = chance.random()
    if kind < 0.6:
        return word[:at] + chance.choice(ALIKE.get(word[at], word[at - 1])) + word[at + 1 :]
    if kind < 0.8:
        return word[:at] + word[at + 1 :]
    if kind < 0.9:
        return word[: at + 1] + word[at:]
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word[:at] + word[at + 1 :]
