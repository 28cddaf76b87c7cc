"""Two rows of one list who are two people by what only that list knows: a dossier its sources and its chronology."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from onrecord.identity.linking.impossible import Impossible

Array = Any

Against = Callable[[str, str], str | None]
"""Why two rows of a list, by their ids, cannot be one person; None where nothing says so."""


def beside_its_own(against: Against | None) -> Against:
    """What speaks against two personas of a dossier: that one source tells of both, or whatever else is known."""

    def why(left: str, right: str) -> str | None:
        if left.partition(":")[0] == right.partition(":")[0]:
            return "one source tells of both"
        return None if against is None else against(left, right)

    return why


def with_alibi(
    ids: Any, sources: Array, against: Sequence[Against | None], left: Array, right: Array
) -> Iterator[Impossible]:
    """Those of some pairs of rows against whom the list that both are of has a reason."""
    asked = np.array([one is not None for one in against])[sources[left]] & (sources[left] == sources[right])
    for one, other in zip(left[asked].tolist(), right[asked].tolist(), strict=True):
        ask = against[sources[one]]
        why = None if ask is None else ask(ids[one].as_py(), ids[other].as_py())
        if why is not None:
            yield Impossible(left=one, right=other, why=why)
