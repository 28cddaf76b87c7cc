"""Words in bytes of which nobody knows the format: whatever reads as text in any encoding of Russian."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.edition.gate.opening.part import Words

ENCODED = {
    "utf-8": re.compile(rb"(?:[\x20-\x7e\t]|[\xc3-\xd4][\x80-\xbf]|\xe2\x80[\x80-\xbf]){4,}"),
    "utf-16-le": re.compile(rb"(?:[\x20-\x7e]\x00|[\x00-\xff]\x04){3,}"),
    "utf-16-be": re.compile(rb"(?:\x00[\x20-\x7e]|\x04[\x00-\xff]){3,}"),
    "cp1251": re.compile(rb"[\xc0-\xff\xa8\xb8\xb2\xb3]{4,}(?:[ .,\-]{1,2}[\xc0-\xff\xa8\xb8\xb2\xb3]+)*"),
    "koi8-r": re.compile(rb"[\xc0-\xff\xa3\xb3]{4,}(?:[ .,\-]{1,2}[\xc0-\xff\xa3\xb3]+)*"),
}
"""Runs of bytes that may be words; those of one byte a letter are longer, since any bytes look like some of them."""

OF_ONE_BYTE = frozenset({"cp1251", "koi8-r"})
"""Encodings as words of which any bytes may read by chance, those that are squeezed above all."""

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 4


def raw_words(content: bytes, encodings: Iterable[str] = ENCODED) -> Iterator[Words]:
    """The words of bytes, in every encoding; of words whose capitals are in disorder it takes none."""
    for encoding in encodings:
        runs = ENCODED[encoding]
        found = (run.decode(encoding, "ignore") for run in runs.findall(content))
        text = "\n".join(run for run in found if any(map(_is_orderly, WORD.findall(run))))
        if text:
            yield Words(text, f"bytes as {encoding}")


def _is_orderly(word: str) -> bool:
    return len(word) >= SHORTEST and (
        word[1:].islower() or word.isupper() or not word.isalpha() or _has_humps(word)
    )


def _has_humps(word: str) -> bool:
    return sum(map(str.isupper, word)) * 4 <= len(word)
