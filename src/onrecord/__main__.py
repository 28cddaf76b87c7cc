"""`python -m onrecord`."""

from onrecord.cli import program

program()
