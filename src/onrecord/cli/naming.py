"""`onrecord names`: how alike two names are, and why; or pairs from standard input, a line of JSON for each."""

from __future__ import annotations

import sys
from typing import BinaryIO

import click

from onrecord.cli.name_pairs import answers, in_json
from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.findings import Refusal
from onrecord.names import Answer, Comparison, NameReason, compare


class OneNameAlone(Refusal):
    """There is nothing to compare a name with."""

    def __init__(self) -> None:
        super().__init__(
            "Give two names, or none and pairs on standard input, a tab between the two of each."
        )


@click.command()
@click.argument("pair", metavar="[NAME NAME]", nargs=-1)
@json_option
def names(pair: tuple[str, ...], as_json: bool) -> int:
    """Compare two names in any alphabets, spellings and cases, and say what speaks for their being one.

    Without names, reads pairs from standard input, one a line with a tab between, and prints a line of JSON
    for each. Exits with 1 when a line of it is no pair; the others are compared all the same.
    """
    if not pair:
        return _compare_stream(sys.stdin.buffer)
    if len(pair) != 2:
        raise OneNameAlone
    left, right = pair
    compared = compare(left, right)
    if as_json:
        click.echo(in_json(pair, compared))
    else:
        _print(left, right, compared)
    return 0


def _print(left: str, right: str, compared: Comparison) -> None:
    both = f"{left} and {right}"
    asked = f"Whether {both} are one name" if compared.answer is Answer.OPEN else both
    paragraph(f"{asked} {compared.answer}: likeness {compared.likeness:.2f}.")
    for reason in compared.reasons:
        paragraph(f"{_both(reason)}: {reason.says}", lead=f"{reason.weight:+5.1f}  {reason.part:10}  ")


def _both(reason: NameReason) -> str:
    return " / ".join(word or "nothing" for word in (reason.left, reason.right))


def _compare_stream(stream: BinaryIO) -> int:
    """Each pair as a line of JSON; what is no pair is told on the error stream."""
    status = 0
    for block in answers(stream):
        sys.stdout.write(block.lines)
        sys.stdout.flush()
        for number in block.no_pairs:
            click.echo(f"onrecord: line {number} is not two names with a tab between, in UTF-8.", err=True)
            status = 1
    return status
