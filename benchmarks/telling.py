"""Invented sources: who is in each, and what each tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.timing import Known, Teller, tell_when
from benchmarks.words import ASIDES, day_in_words, deed, year_in_words
from benchmarks.world import Being, Fact, World, later

KINDS = ("letter", "memoir", "diary", "interview", "interrogation", "case-file", "record", "article", "book")
CALENDARS = ("gregorian", "gregorian", "gregorian", "russian", "unknown")
CERTAINTIES = ("asserted",) * 18 + ("probable", "hearsay")
PEOPLE_AT_FIRST = 6


@dataclass(frozen=True, slots=True)
class Told:
    """One statement as it will stand in its file; `quote` and `aside` together are a sentence of the text."""

    id: str
    fact: Fact
    who: tuple[Being, ...]
    when: str
    certainty: str
    quote: str
    aside: str


@dataclass(frozen=True, slots=True)
class Document:
    """One invented source with all that it tells; the first of its cast wrote it."""

    id: str
    kind: str
    language: str
    teller: Teller
    cast: tuple[Being, ...]
    told: tuple[Told, ...]
    derives_from: str | None


def invent_documents(world: World, sources: int, statements: int, chance: Random) -> list[Document]:
    """So many sources, with so many statements shared out among them."""
    lived: dict[str, list[Fact]] = {being.id: [] for being in world.beings}
    for fact in world.facts:
        lived[fact.who[0].id].append(fact)
    documents: list[Document] = []
    for at in range(sources):
        share = statements // sources + (at < statements % sources)
        earlier = documents[chance.randrange(at)].id if at and chance.random() < 0.1 else None
        documents.append(_document(f"source-{at}", lived, world.beings, share, earlier, chance))
    return documents


def _document(
    name: str,
    lived: dict[str, list[Fact]],
    beings: tuple[Being, ...],
    share: int,
    earlier: str | None,
    chance: Random,
) -> Document:
    cast, teller, facts = _cast(lived, beings, share, chance)
    language = "ru" if chance.random() < 0.3 else "en"
    told = tuple(_told(facts, cast, language, teller, chance))
    return Document(name, chance.choice(KINDS), language, teller, cast, told, earlier)


def _cast(
    lived: dict[str, list[Fact]], beings: tuple[Being, ...], share: int, chance: Random
) -> tuple[tuple[Being, ...], Teller, list[Fact]]:
    """An author, and as many others as it takes to have enough to tell, in the order of what happened."""
    author, *others = chance.sample(beings, len(beings))
    made = later(author.died, -chance.randrange(30, 15 * 365))
    cast: list[Being] = [author]
    facts: list[Fact] = []
    for being in (author, *(other for other in others if other.born < made)):
        if len(facts) >= share and len(cast) >= PEOPLE_AT_FIRST:
            break
        if being is not author:
            cast.append(being)
        facts += [fact for fact in lived[being.id] if _may_be_told(fact, made)]
    births = {being.surname: being.born for being in cast}
    teller = Teller(chance.choice(CALENDARS), made, births, [])
    chosen = chance.sample(facts, share) if len(facts) >= share else chance.choices(facts, k=share)
    return tuple(cast), teller, sorted(chosen, key=lambda fact: fact.start)


def _may_be_told(fact: Fact, made: date) -> bool:
    """Whether it is over when the source is made, or is a bond that still holds."""
    return fact.end < made or (fact.what == "union" and later(fact.start, 400) < made)


def _told(
    facts: list[Fact], cast: tuple[Being, ...], language: str, teller: Teller, chance: Random
) -> Iterator[Told]:
    sentences: set[str] = set()
    for at, fact in enumerate(facts):
        name = f"{fact.what}-{at}"
        who = tuple(being for being in fact.who if being in cast)
        when = tell_when(fact, who[0].surname, teller, chance)
        quote = sentence(fact, who, when, language, teller, chance)
        aside = chance.choice(ASIDES[language])
        while quote + aside in sentences:
            aside += " (" + chance.choice(ASIDES[language]) + ")"
        sentences.add(quote + aside)
        yield Told(name, fact, who, when, chance.choice(CERTAINTIES), quote, aside)
        if fact.is_of_a_day:
            teller.known.append(Known(name, fact.start))


def sentence(
    fact: Fact, who: tuple[Being, ...], when: str, language: str, teller: Teller, chance: Random
) -> str:
    """What the source says in its language, naming the time only as exactly as the `when` does."""
    spelling = ("en", "ru").index(language)
    parts = [deed(fact.what, language, tuple(being.names for being in who), who[0].male)]
    if fact.town is not None and chance.random() < 0.8:
        parts.append(("in ", "в городе ")[spelling] + fact.town.names[spelling])
    shown = teller.shown(fact.start)
    if when == shown.isoformat():
        parts.append(day_in_words(shown, language))
    elif str(shown.year) in when:
        parts.append(year_in_words(shown.year, language))
    return " ".join(parts)
