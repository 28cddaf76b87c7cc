"""The index: which stem stands in which units, in files by first letter, so that a phone reads only what was asked for.

They are scripts that call one function each: a page opened from a disk may run a script beside it and fetch nothing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.dossier.dossier import Dossier
from onrecord.edition.site.book import Book
from onrecord.edition.site.search.either import in_the_other_alphabet
from onrecord.edition.site.search.folding import ENDINGS, SHORTEST, WORD, stem, stems
from onrecord.edition.site.search.units import Unit, units_of
from onrecord.names import fold

BLOCK = 100
"""So many units are told in one file."""


def index_files(book: Book) -> Iterator[tuple[str, str]]:
    """The files of the index, by name: what there is to read, the stems by first letter, the units in blocks."""
    units = list(units_of(book))
    found = _inverted(units, _spellings(book))
    known = {"endings": ENDINGS, "shortest": SHORTEST, "block": BLOCK, "shelves": sorted(found)}
    yield "index.js", f"begin({_plain(known)})"
    for shelf, words in found.items():
        yield f"{shelf}.js", f"shelve({_plain(shelf)},{_plain(words)})"
    for number in range(0, len(units), BLOCK):
        told = [
            (unit.kind, unit.title, unit.address, unit.excerpt) for unit in units[number : number + BLOCK]
        ]
        yield f"units-{number // BLOCK}.js", f"tell({number // BLOCK},{_plain(told)})"


def _inverted(
    units: Sequence[Unit], spellings: Mapping[str, frozenset[str]]
) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """By the shelf of its first letter each stem, with the numbers of the units in which it stands."""
    found = defaultdict[str, dict[str, list[int]]](dict)
    for number, unit in enumerate(units):
        own = stems(f"{unit.title} {unit.words}")
        for word in sorted(own.union(*(spellings.get(one, ()) for one in own))):
            found[shelf_of(word)].setdefault(word, []).append(number)
    return dict(found)


def shelf_of(word: str) -> str:
    """The file in which a stem stands: by the number of its first letter, which any file system can name."""
    return f"words-{ord(word[0]):x}"


def _spellings(book: Book) -> Mapping[str, frozenset[str]]:
    """The stems under which one name is written, so that each finds what is told of the others.

    Words of names are one where their skeletons are, in whatever alphabet, and are found by their usual spellings in
    the other; a place's names of one word always are one.
    """
    alike = defaultdict[str, set[str]](set)
    dossier = book.telling.report.dossier
    for name in _names(dossier):
        for word in WORD.findall(name):
            alike[fold(word)].update(map(stem, (word, *in_the_other_alphabet(word))))
    for place in dossier.places.values():
        alike[f"place {place.id}"].update(*(stems(name.text) for name in place.names if name.text.isalpha()))
    spellings = defaultdict[str, set[str]](set)
    for group in alike.values():
        for one in group if len(group) > 1 else ():
            spellings[one] |= group
    return {one: frozenset(group) for one, group in spellings.items()}


def _names(dossier: Dossier) -> Iterator[str]:
    for person in dossier.persons.values():
        yield person.name
        yield from (name.text for name in person.names)
    for source in dossier.sources.values():
        for persona in source.personas.values():
            yield from persona.names
    for place in dossier.places.values():
        yield from (name.text for name in place.names)


def _plain(value: object) -> str:
    """As JSON, which is JavaScript too."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
