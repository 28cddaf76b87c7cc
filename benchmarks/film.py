"""An invented script about invented lives: every kind of line, most of them borne out by what they cite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.telling import Document, Told
from benchmarks.words import deed, year_in_words

LINES_IN_A_SCENE = 12
SCENE_KINDS = ("narration", "narration", "interview", "re-enactment", "archive")
HEADINGS = ("INT. KITCHEN - NIGHT", "EXT. RIVER BANK - DAY", "ИНТ. КОНТОРА - УТРО", "НАТ. ВОКЗАЛ - ДЕНЬ")


@dataclass(frozen=True, slots=True)
class Tellings:
    """One fact, in the words of every source that tells it."""

    told: tuple[tuple[Document, Told], ...]

    @property
    def citation(self) -> str:
        """Up to three of them, cited."""
        return "[[" + " ".join(f"@{document.id}/{told.id}" for document, told in self.told[:3]) + "]]"


Line = Callable[[Tellings, int, Random], str]


def invent_script(documents: list[Document], questions: int, lines: int, chance: Random) -> str:
    """A script of exactly so many lines, in Fountain."""
    tellings = list(by_fact(documents))
    written = [
        "Title: Invented lives",
        "Credit: made for measuring; nobody in it ever lived",
        "",
        "# All of it",
    ]
    for at in range(lines):
        if at % LINES_IN_A_SCENE == 0:
            written += ["", chance.choice(HEADINGS), "", f"[[kind: {chance.choice(SCENE_KINDS)}]]"]
        line = chance.choices([line for line, _ in LINES], [weight for _, weight in LINES])[0]
        written += ["", line(chance.choice(tellings), questions, chance)]
    return "\n".join(written) + "\n"


def by_fact(documents: list[Document]) -> Iterator[Tellings]:
    """Every fact that is told at all, with all its tellings; planted lies are left out."""
    gathered: dict[int, list[tuple[Document, Told]]] = {}
    for document in documents:
        for told in document.told:
            if told.fact.id >= 0:
                gathered.setdefault(told.fact.id, []).append((document, told))
    return (Tellings(tuple(told)) for told in gathered.values())


def _fact(tellings: Tellings, _questions: int, chance: Random) -> str:
    return _spoken(f"{_sentence(tellings, chance)}. {tellings.citation}", chance)


def _uncited(tellings: Tellings, _questions: int, chance: Random) -> str:
    return _spoken(_sentence(tellings, chance) + ".", chance)


def _dangling(tellings: Tellings, _questions: int, chance: Random) -> str:
    document, told = tellings.told[0]
    return _spoken(f"{_sentence(tellings, chance)}. [[@{document.id}/no-{told.id}]]", chance)


def _attributed(tellings: Tellings, _questions: int, chance: Random) -> str:
    return _spoken(
        f"It is held that {_sentence(tellings, chance)} [[according to]]. {tellings.citation}", chance
    )


def _verbatim(tellings: Tellings, _questions: int, _chance: Random) -> str:
    _, told = tellings.told[0]
    return f'{told.who[0].surname.upper()}\n"{told.quote}" {tellings.citation}'


def _misquoted(tellings: Tellings, _questions: int, _chance: Random) -> str:
    _, told = tellings.told[0]
    first, _, rest = told.quote.partition(" ")
    return f'{told.who[0].surname.upper()}\n"{first} certainly {rest}" {tellings.citation}'


def _staging(tellings: Tellings, _questions: int, chance: Random) -> str:
    _, told = tellings.told[0]
    return f"{told.who[0].names[0]} looks up at window {chance.randrange(90)}. [[not a fact: staging]]"


def _unknown(_tellings: Tellings, questions: int, chance: Random) -> str:
    return _spoken(f"What came of it nobody knows. [[@question-{chance.randrange(questions)}]]", chance)


def _sentence(tellings: Tellings, chance: Random) -> str:
    _, told = tellings.told[0]
    language = "ru" if chance.random() < 0.25 else "en"
    spelling = ("en", "ru").index(language)
    done = deed(told.fact.what, language, tuple(being.names for being in told.who), told.who[0].male)
    place = ""
    if told.fact.town is not None and chance.random() < 0.5:
        place = (" in ", " в городе ")[spelling] + told.fact.town.names[spelling]
    return f"{done}{place} {year_in_words(told.fact.start.year, language)}"


def _spoken(words: str, chance: Random) -> str:
    return f"{chance.choice(('NARRATOR (V.O.)', 'ДИКТОР (ЗК)'))}\n{words}" if chance.random() < 0.7 else words


LINES: tuple[tuple[Line, int], ...] = (
    (_fact, 70),
    (_verbatim, 9),
    (_staging, 8),
    (_uncited, 5),
    (_unknown, 3),
    (_misquoted, 2),
    (_attributed, 2),
    (_dangling, 1),
)
"""The kinds of line, each with how often it is chosen."""
