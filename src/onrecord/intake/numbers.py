"""Ids that the program makes: a word and a number, since a name or a file's name may have to be protected later."""

from __future__ import annotations

import re

from onrecord.dossier import Dossier
from onrecord.dossier.records import key_of, records
from onrecord.dossier.references import references
from onrecord.evidence import Source

NUMBERED = re.compile(r"([a-z]+(?:-[a-z]+)*)-(\d{1,9})(?![\w-])")


class Numbers:
    """The next number for each word: above every one that a record of the dossier has, or still speaks of."""

    def __init__(self, dossier: Dossier) -> None:
        self._last: dict[str, int] = {}
        for record in records(dossier):
            self._note(key_of(record))
            for reference in references(record):
                self._note(reference.id)
            if isinstance(record, Source):
                for local in record.personas:
                    self._note(local)

    def next(self, word: str) -> str:
        """An id that nothing has had: `source-12`."""
        self._last[word] = self._last.get(word, 0) + 1
        return f"{word}-{self._last[word]}"

    def _note(self, key: str) -> None:
        for word, number in NUMBERED.findall(key):
            self._last[word] = max(self._last.get(word, 0), int(number))
