"""The commands of Onrecord."""

import sys

try:
    from onrecord.cli.main import main
except KeyboardInterrupt:  # whoever stops a command does not wait until all of it is loaded
    print("onrecord: Stopped.", file=sys.stderr)
    raise SystemExit(2) from None

__all__ = ["main"]
