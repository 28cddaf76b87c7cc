"""Writes an invented dossier as a folder, in the format that Onrecord reads."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.film import by_fact
from benchmarks.telling import Document, Told
from benchmarks.words import FILLERS
from benchmarks.world import Being, Town, World

ALIASED = 5
"""Every so many-th town has an older name under an id of its own."""


def write_dossier(
    folder: Path, world: World, documents: list[Document], script: str, questions: int, chance: Random
) -> None:
    """The whole folder; the same world and chance give the same bytes."""
    write(folder / "dossier.yaml", HEAD.format(sources=len(documents)))
    write(folder / "places.yaml", "".join(_places(world.towns)))
    write(folder / "people.yaml", "".join(_people(world.beings, documents)))
    write(folder / "questions.yaml", "".join(_questions(world.beings, questions)))
    write(folder / "scripts" / "film.fountain", script)
    for document in documents:
        card = folder / "sources" / document.id
        write(card / "source.yaml", "\n".join(_card(document, world, chance)) + "\n")
        write(card / "statements.yaml", "".join(_statement(told, document, chance) for told in document.told))
        write(card / f"text.{document.language}.md", _text(document, chance))


HEAD = """\
onrecord: 1
title: "Invented: {sources} sources about people who never lived, made for measuring"
languages: [en, ru]
policy:
  independent_origins: 2
  primary_origins: 1
  about: 2
  spoken: 1
  absence: 90d
"""


def write(path: Path, words: str) -> None:
    """A file with its folders, always with the line ends of Unix."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8", newline="\n")


def _places(towns: tuple[Town, ...]) -> Iterator[str]:
    for region in dict.fromkeys(town.region for town in towns):
        yield f"{region}: {{names: [{{text: {region.title()}, lang: en}}]}}\n"
    for at, town in enumerate(towns):
        latin, cyrillic = town.names
        names = f"[{{text: {latin}, lang: en}}, {{text: {cyrillic}, lang: ru}}]"
        yield f"{town.id}: {{names: {names}, within: {town.region}, at: [{50 + at / 10}, {30 + at / 10}]}}\n"
        if at % ALIASED == 0:
            yield f"old-{town.id}: {{same_as: {town.id}}}\n"


def _people(beings: tuple[Being, ...], documents: list[Document]) -> Iterator[str]:
    yield "persons:\n"
    for being in beings:
        yield f"  {being.id}: {{name: {being.names[0]}, names: [{{text: {being.names[1]}, lang: ru}}]}}\n"
    yield "judgements:\n"
    for being in beings:
        personas = [f"{document.id}:{being.surname}" for document in documents if being in document.cast]
        if len(personas) > 1:
            compared = f"compares: [{', '.join(personas)}], decision: same, as: {being.id}"
            yield f"  - {{id: one-{being.surname}, {compared}, {BECAUSE}}}\n"
    told_twice = [tellings.told for tellings in by_fact(documents) if _is_one_event(tellings.told)]
    for at, told in enumerate(told_twice[:: max(1, len(told_twice) // (len(beings) + 1))]):
        events = ", ".join(f"{document.id}/{telling.id}" for document, telling in told[:2])
        yield f"  - {{id: event-{at}, compares_events: [{events}], decision: same, {BECAUSE}}}\n"


BECAUSE = "because: The world was made so., by: the generator, date: 2026-11-23"


def _is_one_event(told: tuple[tuple[Document, Told], ...]) -> bool:
    return len(told) > 1 and told[0][1].fact.is_of_a_day and told[0][1].fact.what not in ("birth", "death")


def _questions(beings: tuple[Being, ...], count: int) -> Iterator[str]:
    for at in range(count):
        being = beings[at % len(beings)]
        asks = f"asks: What became of the papers of {being.names[0]}?"
        searched = "searched: [{where: an archive that does not exist, date: 2026, found: nothing}]"
        yield f"- {{id: question-{at}, {asks}, concerns: [{being.id}], {searched}}}\n"


def _card(document: Document, world: World, chance: Random) -> Iterator[str]:
    made = document.teller.made
    exact = chance.random() < 0.5
    yield f"kind: {document.kind}"
    yield f"title: Invented {document.kind} {document.id.removeprefix('source-')}"
    yield f"authors: [{document.cast[0].surname}]"
    yield f"made: N.S. {made}" if exact else f"made: {made.year - 1}/{made.year + 1}"
    yield f"place: {chance.choice(world.towns).id}"
    yield f"calendar: {document.teller.calendar}"
    yield f"languages: [{document.language}]"
    yield f"texts: {{{document.language}: {{how: transcription, by: the generator}}}}"
    yield "archive: {repository: Nowhere, fond: 1, opis: 2, delo: 3, list: 4}"
    yield "access: {status: open}"
    yield "rights: {status: public-domain}"
    if document.derives_from is not None:
        yield f"derives_from: [{{source: {document.derives_from}, how: retelling}}]"
    yield f"circumstances: {'coerced' if document.kind == 'interrogation' else 'voluntary'}"
    yield "personas:"
    spelling = ("en", "ru").index(document.language)
    for being in document.cast:
        sex = "male" if being.male else "female"
        yield f"  {being.surname}: {{names: [{being.names[spelling]}], sex: {sex}}}"


def _statement(told: Told, document: Document, chance: Random) -> str:
    lines = [f"- id: {told.id}", f"  what: {told.fact.what}", f"  who: [{_who(told, chance)}]"]
    if told.fact.town is not None:
        lines.append(f"  where: {_where(told.fact.town, chance)}")
    lines.append(f"  when: {told.when}")
    lines.append(f"  says: {json.dumps(f'It tells: {told.quote}.', ensure_ascii=False)}")
    lines.append(
        f"  at: {{text: {document.language}, quote: {json.dumps(_quoted(told), ensure_ascii=False)}}}"
    )
    if told.certainty != "asserted":
        lines.append(f"  certainty: {told.certainty}")
    return "\n".join(lines) + "\n"


def _who(told: Told, chance: Random) -> str:
    if len(told.who) == 1 or chance.random() < 0.5:
        return ", ".join(being.surname for being in told.who)
    return ", ".join(f"{{persona: {being.surname}, as: witness}}" for being in told.who)


def _where(town: Town, chance: Random) -> str:
    return town.region if chance.random() < 0.1 else town.id


def _quoted(told: Told) -> str:
    """The sentence as a researcher types it: with plain dashes and without line breaks."""
    return _printed(told).replace("—", "-")


def _printed(told: Told) -> str:
    """The sentence as it is printed; about one in five has a dash, as in the prose of memoirs."""
    return f"{told.quote}{' —' if len(told.quote) % 5 == 0 else ','} {told.aside}."


def _text(document: Document, chance: Random) -> str:
    """What is told, a sentence each, among sentences that tell nothing, with the dashes of print."""
    paragraphs: list[str] = []
    sentences = [_printed(told) for told in document.told]
    while sentences:
        some, sentences = sentences[:5], sentences[5:]
        for _ in range(6):
            some.insert(chance.randrange(len(some) + 1), chance.choice(FILLERS[document.language]))
        paragraphs.append(textwrap.fill(" ".join(some), 90, break_on_hyphens=False, break_long_words=False))
    return "\n\n".join(paragraphs) + "\n"
