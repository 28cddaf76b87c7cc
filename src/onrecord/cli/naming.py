"""`onrecord names`: how alike two names are, and why; or pairs from standard input, a line of JSON for each."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache

import click

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
        click.echo(_as_json(left, right, compared))
    else:
        _print(left, right, compared)
    return 0


def _print(left: str, right: str, compared: Comparison) -> None:
    both = (
        f"Whether {left} and {right} are one name"
        if compared.answer is Answer.OPEN
        else f"{left} and {right}"
    )
    paragraph(f"{both} {compared.answer}: likeness {compared.likeness:.2f}.")
    for reason in compared.reasons:
        paragraph(f"{_both(reason)}: {reason.says}", lead=f"{reason.weight:+5.1f}  {reason.part:10}  ")


def _both(reason: NameReason) -> str:
    return " / ".join(word or "nothing" for word in (reason.left, reason.right))


def _compare_stream(lines: Iterable[bytes]) -> int:
    """Each pair as a line of JSON; what is no pair is told on the error stream."""
    status = 0
    for number, line in enumerate(lines, start=1):
        pair = _pair(line)
        if pair is None:
            click.echo(f"onrecord: line {number} is not two names with a tab between, in UTF-8.", err=True)
            status = 1
        else:
            sys.stdout.write(_as_json(*pair, compare(*pair)) + "\n")
    return status


def _pair(line: bytes) -> tuple[str, str] | None:
    try:
        left, right = line.decode("utf-8-sig").rstrip("\r\n").split("\t")
    except ValueError:  # not UTF-8, or not one tab
        return None
    return (left, right)


def _as_json(left: str, right: str, compared: Comparison) -> str:
    """A comparison in one line; reasons recur from pair to pair, and each is written out once."""
    names = json.dumps({"left": left, "right": right}, ensure_ascii=False)[:-1]
    answer = f'"likeness": {compared.likeness:.4f}, "same": {json.dumps(compared.same)}'
    return f'{names}, {answer}, "reasons": [{", ".join(map(_reason_as_json, compared.reasons))}]}}'


@lru_cache(maxsize=262_144)
def _reason_as_json(reason: NameReason) -> str:
    return json.dumps(asdict(reason), ensure_ascii=False)
