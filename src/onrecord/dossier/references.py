"""Every place where a record holds another's id: said once, for finding what is dangling and for renaming."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from onrecord.dossier.citations import cited, recited
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.keys import file_key
from onrecord.dossier.records import Record, key_of, records
from onrecord.dossier.remembered import REMEMBERED, revisited_memory
from onrecord.dossier.times import Path, revisited
from onrecord.evidence import Judgement, Place, Question, Release, Script, Signoff, Source, Statement, Text
from onrecord.findings import Finding, finding
from onrecord.sentences import Sentence

EACH = "*"
"""A step through every element of a list."""

ANY = ("source", "statement", "persona", "person", "place", "judgement", "question", "release", "script")
LIFE = ("persona", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One place where a record holds the id of another.

    `id` is the id in full; `otherwise` is what it means where no record has `id`: in a `when`, `birth(np)`
    is of the source's own persona or else of a person.
    """

    path: Path
    kinds: tuple[str, ...]
    id: str
    otherwise: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One field that holds ids: the way to it and what they may be ids of."""

    way: tuple[str, ...]
    kinds: tuple[str, ...]


HELD: dict[type, tuple[Held, ...]] = {
    Source: (
        Held(way=("authors", EACH), kinds=("persona",)),
        Held(way=("made",), kinds=("when",)),
        Held(way=("place",), kinds=("place",)),
        Held(way=("derives_from", EACH, "source"), kinds=("source",)),
    ),
    Statement: (
        Held(way=("who", EACH, "persona"), kinds=("persona",)),
        Held(way=("told_by",), kinds=("persona",)),
        Held(way=("where",), kinds=("place",)),
        Held(way=("when",), kinds=("when",)),
        Held(way=("of",), kinds=("source",)),
    ),
    Judgement: (
        Held(way=("compares", EACH), kinds=LIFE),
        Held(way=("compares_events", EACH), kinds=("statement",)),
        Held(way=("person",), kinds=("person",)),
    ),
    Place: (
        Held(way=("within",), kinds=("place",)),
        Held(way=("same_as",), kinds=("place",)),
        Held(way=("travel", EACH, "to"), kinds=("place",)),
    ),
    Question: (Held(way=("concerns", EACH), kinds=ANY),),
    Release: (Held(way=("of",), kinds=("source", "persona", "person")),),
}
"""Where ids are held in fields; a script's citations and a sign-off's line are read from their words."""

Rewrite = Callable[[Reference, str], str]
"""Takes a reference and the id as it is written; gives the id to write."""


def references(record: Record) -> Iterator[Reference]:
    """Every id of another record that a record holds."""
    found: list[Reference] = []

    def note(reference: Reference, written: str) -> str:
        found.append(reference)
        return written

    rewritten(record, note)
    yield from found


def rewritten(record: Record, rewrite: Rewrite) -> Record:
    """A record with every id that it holds put through `rewrite`."""
    if isinstance(record, Script):
        return _rewritten_script(record, rewrite)
    if isinstance(record, Signoff):
        return _rewritten_signoff(record, rewrite)
    source = _source_of(record)
    for held in HELD.get(type(record), ()):
        record = _through(record, held.way, (), _leaf_of(held, source, rewrite))
    return record


def _source_of(record: Record) -> str:
    if isinstance(record, Statement | Text):
        return record.source
    return record.id if isinstance(record, Source) else ""


def _through(value: Any, way: tuple[str, ...], path: Path, leaf: Callable[[Any, Path], Any]) -> Any:
    if value is None:
        return None
    if not way:
        return leaf(value, path)
    step, *rest = way
    if step == EACH:
        return tuple(_through(one, tuple(rest), (*path, at), leaf) for at, one in enumerate(value))
    before = getattr(value, step)
    after = _through(before, tuple(rest), (*path, file_key(type(value), step)), leaf)
    return value if after == before else replace(value, **{step: after})


def _leaf_of(held: Held, source: str, rewrite: Rewrite) -> Callable[[Any, Path], Any]:
    """What is done with the id, or the `when` full of ids, at the end of a way."""

    def rewrite_when(value: Any, path: Path) -> Any:
        return revisited(value, lambda word, of, at: rewrite(_in_a_when(word, of, at, source), word), path)

    def rewrite_id(value: Any, path: Path) -> Any:
        if not isinstance(value, str):
            return value
        is_own = held.kinds == ("persona",) and ":" not in value and source != ""
        key = f"{source}:{value}" if is_own else value
        return rewrite(Reference(path=path, kinds=held.kinds, id=key), value)

    return rewrite_when if held.kinds == ("when",) else rewrite_id


def _in_a_when(word: str, of: str, path: Path, source: str) -> Reference:
    if of == "statement":
        return Reference(path=path, kinds=("statement",), id=word if "/" in word else f"{source}/{word}")
    if of == "source":
        return Reference(path=path, kinds=("source",), id=word)
    if ":" in word:
        return Reference(path=path, kinds=LIFE, id=word)
    return Reference(path=path, kinds=LIFE, id=f"{source}:{word}", otherwise=word)


def _rewritten_script(script: Script, rewrite: Rewrite) -> Script:
    lines = {position: script.fountain.count("\n", 0, position) + 1 for _, position in cited(script.fountain)}
    positions = iter(lines.values())
    fountain = recited(
        script.fountain, lambda word: rewrite(Reference(path=(next(positions),), kinds=ANY, id=word), word)
    )
    return script if fountain == script.fountain else replace(script, fountain=fountain)


def _rewritten_signoff(signoff: Signoff, rewrite: Rewrite) -> Signoff:
    script, slash, line = signoff.line.partition("/")
    of = Reference(path=("line",), kinds=("script",), id=script)
    return revisited_memory(
        replace(signoff, line=f"{rewrite(of, script)}{slash}{line}"),
        lambda word, path: rewrite(Reference(path=path, kinds=ANY, id=word), word),
    )


def has(dossier: Dossier, kind: str, key: str) -> bool:
    """Whether a dossier has a record of a kind under an id."""
    if kind == "persona":
        source, _, persona = key.partition(":")
        return source in dossier.sources and persona in dossier.sources[source].personas
    return key in getattr(dossier, f"{kind}s")


def meant(dossier: Dossier, reference: Reference) -> str | None:
    """The id of the record that a reference means, in full; None where no record has it."""
    if any(has(dossier, kind, reference.id) for kind in reference.kinds):
        return reference.id
    if reference.otherwise is not None and has(dossier, "person", reference.otherwise):
        return reference.otherwise
    return None


def dangling(dossier: Dossier) -> Iterator[Finding]:
    """Every id that no record has.

    Save in scripts: what a line cites in vain is its verdict's business. And save in what a sign-off remembers:
    a record that is gone since makes the sign-off stale and no id wrong.
    """
    for record in records(dossier):
        if not isinstance(record, Script):
            yield from dangling_in(dossier, record)


def dangling_in(dossier: Dossier, record: Record) -> Iterator[Finding]:
    """Every id in one record that no record has."""
    for reference in references(record):
        if meant(dossier, reference) is None and reference.path[0] != REMEMBERED:
            yield _dangles(record, reference)


def _dangles(record: Record, reference: Reference) -> Finding:
    kinds = "record" if reference.kinds == ANY else " or ".join(reference.kinds)
    sentence = Sentence("There is no {kinds} `{id}`.", kinds=kinds, id=reference.otherwise or reference.id)
    return finding("dangling-id", sentence, about=(key_of(record),), field=reference.path)
