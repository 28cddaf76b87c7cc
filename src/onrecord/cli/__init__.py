"""The commands of Onrecord."""

import os
import sys

try:
    from onrecord.cli.main import main
except KeyboardInterrupt:  # whoever stops a command does not wait until all of it is loaded
    print("onrecord: Stopped.", file=sys.stderr)
    raise SystemExit(2) from None

__all__ = ["main", "program"]


def program() -> None:
    """What the shell runs: a command, and then the end at once.

    To let go of a large dossier record by record takes Python half a second; the system takes it back whole.
    """
    status = 0
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)
