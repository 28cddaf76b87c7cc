"""The commands of Onrecord."""

from onrecord.cli.main import main

__all__ = ["main"]
