"""What may be done to words that are quoted: typography, a large or small first letter, and what is marked."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from benchmarks.quotation.passages import WORD, Passage, turns
from onrecord.script.telling_words import only_negates, only_qualifies

ELLIPSES = (" … ", " […] ", "... ", " [...] ", " (…) ", "… ")
QUOTES = {"«": "“", "»": "”", "“": "«", "”": "»", '"': "”", "„": "“", "’": "'", "'": "’"}
DASHES = (" — ", " – ", " - ", "—")


def as_it_stands(passage: Passage, chance: Random) -> str | None:
    """Nothing at all is done."""
    del chance
    return passage.words


def other_marks(passage: Passage, chance: Random) -> str | None:
    """Other quotation marks and apostrophes inside."""
    del chance
    changed = "".join(QUOTES.get(sign, sign) for sign in passage.words)
    return changed if changed != passage.words else None


def other_dashes(passage: Passage, chance: Random) -> str | None:
    """Other dashes between words, other hyphens within them."""
    changed = re.sub(r"\s+[-–—]\s+", lambda _: chance.choice(DASHES), passage.words)
    changed = re.sub(r"(?<=\w)-(?=\w)", "‑", changed)
    return changed if changed != passage.words else None


def other_spaces(passage: Passage, chance: Random) -> str | None:
    """No-break and thin spaces, line breaks, soft hyphens."""
    spaces = ("\u00a0", "\u202f", "\n", "  ", "\u2009")
    changed = re.sub(r"\s+", lambda _: chance.choice(spaces), passage.words)
    at = chance.randrange(1, len(changed))
    inside = changed[at - 1].isalpha() and changed[at].isalpha()
    return f"{changed[:at]}\u00ad{changed[at:]}" if inside else changed


def other_letters(passage: Passage, chance: Random) -> str | None:
    """ё for е or е for ё, and letters in pieces, as some systems write them."""
    if "ё" in passage.words or "й" in passage.words:
        changed = passage.words.replace("ё", "е").replace("Ё", "Е")
        return unicodedata.normalize("NFD", changed) if chance.random() < 0.5 else changed
    changed = passage.words.replace("е", "ё", 1)
    return changed if changed != passage.words else None


def other_dots(passage: Passage, chance: Random) -> str | None:
    """Three dots for an ellipsis of the source's own, or the other way round."""
    changed = (
        passage.words.replace("…", "\0").replace("...", "…").replace("\0", chance.choice(("...", ". . .")))
    )
    return changed if changed != passage.words else None


def first_letter(passage: Passage, chance: Random) -> str | None:
    """A large letter at the beginning for a small one, or a small for a large."""
    del chance
    changed = passage.words[0].swapcase() + passage.words[1:]
    return changed if changed != passage.words and len(changed) == len(passage.words) else None


def marked_cut(passage: Passage, chance: Random) -> str | None:
    """Words left out, and marked with an ellipsis."""
    cut = _stretch(passage, chance, most=12)
    if cut is None:
        return None
    start, end = cut
    return passage.words[:start].rstrip() + chance.choice(ELLIPSES) + passage.words[end:].lstrip()


def two_marked_cuts(passage: Passage, chance: Random) -> str | None:
    """Words left out in two places, both marked."""
    words = list(WORD.finditer(passage.words))
    if len(words) < 14 or passage.has_marks:
        return None
    first, second = chance.randrange(2, 5), chance.randrange(7, len(words) - 4)
    kept = (words[:first], words[first + 2 : second], words[second + 2 :])
    left_out = (words[first : first + 2], words[second : second + 2])
    if any(_all_turn([one.group() for one in cut]) for cut in left_out):
        return None
    pieces = (passage.words[piece[0].start() : piece[-1].end()] for piece in kept)
    return " … ".join(pieces)


def bracketed_words(passage: Passage, chance: Random) -> str | None:
    """A word or two given in the editor's own words."""
    cut = _stretch(passage, chance, most=2)
    if cut is None or passage.has_marks:
        return None
    start, end = cut
    return f"{passage.words[:start]}[его знакомый]{passage.words[end:]}"


def bracketed_letters(passage: Passage, chance: Random) -> str | None:
    """A letter changed for its new place, an ending in brackets, or an editor's word put in."""
    words = [one for one in WORD.finditer(passage.words) if one.group().isalpha() and len(one.group()) > 4]
    words = [one for one in words if not turns(one.group())]
    if not words or passage.has_marks:
        return None
    word = chance.choice(words)
    told, at = word.group(), word.start()
    forms = (f"[{told[0].swapcase()}]{told[1:]}", f"{told[:-2]}[а]", f"{told} [sic]")
    return passage.words[:at] + chance.choice(forms) + passage.words[word.end() :]


def _stretch(passage: Passage, chance: Random, *, most: int) -> tuple[int, int] | None:
    """Where some words stand within the passage, not at its ends and not only such as turn the sense."""
    words = list(WORD.finditer(passage.words))
    first = chance.randrange(2, len(words) - 2) if len(words) > 6 else None
    if first is None:
        return None
    cut = words[first : min(first + chance.randint(1, most), len(words) - 2)]
    if not cut or _all_turn([one.group() for one in cut]):
        return None
    return cut[0].start(), cut[-1].end()


def _all_turn(words: list[str]) -> bool:
    """Whether nothing is left out but what turns the sense, or says how sure it is: no harmless act, though marked."""
    cut = " ".join(words)
    return only_negates(cut) or only_qualifies(cut) or not any(map(str.isalpha, cut))
