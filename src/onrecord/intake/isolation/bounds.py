"""What a process that reads files from outside may use of the machine, where the system can hold it to that."""

from __future__ import annotations

import contextlib

MOST_MEMORY = 4 * 2**30
"""Bytes of address space; what the programs that it calls may use is bound by this too."""
MOST_WRITTEN = 2**30
MOST_FILES = 256
SECONDS_PER_FILE = 1_800
"""Of one processor, and anew with every page that is reached. The clock on the wall is watched from outside."""


def bind() -> None:
    """Binds this process, and all that it starts, for good."""
    with contextlib.suppress(ImportError):  # Windows has no such limits: there the clock alone is watched
        import resource

        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_AS, MOST_MEMORY)
        _lower(resource.RLIMIT_FSIZE, MOST_WRITTEN)
        _lower(resource.RLIMIT_NOFILE, MOST_FILES)


def begin_file() -> None:
    """Gives the next file its time of a processor, over what was used before it."""
    with contextlib.suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime) + SECONDS_PER_FILE
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _lower(limit: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(limit)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):  # some systems do not know each of them
        resource.setrlimit(limit, (bound, bound))
