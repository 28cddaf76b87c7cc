"""What somebody typed, read: Поляков "Красная армия" ссыл* -1937 kind:letter 1933..1937."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.search.refusals import NothingSought, TooMuchSought
from onrecord.search.sought import Phrase, Sought, SoughtWord
from onrecord.search.words import beginning_with, cut, meant_by

FIELDS = ("kind", "date", "place", "person", "language", "access")
PIECE = re.compile(r"(-?)[\"«“„]([^\"»“”]*)[\"»“”](\*?)|(\S+)")
LIMIT = re.compile(rf"({'|'.join(FIELDS)}):(\S+)")
YEARS = re.compile(r"[\d~?X-]*\.\.[\d~?X-]*")
MOST = 32
"""So many words are looked for at once."""


def read_typed(typed: str, limits: Iterable[tuple[str, str]] = ()) -> Sought:
    """What was typed, with further limits beside it; refuses as `NothingSought` or `TooMuchSought`.

    No sign is a mistake: what is none of the signs above is a word, or nothing.
    """
    phrases: dict[bool, list[Phrase]] = {True: [], False: []}
    limited = list(limits)
    for minus, quoted, star, bare in PIECE.findall(typed):
        if limit := LIMIT.fullmatch(bare):
            limited.append((limit[1], limit[2]))
        elif YEARS.fullmatch(bare) and len(bare) > len(".."):
            limited.append(("date", bare))
        else:
            words = bare or quoted
            without = bool(minus) or (bare.startswith("-") and len(bare) > 1)
            phrases[not without].append(_phrase(words, bool(star) or words.endswith("*")))
    wanted, unwanted = (tuple(one for one in phrases[is_wanted] if one) for is_wanted in (True, False))
    if not wanted:
        raise NothingSought
    if sum(map(len, wanted + unwanted)) > MOST:
        raise TooMuchSought(MOST)
    return Sought(wanted=wanted, unwanted=unwanted, limits=tuple(limited))


def _phrase(words: str, is_beginning: bool) -> Phrase:
    """The words of a phrase; a hyphened word is one. Only the last may be a beginning."""
    *before, last = [one.text for one in cut(words)] or [""]
    if not last:
        return ()
    end = SoughtWord(beginning_with(last), True) if is_beginning else SoughtWord(meant_by(last))
    return (*(SoughtWord(meant_by(one)) for one in before), end)
