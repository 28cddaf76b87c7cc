"""NetworkX: shortest paths in Python over dictionaries."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import numpy as np

from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network
from benchmarks.chronology.peers.arcs import arcs_of, circle


def bounds(network: Network) -> Callable[[], Bounds]:
    """Both bounds, by Bellman and Ford from the epoch, there and back."""
    forth = _graph(network)
    back = forth.reverse(copy=True)

    def solve() -> Bounds:
        return -_lengths(forth, network.times), _lengths(back, network.times)

    return solve


def one_conflict(network: Network) -> Callable[[], list[Days]]:
    """One negative circle."""
    graph, arcs = _graph(network), arcs_of(network)
    return lambda: [circle(arcs, nx.find_negative_cycle(graph, EPOCH, weight="length"))]


def _graph(network: Network) -> nx.DiGraph:
    arcs = arcs_of(network)
    graph = nx.DiGraph()
    rows = zip(arcs.source.tolist(), arcs.target.tolist(), arcs.length.tolist(), strict=True)
    graph.add_weighted_edges_from(rows, weight="length")
    return graph


def _lengths(graph: nx.DiGraph, times: int) -> Days:
    found = np.full(times, -NEVER, dtype=np.int64)
    lengths = nx.single_source_bellman_ford_path_length(graph, EPOCH, weight="length")
    found[list(lengths.keys())] = list(lengths.values())
    return found
