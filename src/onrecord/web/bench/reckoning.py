"""Reckoning beside the pages: one thread that brings every desk's verdicts up to the newest state."""

from __future__ import annotations

import logging
import threading
import time
from weakref import WeakKeyDictionary

from onrecord.protection import TEAM
from onrecord.web.bench.bench import Bench
from onrecord.web.bench.desk import Desk

PAUSE = 0.15
"""Seconds between two looks: an edit that comes while another is reckoned is reckoned with all that came meanwhile."""


def reckon_beside(bench: Bench) -> threading.Thread:
    """Begin a thread that reckons for every desk, for as long as the program runs; first for who sees everything."""
    bench.desk(TEAM)  # what everybody waits for is begun before anybody asks for it
    thread = threading.Thread(target=_reckon_on, args=(bench,), name="reckoning", daemon=True)
    thread.start()
    return thread


def _reckon_on(bench: Bench) -> None:
    failed = WeakKeyDictionary[Desk, int]()
    while True:
        for desk in bench.desks:
            # What failed of a state fails again: the next state may be another.
            if desk.wants_reckoning and failed.get(desk) != desk.state.number and not _reckon(desk):
                failed[desk] = desk.state.number
        time.sleep(PAUSE)


def _reckon(desk: Desk) -> bool:
    """Reckon for a desk; whether it could be done."""
    try:
        desk.reckon()
    except Exception as problem:  # the pages say of which state their verdicts are
        # Without its words: they may hold what somebody is protected by.
        logging.getLogger("onrecord").error("Reckoning failed: %s", type(problem).__name__)
        return False
    return True
