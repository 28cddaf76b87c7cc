"""Files on their way in: taken in beside the pages, since a scanned book is read for minutes."""

from __future__ import annotations

import logging
import secrets
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.intake.received import Brought
from onrecord.web.bench import Bench, Desk
from onrecord.web.keeping.taking_in import Added, Said

REMEMBERED = 50

TAKEN_IN = "Taken in, in the workbench."


@dataclass(slots=True, kw_only=True)
class Arrival:
    """Files that somebody sent: what came of them so far, and whether all are seen to."""

    by: str
    folder: Path
    files: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    added: Added = field(default_factory=Added)
    is_over: bool = False
    went_wrong: bool = False

    def told(self, sentence: str) -> str:
        """A sentence without the folder in which the files waited: nobody but us knows it."""
        return sentence.replace(f"{self.folder}/", "")


_arrivals: OrderedDict[str, Arrival] = OrderedDict()


def arrival_of(by: str, token: str) -> Arrival | None:
    """What somebody sent, for themselves alone."""
    found = _arrivals.get(token)
    return found if found is not None and found.by == by else None


def receive(
    bench: Bench,
    desk: Desk,
    sent: Iterable[tuple[str, Iterable[bytes]]],
    said: Said,
    *,
    by: str,
    one_source: bool,
) -> Arrival:
    """Keep what was sent, by name and pieces, and begin to take it in."""
    folder = Path(tempfile.mkdtemp(prefix="onrecord-"))
    brought = tuple(Brought(_written(folder, name, pieces)) for name, pieces in sent)
    arrival = Arrival(by=by, folder=folder, files=len(brought))
    _arrivals[arrival.token] = arrival
    while len(_arrivals) > REMEMBERED:
        _arrivals.popitem(last=False)
    together = (brought,) if one_source else tuple((one,) for one in brought)
    threading.Thread(target=_take_in, args=(bench, desk, arrival, together, said), daemon=True).start()
    return arrival


def _written(folder: Path, name: str, pieces: Iterable[bytes]) -> Path:
    """A file under its own name; a second of that name in a folder of its own."""
    home = folder
    while (home / name).exists():
        home = Path(tempfile.mkdtemp(dir=folder))
    with (home / name).open("wb") as file:
        for piece in pieces:
            file.write(piece)
    return home / name


def _take_in(
    bench: Bench, desk: Desk, arrival: Arrival, together: Sequence[Sequence[Brought]], said: Said
) -> None:
    try:
        bench.add(desk, together, said, arrival.added, by=arrival.by, because=TAKEN_IN)
    except Exception as problem:
        # Without its words: they may hold what somebody is protected by.
        logging.getLogger("onrecord").error("Taking in failed: %s", type(problem).__name__)
        arrival.went_wrong = True
    finally:
        shutil.rmtree(arrival.folder, ignore_errors=True)
        arrival.is_over = True
        for end in AFTERWARDS:
            end()


AFTERWARDS: list[Callable[[], None]] = []
"""What a thread of ours has to let go of: the connections to a ledger."""
