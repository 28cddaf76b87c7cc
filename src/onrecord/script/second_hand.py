"""A second hand: work done in a process of its own, which begins with all that this one knows."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

Result = TypeVar("Result")


def by_second_hand(work: Callable[[], Result], *, worth_it: bool) -> Callable[[], Result]:
    """Begin work beside one's own; the function given back waits for its result.

    Where it is not worth a process, or the system has one processor, threads or no fork, the work is done
    when its result is asked for.
    """
    if not worth_it or not _has_a_second_hand():
        return work
    beside = multiprocessing.get_context("fork")
    receiving, giving = beside.Pipe(duplex=False)
    process = beside.Process(target=_give, args=(work, giving), daemon=True)
    process.start()
    giving.close()

    def result() -> Result:
        try:
            done, given = receiving.recv()
        except EOFError:
            # The system ended the other process, perhaps for want of memory: the work is still to be done.
            return work()
        process.join()
        if not done:
            raise given
        result: Result = given
        return result

    return result


def _has_a_second_hand() -> bool:
    # A process forked beside threads may inherit their locks: on a server the work is done in place.
    forks = "fork" in multiprocessing.get_all_start_methods()
    return forks and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def _give(work: Callable[[], object], giving: Connection) -> None:
    try:
        given: tuple[bool, object] = (True, work())
    except Exception as problem:
        given = (False, problem)
    giving.send(given)
