"""Words on a terminal: wrapped to its width, and nothing in them that steers it."""

from __future__ import annotations

import shutil
import sys
import textwrap
import unicodedata

import click

WIDEST = 100
NARROWEST = 40
STEERING = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of direction and of lines: unseen, and able to make words read otherwise than they stand."""


def width() -> int:
    """How many columns a row may have: those of the terminal, within reason; in a pipe, the most."""
    if not sys.stdout.isatty():
        return WIDEST
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def harmless(text: str) -> str:
    """A text without characters that would steer a terminal: a source may hold anything."""
    return "".join("\ufffd" if char in STEERING or _is_control(char) else char for char in text)


def paragraph(text: str, *, indent: int = 0, lead: str = "", bold: bool = False) -> None:
    """A paragraph, hanging behind its lead; an id is never broken, so that it can be copied."""
    click.secho(_wrapped(text, indent, lead), bold=bold)


def marked_paragraph(text: str, begin: str, end: str, *, indent: int) -> None:
    """A paragraph with words set apart that stand between two signs: bold on a terminal, in asterisks elsewhere."""
    wrapped = _wrapped(text, indent, "")
    on, off = ("\x1b[1m", "\x1b[22m") if sys.stdout.isatty() else ("*", "*")
    click.echo(wrapped.replace(begin, on).replace(end, off))


def _wrapped(text: str, indent: int, lead: str) -> str:
    first = " " * indent + lead
    return textwrap.fill(
        harmless(" ".join(text.split())),
        width(),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=False,
    )


def heading(text: str) -> None:
    """A heading, underlined."""
    click.echo()
    _underlined(text, "-")


def title(text: str) -> None:
    """The title of a report."""
    _underlined(text, "=")


def _underlined(text: str, line: str) -> None:
    rows = textwrap.wrap(harmless(text), width(), break_on_hyphens=False, break_long_words=False)
    for row in rows:
        click.secho(row, bold=True)
    click.echo(line * max(map(len, rows), default=0))


def _is_control(char: str) -> bool:
    return unicodedata.category(char) == "Cc" and char not in "\n\t"
