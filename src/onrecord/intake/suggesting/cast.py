"""Who is told of in a source: the personas of its card where a name fits one, and those proposed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.evidence import Persona, Source, StatementKind
from onrecord.intake.numbers import Numbers
from onrecord.names import compare

SPEAKING = re.compile(
    r"(?<!\w)(?:I|[Mm]e|[Ww]e|[Uu]s|[Яя]|[Мм]еня|[Мм]не|[Мм]ной|[Мм]ы|[Нн]ас|[Нн]ам)(?![\w.])"
)
ITSELF = re.compile(r"(?<!\w)(?:I|[Яя])(?![\w.])")
ONLY_ITSELF = frozenset({StatementKind.BIRTH, StatementKind.EVENT})
"""What "we" and "me" say too little of: we do not know, a son was born to me."""

NEVER_TOLD = frozenset({StatementKind.DEATH, StatementKind.BURIAL})
"""What nobody tells of himself."""


class Cast:
    """The personas of a source; one that is proposed for a name fits the names after it too."""

    def __init__(self, card: Source, numbers: Numbers) -> None:
        self._numbers = numbers
        self._names = {id: one.names for id, one in card.personas.items()}
        self.proposed: dict[str, Persona] = {}
        own = [one for one in card.authors if isinstance(one, str)]
        self.author = own[0] if len(own) == 1 else None
        self._heard: dict[str, str | None] = {}

    def called(self, name: str) -> str | None:
        """The persona of a name, a new one if it fits nobody; None where it fits several equally well."""
        if name not in self._heard:
            self._heard[name] = self._persona(name)
        return self._heard[name]

    def speaker(self, words: str) -> str | None:
        """The author, if the card has one and the words say I or we."""
        return self.author if SPEAKING.search(words) else None

    def speaker_in(self, words: str, kind: StatementKind) -> str | None:
        """The author as one who takes part: not in somebody's death, and in a birth only as who was born."""
        said = ITSELF if kind in ONLY_ITSELF else SPEAKING
        return self.author if kind not in NEVER_TOLD and said.search(words) else None

    def _persona(self, name: str) -> str | None:
        fits = sorted(self._fitting(name), reverse=True)
        if not fits:
            return self._propose(name)
        return fits[0][1] if len(fits) == 1 or fits[0][0] > fits[1][0] else None

    def _fitting(self, name: str) -> Iterator[tuple[float, str]]:
        for id, names in self._names.items():
            alike = [one.likeness for one in (compare(name, own) for own in names) if one.same]
            if alike:
                yield max(alike), id

    def _propose(self, name: str) -> str:
        """A persona by a number, since a name may come under protection later."""
        id = self._numbers.next("person")
        self.proposed[id] = Persona(names=(name,))
        self._names[id] = (name,)
        return id
