"""Work on an edition: ordered by somebody, done beside the pages, one after another, and what came of it."""

from __future__ import annotations

import logging
import secrets
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from onrecord.edition.gate import HeldBack, Leak
from onrecord.edition.gate import Report as GateReport
from onrecord.evidence import Audience
from onrecord.findings import Refusal
from onrecord.web.editions.room import place_for

KEPT = 12
"""Editions that lie ready at one time; the oldest goes for a new one."""


class State(StrEnum):
    """How far the work on an edition is."""

    WAITING = "waiting"
    AT_WORK = "at work"
    READY = "ready"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(slots=True, kw_only=True)
class Work:
    """An edition or export: who ordered it, whom it is for, as what, of which state of the dossier.

    `report` is the gate's; the team's edition is read back by nobody. `refusal` is why nothing was made, and `leaks`
    what the gate found that stopped it.
    """

    token: str
    by: str
    audience: Audience
    what: str
    of: int
    state: State = State.WAITING
    began: float = field(default_factory=time.monotonic)
    took: float = 0.0
    report: GateReport | None = None
    refusal: str = ""
    leaks: tuple[Leak, ...] = ()
    place: Path = field(init=False)

    def __post_init__(self) -> None:
        """A place of its own."""
        self.place = place_for(self.token)

    @property
    def out(self) -> Path:
        """Where what was made is put."""
        return self.place / "edition"

    @property
    def is_done(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state not in (State.WAITING, State.AT_WORK)

    @property
    def seconds(self) -> float:
        """How long it has taken, or took."""
        return self.took or time.monotonic() - self.began

    @property
    def page(self) -> str | None:
        """The page that it opens with, if it is made of pages."""
        return "index.html" if self.state is State.READY and (self.out / "index.html").is_file() else None


_works: dict[str, Work] = {}
_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="editions")


def order(
    audience: Audience, what: str, of: int, make: Callable[[Work], GateReport | None], *, by: str
) -> Work:
    """Have an edition made when those ordered before it are."""
    work = Work(token=secrets.token_urlsafe(16), by=by, audience=audience, what=what, of=of)
    _works[work.token] = work
    for old in [one for one in _works.values() if one.is_done][: max(len(_works) - KEPT, 0)]:
        _works.pop(old.token, None)
        shutil.rmtree(old.place, ignore_errors=True)
    _worker.submit(_do, work, make)
    return work


def works() -> dict[str, Work]:
    """All that lie in the room, the newest first, by their tokens."""
    return dict(reversed(_works.items()))


def _do(work: Work, make: Callable[[Work], GateReport | None]) -> None:
    work.state, work.began = State.AT_WORK, time.monotonic()
    try:
        work.report = make(work)
        state = State.READY
    except HeldBack as held:
        work.leaks, state = held.leaks, State.REFUSED
    except Refusal as refused:
        work.refusal, state = refused.sentence, State.REFUSED
    except Exception as problem:
        # Without its words: they may hold what somebody is protected by.
        logging.getLogger("onrecord").error("An edition failed: %s", type(problem).__name__)
        state = State.FAILED
    work.took = time.monotonic() - work.began
    work.state = state
