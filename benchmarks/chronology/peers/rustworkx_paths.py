"""rustworkx: shortest paths compiled from Rust, the quickest of the peers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import rustworkx as rx

from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network, Numbers
from benchmarks.chronology.peers.arcs import NeedsPlainDays, arcs_of


def bounds(network: Network) -> Callable[[], Bounds]:
    """Both bounds, from the epoch there and back."""
    arcs = arcs_of(network)
    forth = _graph(network.times, arcs.source, arcs.target, arcs.length)
    back = _graph(network.times, arcs.target, arcs.source, arcs.length)
    return lambda: (-_lengths(forth, network.times), _lengths(back, network.times))


def one_conflict(network: Network) -> Callable[[], list[Days]]:
    """One negative circle."""
    graph = _graph(network.times, network.early, network.late, _lengths_of(network))
    return lambda: [_circle(graph)]


def conflicts(network: Network) -> Callable[[], list[Days]]:
    """Circle after circle, each time without the least trusted record of the last, until none is left."""
    lengths = _lengths_of(network)

    def solve() -> list[Days]:
        graph = _graph(network.times, network.early, network.late, lengths)
        found: list[Days] = []
        while rx.negative_edge_cycle(graph, float):
            found.append(_circle(graph))
            records = network.record[found[-1]]
            least = records[np.argmin(network.trust[records])]
            for number in np.flatnonzero(network.record == least).tolist():
                graph.remove_edge_from_index(number)
        return found

    return solve


def _graph(times: int, source: Numbers, target: Numbers, length: Days) -> rx.PyDiGraph:
    """A graph whose edges are numbered as the columns are."""
    graph = rx.PyDiGraph()
    graph.add_nodes_from(range(times))
    graph.add_edges_from(list(zip(source.tolist(), target.tolist(), length.tolist(), strict=True)))
    return graph


def _circle(graph: rx.PyDiGraph) -> Days:
    """The shortest edges round a negative circle."""
    times = list(rx.find_negative_cycle(graph, float))
    times = times[:-1] if times[0] == times[-1] else times
    pairs = zip(times, [*times[1:], times[0]], strict=True)
    return np.array(
        [min(graph.edge_indices_from_endpoints(*pair), key=graph.get_edge_data_by_index) for pair in pairs]
    )


def _lengths_of(network: Network) -> Days:
    if network.by_calendar:
        raise NeedsPlainDays
    return -network.least_apart


def _lengths(graph: rx.PyDiGraph, times: int) -> Days:
    found = np.full(times, -NEVER, dtype=np.int64)
    lengths = rx.digraph_bellman_ford_shortest_path_lengths(graph, EPOCH, float)
    found[list(lengths.keys())] = list(lengths.values())
    found[EPOCH] = 0
    return found
