"""The letters of a text file: in which encoding they are written, told by what they spell."""

from __future__ import annotations

import codecs
import re
import unicodedata

from onrecord.intake.reading.refusals import NotInThisEncoding

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
RUSSIAN = ("cp1251", "koi8-r", "cp866", "iso8859-5")
"""Mac Cyrillic is not among them: its small letters are those of CP1251, and short texts would be mistaken for it."""
COMMON = "оеаинтсрвлкмдпуя"
"""Russian letters, nine of ten in any text; read in another encoding they are capitals, or lines of a table."""
RARE = re.compile(r"[а-яё][А-ЯЁ]|[\u2500-\u259f]|[^\W\d_а-яёА-ЯЁa-zA-Z]")
"""What Russian hardly has: a capital within a word, the lines of tables, letters of other alphabets."""
LOOKED_AT = 200_000
BLANK = frozenset("\t\n")


def text_of(content: bytes, encoding: str | None) -> tuple[str, str]:
    """A text file's words, and the encoding that they were read in; raises NotInThisEncoding."""
    text, read_as = decoded(content, encoding)
    return clean(text), read_as


def decoded(content: bytes, encoding: str | None) -> tuple[str, str]:
    """A file's bytes as they stand, as if they were text; raises NotInThisEncoding."""
    named = encoding or encoding_of(content)
    try:
        text = content.decode(named)
    except UnicodeDecodeError as error:
        if encoding is not None:
            raise NotInThisEncoding(encoding, error.start + 1) from None
        text = content.decode(named, errors="replace")
    return text, named.removesuffix("-sig")


def encoding_of(content: bytes) -> str:
    """The encoding that a text file is most likely written in.

    By its mark; by the zeros that UTF-16 has; UTF-8 where all of it, but a letter in a hundred, is; and else the one
    whose letters are the most common of Russian, or what charset-normalizer takes it for where nothing is Russian.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding
    sample = content[:LOOKED_AT]
    return _by_zeros(sample) or ("utf-8" if _is_utf8(sample) else _by_letters(sample))


def clean(text: str) -> str:
    """Words without what nobody typed: control characters; every line ends alike."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if text.isprintable():
        return text
    return "".join(one for one in text if one in BLANK or unicodedata.category(one) not in ("Cc", "Cs"))


def _by_zeros(sample: bytes) -> str | None:
    """UTF-16 without a mark: in the upper bytes Latin letters have 0 and Russian ones 4."""
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    upper_last = sum(sample[1::2].count(value) for value in (0, 4))
    upper_first = sum(sample[0::2].count(value) for value in (0, 4))
    if max(upper_last, upper_first) < 0.9 * half:
        return None
    return "utf-16-le" if upper_last > upper_first else "utf-16-be"


def _is_utf8(sample: bytes) -> bool:
    text = codecs.getincrementaldecoder("utf-8")(errors="replace").decode(sample)
    beyond_ascii = sum(one > 127 for one in sample)
    return text.count("\ufffd") * 50 <= beyond_ascii


def _by_letters(sample: bytes) -> str:
    """The Russian encoding that reads most like Russian; another where none of them does."""
    likeness = {encoding: _russian(sample.decode(encoding, errors="replace")) for encoding in RUSSIAN}
    best = max(likeness, key=lambda encoding: likeness[encoding])
    if likeness[best] > 0.5:
        return best
    from charset_normalizer import from_bytes  # here, since Russian and UTF-8 do without

    found = from_bytes(sample).best()
    return best if found is None else found.encoding


def _russian(text: str) -> float:
    """How many of the letters beyond ASCII are common ones of Russian, less what Russian does not have."""
    beyond = sum(ord(one) > 127 for one in text)
    return (sum(map(text.count, COMMON)) - 2 * len(RARE.findall(text))) / beyond if beyond else 0.0
