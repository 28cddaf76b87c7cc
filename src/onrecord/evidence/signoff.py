"""Who checked which line, against which evidence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from onrecord.dates import Dated

RestsOn = Mapping[str, Mapping[str, str]]
"""What a verdict rested on: for each record the parts of it that count, in words or as a digest of words."""

THIS_LINE = "this line"
THE_POLICY = "the policy"
"""What is under a line and has no id; an id has no space."""

PARTS_WITH_IDS = frozenset(
    {
        *("cites", "plays", "contested by", "who", "told by", "where", "when", "of", "authors", "made"),
        *("derives from", "compares", "as", "within", "same as", "concerns"),
    }
)
"""The parts that hold ids of other records, which a new id must reach."""

WORDS = "words"
"""The line's own words, kept to be shown: its id stands for them, whatever their commas."""


class Hold(StrEnum):
    """Whether a record sets a legal hold on its line, or lifts one that the same person set."""

    SET = "set"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signoff:
    """One line checked by one person; `evidence` is the digest of what the line rested on at that moment.

    Beyond the design's keys: `hold`, where the record is no signature but sets or lifts a legal hold; and
    `rests_on`, what `evidence` is the digest of, so that a change can be told: values as they were, and for
    words that somebody wrote a digest of their own.
    """

    line: str
    by: str
    role: str
    date: Dated
    evidence: str
    note: str | None = None
    hold: Hold | None = None
    rests_on: RestsOn = field(default_factory=dict)


def evidence_digest(rests_on: RestsOn) -> str:
    """The digest of everything that a line rests on; of several ids the order does not count, but which they are."""
    settled = {
        key: {part: _settled(part, value) for part, value in parts.items() if part != WORDS}
        for key, parts in rests_on.items()
    }
    return sha256(_canonical(settled)).hexdigest()[:16]


def _settled(part: str, value: str) -> str | list[str]:
    return sorted(value.split(", ")) if part in PARTS_WITH_IDS else value


def digest_of_words(words: object) -> str:
    """The digest that stands for words which a sign-off must not repeat: names, passages, reasons."""
    return f"sha256-{sha256(_canonical(words)).hexdigest()[:8]}"


def is_digest(value: str) -> bool:
    """Whether a value stands for words rather than being them."""
    return value.startswith("sha256-")


def _canonical(plain: object) -> bytes:
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
