"""Other people's solvers, a file each, all given the same network."""

from benchmarks.chronology.asks import Ask, Solver

PEERS = (
    Solver(
        name="networkx",
        file="benchmarks.chronology.peers.networkx_paths",
        package="networkx",
        asks=(Ask.BOUNDS, Ask.ONE_CONFLICT),
        claims_minimal=True,
    ),
    Solver(name="scipy", file="benchmarks.chronology.peers.scipy_paths", package="scipy", asks=(Ask.BOUNDS,)),
    Solver(
        name="rustworkx",
        file="benchmarks.chronology.peers.rustworkx_paths",
        package="rustworkx",
        asks=(Ask.BOUNDS, Ask.ONE_CONFLICT, Ask.CONFLICTS),
        claims_minimal=True,
    ),
    Solver(
        name="z3",
        file="benchmarks.chronology.peers.z3_cores",
        package="z3",
        asks=(Ask.ONE_CONFLICT, Ask.DIAGNOSIS),
    ),
    Solver(
        name="or-tools",
        file="benchmarks.chronology.peers.ortools_cores",
        package="ortools",
        asks=(Ask.ONE_CONFLICT, Ask.DIAGNOSIS),
    ),
    Solver(
        name="numpy rounds",
        file="benchmarks.chronology.rounds",
        package="numpy",
        asks=(Ask.BOUNDS,),
        by_calendar=True,
    ),
)
"""Only rounds in numpy, which are ours, know months; to the others a network by the calendar cannot be given."""
