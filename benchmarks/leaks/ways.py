"""Ways to say a name: in every case, alphabet, spelling and dress in which it might slip into a file."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from urllib.parse import quote

import iuliia

from benchmarks.identity.letters import SCHEMES as CLERKS
from benchmarks.identity.letters import in_latin
from benchmarks.leaks.declining import of_given, of_surname
from benchmarks.leaks.people import Invented

SCHEMES = {name: one for name, one in sorted(vars(iuliia).items()) if name.isupper()}
LOOKALIKES = str.maketrans("аеорсух", "aeopcyx")
DECLINED_IN = ("WIKIPEDIA", "ICAO_DOC_9303", "SCIENTIFIC", "BGN_PCGN")


def ways(who: Invented) -> Iterator[tuple[str, str]]:
    """Every way to name somebody, with what it is called."""
    for at, form in enumerate(dict.fromkeys(of_surname(who.surname))):
        yield f"case {at}", form
    yield from _in_latin(who)
    yield from _dressed(who)
    yield from _with_others(who)
    yield from _without_surname(who)
    if who.maiden is not None:
        for at, form in enumerate(dict.fromkeys(of_surname(who.maiden))):
            yield f"maiden case {at}", form


def _in_latin(who: Invented) -> Iterator[tuple[str, str]]:
    for name, scheme in SCHEMES.items():
        yield f"romanised by {name}", scheme.translate(who.surname)
    for at in range(len(CLERKS)):
        yield f"romanised by clerk {at}", in_latin(who.surname, at)
    for scheme in DECLINED_IN:
        for at, form in enumerate(dict.fromkeys(of_surname(who.surname))):
            yield f"romanised case {at} by {scheme}", SCHEMES[scheme].translate(form)


def latin(word: str) -> str:
    """A word as Wikipedia romanises it."""
    return str(iuliia.WIKIPEDIA.translate(word))


def _dressed(who: Invented) -> Iterator[tuple[str, str]]:
    """The surname in other letters, with something between them, or written as something else."""
    for called, dress in DRESSES.items():
        yield called, dress(who.surname)
        yield f"{called}, romanised", dress(latin(who.surname))
    name = who.surname
    yield "before 1918", name + ("ъ" if name[-1] not in "аяейоийь" else "")
    yield "letters of the wrong alphabet", name.translate(LOOKALIKES)
    yield "per cent signs of Windows", quote(name.encode("cp1251"))
    yield "UTF-8 read as Windows", _misread(name, "cp1251")
    yield "UTF-8 read as Latin", _misread(name, "latin-1")
    yield "punycode", name.lower().encode("idna").decode()
    yield (
        "stress",
        name[:3] + "\u0301" + name[3:] if name[2] in "аеиоуыэюя" else name.replace("о", "о\u0301", 1),
    )


def _misread(word: str, encoding: str) -> str:
    try:
        return word.encode().decode(encoding)
    except UnicodeDecodeError:
        return word


DRESSES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "soft hyphens": lambda word: "\u00ad".join(word),
    "zero-width spaces": lambda word: "\u200b".join(word),
    "word joiners": lambda word: word[:4] + "\u2060" + word[4:],
    "spaced out": " ".join,
    "spaced by dots": ".".join,
    "spaced by hard spaces": "\u00a0".join,
    "spaced by lines below": "_".join,
    "hyphen at the end of a line": lambda word: f"{word[:4]}-\n{word[4:]}",
    "end of a line": lambda word: f"{word[:4]}\n{word[4:]}",
    "entities": lambda word: "".join(f"&#{ord(one)};" for one in word),
    "entities in hex": lambda word: "".join(f"&#x{ord(one):x};" for one in word),
    "entities twice": lambda word: "".join(f"&amp;#{ord(one)};" for one in word),
    "per cent signs": lambda word: "".join(f"%{byte:02X}" for byte in word.encode()),
    "escapes of JSON": lambda word: "".join(f"\\u{ord(one):04x}" for one in word),
    "escapes of JavaScript": lambda word: "".join(f"\\u{{{ord(one):x}}}" for one in word),
    "escapes of CSS": lambda word: "".join(f"\\{ord(one):05x} " for one in word),
    "base64": lambda word: base64.b64encode(word.encode()).decode(),
    "hexadecimal": lambda word: word.encode().hex(),
    "quoted-printable": lambda word: "".join(f"={byte:02X}" for byte in word.encode()),
    "a tag in it": lambda word: f"{word[:3]}<b>{word[3:5]}</b>{word[5:]}",
    "a tag for each letter": lambda word: "".join(f"<i>{one}</i>" for one in word),
    "runs of Word": lambda word: f"<w:t>{word[:4]}</w:t></w:r><w:r><w:rPr/><w:t>{word[4:]}</w:t>",
    "a comment": lambda word: f"<!-- {word} -->",
    "an attribute": lambda word: f'<p id="{word.lower()}">x</p>',
    "full width": lambda word: "".join(chr(ord(one) + 0xFEE0) if one.isascii() else one for one in word),
    "a digit in it": lambda word: f"{word[:4]}1{word[4:]}",
    "digits behind it": lambda word: f"{word}1933",
    "nought for o": lambda word: word.replace("о", "0").replace("o", "0"),
    "possessive": lambda word: f"{word}'s",
    "among lines below": lambda word: f"case_{word.lower()}_1933",
    "among hyphens": lambda word: f"letter-of-{word.lower()}-2",
    "an address": lambda word: f"https://example.org/people/{quote(word.lower())}.html",
    "JSON": lambda word: json.dumps({"name": word}),
}


def _with_others(who: Invented) -> Iterator[tuple[str, str]]:
    """The surname with given names and initials, as far as these make it another word."""
    given, surname = latin(who.given), latin(who.surname)
    first, second = who.given[0], who.patronymic[0]
    yield "humps", given + surname
    yield "humps in Cyrillic", who.given + who.surname
    yield "small humps", given.lower() + surname
    yield "run together", (given + surname).lower()
    yield "run together, surname first", (surname + given).lower()
    yield "run together in Cyrillic", (who.given + who.surname).lower()
    yield "initial run together", (given[0] + surname).lower()
    yield "an address of mail", f"{given[0].lower()}.{surname.lower()}@example.org"
    yield "two initials", f"{first}. {second}. {who.surname}"
    yield "two initials without spaces", f"{first}.{second}.{who.surname}"
    yield "initials behind", f"{who.surname} {first}. {second}."
    yield "initials behind without spaces", f"{who.surname} {first}.{second}."
    yield "Latin initials", f"{given[0]}. {latin(who.patronymic)[0]}. {surname}"
    for short in who.short:
        yield f"{short} with surname", f"{short} {who.surname}"
        yield f"{short} run together", (latin(short) + surname).lower()


def _without_surname(who: Invented) -> Iterator[tuple[str, str]]:
    """The given name with the patronymic: who knew the person needs no more."""
    given = list(of_given(who.given, is_woman=who.is_woman))
    fathers = list(of_given(who.patronymic, is_woman=who.is_woman))
    for at, (one, other) in enumerate(zip(given, fathers, strict=False)):
        yield f"patronymic case {at}", f"{one} {other}"
    yield "patronymic romanised", f"{latin(who.given)} {latin(who.patronymic)}"
    yield "patronymic in capitals", f"{who.given} {who.patronymic}".upper()
    yield "patronymic in cells", f"<td>{who.given}</td><td>{who.patronymic}</td>"
    yield "patronymic in columns", f'"{who.given}";"{who.patronymic}"'
    yield "patronymic in JSON", json.dumps({"given": who.given, "patronymic": who.patronymic})
    yield "patronymic among lines below", f"{who.given}_{who.patronymic}".lower()
    for short in who.short:
        yield f"{short} with patronymic", f"{short} {who.patronymic}"
