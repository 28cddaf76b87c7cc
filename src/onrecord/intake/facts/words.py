"""What single cells say: the kind of a source, the certainty behind a status, several in one cell."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from onrecord.evidence import Certainty, SourceKind

KINDS: dict[SourceKind, str] = {
    SourceKind.INTERROGATION: r"interrogat\w*|допрос\w*",
    SourceKind.CASE_FILE: r"case[ -]?files?|следственн\w+ дел\w+|уголовн\w+ дел\w+",
    SourceKind.INTERVIEW: r"interview\w*|интервью",
    SourceKind.LETTER: r"letters?|письм\w+|писем",
    SourceKind.MEMOIR: r"memoirs?|мемуар\w*|воспоминани\w+",
    SourceKind.DIARY: r"diary|diaries|дневник\w*",
    SourceKind.NEWS: r"newspapers?|газет\w*",
    SourceKind.ARTICLE: r"articles?|стать[яиюей]\w*",
    SourceKind.BOOK: r"books?|monographs?|книг\w*|монографи\w+",
    SourceKind.PHOTOGRAPH: r"photos?|photographs?|фото\w*",
    SourceKind.FOOTAGE: r"footage|newsreels?|кинохроник\w*|хроник[аи]",
    SourceKind.RECORDING: r"(?:audio|video)? ?recordings?|аудиозапис\w+|видеозапис\w+",
    SourceKind.STATUTE: r"statutes?|penal code|criminal code|уголовн\w+ кодекс\w*|ук рсфср",
    SourceKind.STATISTICS: r"statistics|census|статистик\w*|перепис[ьи]",
    SourceKind.PAGE: r"https?://\S+|www\.\S+|web ?pages?|web ?sites?|сайт\w*",
}
_KINDS = {kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for kind, words in KINDS.items()}


class Unsaid(StrEnum):
    """Statuses that say what to do with a line, which is not the evidence's to say."""

    TO_DO = "to do"


STATUSES: dict[Certainty | Unsaid, str] = {
    Certainty.ASSERTED: "verified, checked, confirmed, accurate, checked accurate, checked and accurate, correct, ok, "
    "true, sourced, yes, проверено, подтверждено, подтвержден, верно, точно, да",
    Certainty.PROBABLE: "unverified, not verified, unchecked, not checked, to check, check, to be checked, to verify, "
    "unassigned, not assigned, needs checking, needs attention, changed needs attention, recheck, single source, "
    "unverifiable, unconfirmed, not confirmed, probable, likely, pending, open, tbc, tbd, проверить, не проверено, "
    "перепроверить, уточнить, требует проверки, на проверке, не подтверждено, вероятно, предположительно, под вопросом",
    Certainty.HEARSAY: "hearsay, rumour, rumor, second hand, слухи, слух, со слов, с чужих слов",
    Certainty.DENIED: "denied, false, wrong, incorrect, refuted, disproved, untrue, ложно, неверно, опровергнуто, "
    "отрицается, не соответствует действительности",
    Unsaid.TO_DO: "corrected, changed, contested, disputed, conflicting, attributed only, needs attribution, "
    "write around, cut, legal hold, flagged, resolved, cleared, исправлено, спорно, вырезать, снято",
}
KNOWN = {word.strip(): meaning for meaning, words in STATUSES.items() for word in words.split(",")}

SEVERAL = re.compile(r"[;\n]|https?://\S+\s+.*https?://| \+ | / ", re.DOTALL)


@lru_cache(maxsize=4_096)
def kind_of(source: str) -> SourceKind:
    """What a source is, where its words name one kind and no other; else `other`."""
    found = [kind for kind, words in _KINDS.items() if words.search(source)]
    return found[0] if len(found) == 1 else SourceKind.OTHER


def status_meaning(status: str) -> Certainty | Unsaid | None:
    """How certain a fact of this status is, or that the status is a task; None for a word we do not know."""
    plain = re.sub(r"[\W_]+", " ", status.casefold().replace("ё", "е")).strip()
    return KNOWN.get(plain)


def names_several(cell: str) -> bool:
    """Whether a cell looks like more than one source."""
    return SEVERAL.search(cell) is not None
