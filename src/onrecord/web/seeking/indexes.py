"""The index of a desk: made when somebody first looks for something there, and renewed as the record changes."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from weakref import WeakKeyDictionary

from onrecord.search import Hit, Searching, Sought
from onrecord.web.bench import Desk

_making = threading.Lock()
_indexes: WeakKeyDictionary[Desk, DeskIndex] = WeakKeyDictionary()


class DeskIndex:
    """What can be found at one desk; one who looks waits for another who does."""

    def __init__(self, desk: Desk, file: Path | None) -> None:
        self._looking = threading.Lock()
        self._dossier = desk.dossier
        self._file = file
        self._searching: Searching | None = None

    def find(self, desk: Desk, sought: Sought, most: int) -> Sequence[Hit]:
        """The best hits in what is on the desk now, one more than `most` where there are more."""
        with self._looking:
            if self._searching is None:
                self._searching = Searching(desk.dossier, self._file)
            elif desk.dossier is not self._dossier:
                self._searching.renew(desk.dossier)
            self._dossier = desk.dossier
            return list(islice(self._searching.find(sought), most + 1))


def index_of(desk: Desk, file: Path | None) -> DeskIndex:
    """The index of a desk, kept in a file where that is of all there is to see; in memory otherwise."""
    with _making:
        if desk not in _indexes:
            _indexes[desk] = DeskIndex(desk, file if desk.reader.cleared is None else None)
        return _indexes[desk]
