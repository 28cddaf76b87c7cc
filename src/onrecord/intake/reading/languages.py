"""The language of a text, told by its letters and words; and languages as files name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

UNDETERMINED = "und"
"""What ISO 639 calls a language that nobody has determined."""
LEAST_LETTERS = 20
LOOKED_AT = 20_000
SURE = 0.8
ALL_BUT_SURE = 0.999
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def language_of(words: str) -> str:
    """The language that most of a text is in, by py3langid; `und` where it is too short, or nobody is there to tell.

    Method: M. Lui and T. Baldwin, langid.py: an off-the-shelf language identification tool, ACL 2012.
    """
    sample = " ".join(re.findall(r"[^\W\d_]+", words[:LOOKED_AT]))
    identifier = _identifier()
    if len(sample) < LEAST_LETTERS or identifier is None:
        return UNDETERMINED
    language, likely = identifier.classify(sample)
    return str(language) if likely >= SURE else UNDETERMINED


def likeliest_of(words: str, among: Iterable[str]) -> str:
    """Which of a dossier's own languages a few words are in that told none; `und` where that is not all but sure."""
    identifier = _identifier()
    sample = " ".join(re.findall(r"[^\W\d_]+", words[:LOOKED_AT]))
    if identifier is None or not sample:
        return UNDETERMINED
    known = frozenset(among)
    likely = {str(language): chance for language, chance in identifier.rank(sample) if language in known}
    if not likely:
        return UNDETERMINED
    best = max(likely, key=lambda language: likely[language])
    return best if likely[best] >= ALL_BUT_SURE * sum(likely.values()) else UNDETERMINED


def tag_of(named: str | None) -> str | None:
    """A language as a file names it (`rus`, `en_GB`, Russian, русский), as a tag of BCP 47; None for what is none."""
    tag = (named or "").strip().replace("_", "-")
    if not tag:
        return None
    first, hyphen, rest = tag.partition("-")
    if TAG.fullmatch(first.lower() + hyphen + rest) is None:
        return _by_name().get(tag.lower())
    if len(first) == 2:
        return first.lower() + hyphen + rest
    from babel.core import get_global

    return str(get_global("language_aliases").get(first.lower(), first.lower())) + hyphen + rest


@cache
def _by_name() -> dict[str, str]:
    """Languages by their names in English and Russian."""
    from babel import Locale

    english = Locale("en").languages
    names = {name.lower(): tag for tag, name in english.items() if len(tag) <= 3}
    return {**{name.lower(): tag for tag, name in Locale("ru").languages.items() if len(tag) <= 3}, **names}


@cache
def _identifier() -> Any | None:
    """py3langid's own; None without the extra `intake`, since plain text is to be taken in anyway."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ModuleNotFoundError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
