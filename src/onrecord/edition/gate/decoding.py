"""Letters written as something else: entities, per cent signs, escapes, base64, UTF-8 read as another encoding."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

PERCENT = re.compile(r"%[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})*")
QUOTED = re.compile(r"=[0-9A-F]{2}(?:=[0-9A-F]{2})+(?:=\r?\n(?:=[0-9A-F]{2})+)*")
ESCAPE = re.compile(
    r"\\(?:u(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})|x([0-9A-Fa-f]{2})|([0-9A-Fa-f]{2,6}) ?|([nrtbf])|"
    r"U([0-9A-Fa-f]{8}))"
)
LINE_END = re.compile(r"&#0*(?:10|13);|&#[xX]0*[aAdD];|&NewLine;")
RICH = re.compile(r"\\u(-?\d{1,5}) ?\??|\\'([0-9a-f]{2})|\\[a-z]+-?\d* ?|[{}]")
MISREAD = re.compile(r"[ÐÑРС][^ \t\r\n<>\"]{3,}")
BASE64 = re.compile(r"[A-Za-z0-9+/_-]{7,}={0,2}")
HEX = re.compile(r"[0-9a-fA-F]{10,}")
PUNYCODE = re.compile(r"xn--[a-z0-9-]+", re.IGNORECASE)
MOST_STARTS = 8
FEWEST_LETTERS = 3
ROUNDS = 4
"""How often something written as something else may itself be so written."""


def decoded(text: str) -> str:
    """A text with all that is written as something else put right; it has as many lines as before."""
    for _ in range(ROUNDS):
        before = text
        for sign, read in READERS:
            if sign in text:
                text = read(text)
        if text == before:
            return text
    return text


def hidden(text: str, odd: set[str]) -> Iterator[str]:
    """What stands in a text as base64 or hexadecimal digits, by those of its words that are no plain ones."""
    if any(
        len(one) > 5 and not (one.isalpha() and (one.islower() or one.isupper() or one.istitle()))
        for one in odd
    ):
        for written in set(BASE64.findall(text)):
            yield from _unpacked(written)
    for token in odd:
        if len(token) % 2 == 0 and HEX.fullmatch(token) is not None:
            yield from _as_words(bytes.fromhex(token))


def named_hosts(text: str) -> str:
    """The names of hosts in a text as people read them."""
    return PUNYCODE.sub(lambda found: _host(found[0]), text)


def as_rich_text(text: str) -> str:
    """The words of an RTF file."""
    return RICH.sub(_rich, text)


@lru_cache(maxsize=65_536)
def _unpacked(written: str) -> tuple[str, ...]:
    """What stands in base64, which may be the last step of an address."""
    starts = [0, *(found.end() for found in re.finditer(r"[/_]", written))][:MOST_STARTS]
    return tuple(words for start in starts for words in _from_base64(written[start:]))


def _from_base64(written: str) -> Iterator[str]:
    whole = written.rstrip("=").replace("-", "+").replace("_", "/")
    whole = whole[: len(whole) - (len(whole) % 4 == 1)]
    try:
        yield from _as_words(base64.b64decode(whole + "=" * (-len(whole) % 4)))
    except binascii.Error:
        return


def _as_words(content: bytes) -> Iterator[str]:
    """Bytes as words, if they are any."""
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError:
        return
    if sum(map(str.isalpha, words)) >= FEWEST_LETTERS and words.isprintable():
        yield words


def _by_percent(text: str) -> str:
    return PERCENT.sub(lambda found: _letters(bytes.fromhex(found[0].replace("%", "")), found[0]), text)


def _by_quoting(text: str) -> str:
    return QUOTED.sub(
        lambda found: _letters(bytes.fromhex(re.sub(r"=\r?\n|=", "", found[0])), found[0]), text
    )


def _by_entity(text: str) -> str:
    return html.unescape(LINE_END.sub(" ", text))


def _by_escape(text: str) -> str:
    return ESCAPE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    if found[5]:
        return " "
    code = int(found[1] or found[2] or found[3] or found[4] or found[6], 16)
    return chr(code) if 0x20 <= code < 0xD800 or 0xDFFF < code < 0x110000 else " "


def _rich(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1]) % 0x10000)
    return bytes.fromhex(found[2]).decode("cp1251", "replace") if found[2] else ""


def _misread(text: str) -> str:
    return MISREAD.sub(lambda found: _put_right(found[0]), text)


def _put_right(word: str) -> str:
    """A word in UTF-8 that was read as if it were in an encoding of one byte a letter."""
    for encoding in ("cp1251", "cp1252", "latin-1"):
        try:
            return word.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return word


def _letters(written: bytes, otherwise: str) -> str:
    for encoding in ("utf-8", "cp1251"):
        try:
            return written.decode(encoding).replace("\n", " ")
        except UnicodeDecodeError:
            continue
    return otherwise


def _host(written: str) -> str:
    try:
        return written.encode("ascii").decode("idna")
    except UnicodeError:
        return written


READERS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("&", _by_entity),
    ("%", _by_percent),
    ("\\", _by_escape),
    ("=", _by_quoting),
    ("Ð", _misread),
    ("Ñ", _misread),
    ("Рѕ", _misread),
    ("Р°", _misread),
    ("Рµ", _misread),
    ("Рё", _misread),
    ("xn--", named_hosts),
)
