"""Invented statements of the form "no less than so long after that, and no more": two constraints each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.chronology.networks import EPOCH, Network, Numbers, Weights

COLUMNS = ("time", "mark", "least_months", "least_days", "most_months", "most_days")


@dataclass(frozen=True, slots=True)
class Statements:
    """Each says that a time is no less than one step after its mark and no more than another; one a row."""

    time: Numbers
    mark: Numbers
    least_months: Numbers
    least_days: Numbers
    most_months: Numbers
    most_days: Numbers

    def __len__(self) -> int:
        return len(self.time)

    def at(self, rows: npt.ArrayLike) -> Statements:
        """Some of the statements, in this order."""
        chosen = np.asarray(rows)
        return Statements(*(getattr(self, column)[chosen] for column in COLUMNS))


def say(
    time: npt.ArrayLike,
    mark: npt.ArrayLike,
    *,
    least: npt.ArrayLike,
    most: npt.ArrayLike,
    by_months: bool = False,
    less: int = 0,
) -> Statements:
    """Statements about times from columns, or from one number for all; by months, `most` is `less` days earlier."""
    size, nothing = len(np.asarray(time)), 0
    columns = (least, nothing, most, -less) if by_months else (nothing, least, nothing, most)
    whole = (np.broadcast_to(np.asarray(column, np.int32), size) for column in (time, mark, *columns))
    return Statements(*whole)


def together(all_of_them: Iterable[Statements]) -> Statements:
    """Statements of several kinds in the order of the times they are about, as a dossier has them."""
    parts = list(all_of_them)
    joined = Statements(*(np.concatenate([getattr(part, column) for part in parts]) for column in COLUMNS))
    return joined.at(np.argsort(joined.time, kind="stable"))


def network_of(
    name: str, times: int, said: Statements, trust: Weights, planted: npt.ArrayLike = ()
) -> Network:
    """The network of statements: that of row n has the constraints 2n, no less, and 2n + 1, no more."""
    dated = said.mark == EPOCH
    return Network(
        name=name,
        times=times,
        early=_alternate(said.mark, said.time),
        late=_alternate(said.time, said.mark),
        months=_alternate(said.least_months, said.most_months),
        days=_alternate(said.least_days, np.where(dated, -said.most_days, said.most_days)),
        at_most=_alternate(np.zeros(len(said)), ~dated).astype(np.bool_),
        record=np.repeat(np.arange(len(said), dtype=np.int32), 2),
        trust=trust,
        planted=np.asarray(planted, dtype=np.int32),
    )


def _alternate(one: npt.ArrayLike, other: npt.ArrayLike) -> Numbers:
    return np.stack([np.asarray(one), np.asarray(other)], axis=1).reshape(-1).astype(np.int32)
