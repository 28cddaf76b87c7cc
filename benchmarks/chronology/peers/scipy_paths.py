"""SciPy: Bellman and Ford over a sparse matrix; every round goes over every arc, and it never stops early."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import bellman_ford

from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network
from benchmarks.chronology.peers.arcs import arcs_of


def bounds(network: Network) -> Callable[[], Bounds]:
    """Both bounds, from the epoch there and back."""
    arcs, shape = arcs_of(network), (network.times, network.times)
    lengths = arcs.length.astype(np.float64)
    forth = csr_array((lengths, (arcs.source, arcs.target)), shape=shape)
    back = csr_array((lengths, (arcs.target, arcs.source)), shape=shape)
    return lambda: (-_lengths(forth), _lengths(back))


def _lengths(matrix: csr_array) -> Days:
    lengths = bellman_ford(matrix, indices=EPOCH)
    return np.where(np.isinf(lengths), -NEVER, lengths).astype(np.int64)
