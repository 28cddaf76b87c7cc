"""Whether the loops are compiled: where numba is installed and the network is large enough to be worth it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from onrecord.chronology.engine import columns, kernel, laying
from onrecord.chronology.engine.columns import Column
from onrecord.dates import months

WORTH_COMPILING = 400_000
"""From how many constraints on loading a compiler takes less time than it saves."""

WORTH_CALLING = 20_000
"""From how many on compiled loops that are loaded already take less time to call than they save."""

STRETCH = 512
"""So many numbers are compared at once."""


class Loops(NamedTuple):
    """The loops in one of their two forms, and the columns that they work on."""

    lay_rows: Callable[..., Any]
    lay_anchors: Callable[..., Any]
    pin: Callable[..., Any]
    line_up: Callable[..., Any]
    cast_off: Callable[..., Any]
    settle: Callable[..., Any]
    find_loop: Callable[..., int]
    loosen: Callable[..., Any]
    compiled: bool

    def column(self, numbers: Iterable[int], *, wide: bool = False) -> Column:
        """A column of these numbers; `wide` for days, which may be far away."""
        if not self.compiled:
            return array("q" if wide else "i", numbers)
        import numpy

        kind = numpy.int64 if wide else numpy.int32
        if isinstance(numbers, numpy.ndarray):
            return numpy.ascontiguousarray(numbers, dtype=kind)
        return numpy.fromiter(numbers, dtype=kind)

    def filled(self, count: int, number: int, *, wide: bool = False) -> Column:
        """A column of one number, so many times."""
        if not self.compiled:
            return array("q" if wide else "i", [number]) * count
        import numpy

        return numpy.full(count, number, dtype=numpy.int64 if wide else numpy.int32)

    def differing(self, column: Column, other: Column) -> list[int]:
        """The places at which two columns have other numbers, as far as both go."""
        both = min(len(column), len(other))
        if not self.compiled:
            # Most is the same, and that a stretch is so is seen at once.
            stretches = range(0, both, STRETCH)
            others = [at for at in stretches if column[at : at + STRETCH] != other[at : at + STRETCH]]
            return [
                at
                for begin in others
                for at in range(begin, min(begin + STRETCH, both))
                if column[at] != other[at]
            ]
        import numpy

        differing: list[int] = numpy.flatnonzero(column[:both] != other[:both]).tolist()
        return differing

    def ascending(self, column: Column, *, last_first: bool) -> Column:
        """The places of a column, by the numbers in it; of equal ones the first, or the last, first."""
        if not self.compiled:
            places = range(len(column))
            return sorted(reversed(places) if last_first else places, key=column.__getitem__)
        import numpy

        if last_first:
            return len(column) - 1 - numpy.argsort(column[::-1], kind="stable")
        return numpy.argsort(column, kind="stable")

    def grown(self, column: Column, count: int, number: int) -> Column:
        """The column with at least so many places, the new ones filled; one of Python's grows where it stands."""
        missing = count - len(column)
        if missing <= 0:
            return column
        if not self.compiled:
            column.extend(array(column.typecode, [number]) * missing)
            return column
        import numpy

        # Doubled, so that growing one by one stays cheap.
        new = numpy.full(max(count, 2 * len(column)), number, dtype=column.dtype)
        new[: len(column)] = column
        return new


LOOPS: tuple[Callable[..., Any], ...] = (
    laying.lay_rows,
    laying.lay_anchors,
    laying.pin,
    kernel.line_up,
    kernel.cast_off,
    kernel.settle,
    kernel.find_loop,
    kernel.loosen,
)
CALLED: tuple[Callable[..., int], ...] = (
    months.months_later,
    months.latest_day_from,
    months.earliest_day_from,
    columns.carried,
    columns.shift_of,
    columns.anchored,
)
AS_THEY_STAND = Loops(*LOOPS, compiled=False)  # type: ignore[arg-type, misc]


def loops_for(constraints: int) -> Loops:
    """The loops for a network of so many constraints: small ones never wait for a compiler."""
    enough = WORTH_CALLING if "numba" in sys.modules else WORTH_COMPILING
    return compiled_loops() if constraints >= enough and find_spec("numba") is not None else AS_THEY_STAND


@cache
def compiled_loops() -> Loops:
    """The loops as machine code, kept on disk from the first run on; raises ImportError without numba."""
    from numba import njit
    from numba.extending import register_jitable

    for called in CALLED:
        register_jitable(called)
    compile_loop: Callable[..., Any] = njit(cache=True, nogil=True)
    return Loops(*(compile_loop(loop) for loop in LOOPS), compiled=True)  # type: ignore[misc]
