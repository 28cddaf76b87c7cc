"""Makes the pages of docs/reference that the code can write itself: `python docs/make_reference.py`."""

from __future__ import annotations

import dataclasses
import inspect
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

import onrecord.evidence
from onrecord.cli.main import commands as onrecord_command
from onrecord.dates import Dated, Duration, When, write_duration
from onrecord.dossier.keys import SAID_BY_PLACE, file_key
from onrecord.dossier.references import ANY, EACH, HELD
from onrecord.evidence import Author, Source
from onrecord.findings import Code, codes
from onrecord.script import MEANINGS
from onrecord.store.folder.layout import SHELVES

FOLDER = Path(__file__).parent / "reference"
MADE = "<!-- Made from the code by docs/make_reference.py; `make reference` makes it again. -->\n"
WIDTH = 100
HELP: dict[str, Any] = {**onrecord_command.context_settings, "max_content_width": WIDTH}


def commands() -> str:
    """Every command with its arguments and options, as its own help tells them."""
    parts = [MADE, "# Commands\n"]
    for path, command in walk(onrecord_command, "onrecord"):
        context = click.Context(command, info_name=path, terminal_width=WIDTH, **HELP)
        parts.append(f"## `{path}`\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def walk(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all that are under it, each with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from walk(inner, f"{path} {name}")


def findings() -> str:
    """Every code that a finding can carry, by what it is about."""
    parts = [MADE, "# Findings\n", WHAT_A_FINDING_IS]
    for name, group in vars(codes).items():
        if (
            name != "CODES"
            and isinstance(group, dict)
            and all(isinstance(code, Code) for code in group.values())
        ):
            rows = ((f"`{code}`", told.severity.value, told.meaning) for code, told in group.items())
            parts.append(
                f"## {name.replace('_', ' ').capitalize()}\n\n" + table(("code", "severity", "meaning"), rows)
            )
    return "\n".join(parts)


WHAT_A_FINDING_IS = """\
A finding is one thing that a check has to say: how grave it is, its code, the file, line and column, one
sentence, and the records it is about. Codes do not change their meaning from one version to the next.
"""


def verdicts() -> str:
    """Every verdict, worst first."""
    rows = ((f"`{verdict.value}`", meaning) for verdict, meaning in MEANINGS.items())
    said = "What the evidence allows to be said of a line of the script, worst first.\n"
    return "\n".join([MADE, "# Verdicts\n", said, table(("verdict", "when"), rows)])


def records() -> str:
    """Every record type: its file, its keys, what each holds and what its absence means."""
    parts = [MADE, "# Records\n", HOW_RECORDS_ARE_WRITTEN]
    files = {shelf.holds: shelf.file.format("ID") for shelf in SHELVES}
    for record_type in record_types():
        parts.append(f"## {record_type.__name__}\n")
        if record_type in files:
            parts.append(f"In `{files[record_type]}`.\n")
        parts.append(inspect.cleandoc(record_type.__doc__ or "") + "\n")
        parts.append(table(("key", "holds", "if absent"), fields_of(record_type)))
    return "\n".join(parts)


HOW_RECORDS_ARE_WRITTEN = """\
What a dossier holds, record by record. Every value is read as the text that was written; empty, `null` and
`~` are absent. A *when* is in [the language of time](when.md); a *date* is that without
weekdays, relations and spans.
"""


def record_types() -> list[type]:
    """The record types of `onrecord.evidence`, those with files of their own first."""
    shown = [shelf.holds for shelf in SHELVES]
    public: list[type] = [getattr(onrecord.evidence, name) for name in onrecord.evidence.__all__]
    return shown + [kind for kind in public if dataclasses.is_dataclass(kind) and kind not in shown]


def fields_of(record_type: type) -> Iterator[tuple[str, str, str]]:
    """The rows of a record type's table."""
    hints = typing.get_type_hints(record_type)
    for field in dataclasses.fields(record_type):
        key = file_key(record_type, field.name)
        in_python = "" if key == field.name else f" (`{field.name}` in Python)"
        said_by_place = SAID_BY_PLACE.get(record_type) == field.name
        holds = an_id(record_type, field.name) or in_words(hints[field.name])
        yield f"`{key}`{in_python}", holds, "said by its place" if said_by_place else absent(field)


def an_id(record_type: type, field: str) -> str | None:
    """What a field holds that holds ids and nothing else; None for any other field."""
    if field == "id":
        return "its own id"
    for held in HELD.get(record_type, ()):
        way, kinds = held.way, "any record" if held.kinds == ANY else " or ".join(held.kinds)
        if way == (field,) and held.kinds != ("when",):
            return f"the id of a {kinds}"
        if way == (field, EACH) and (record_type, field) != (Source, "authors"):
            return f"ids of: {kinds}"
    return None


def in_words(hint: Any) -> str:
    """What a field holds, as a researcher would say it."""
    if hint in IN_WORDS:
        return IN_WORDS[hint]
    origin, within = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        kept = [kind for kind in within if kind is not types.NoneType]
        return "a *when*" if set(kept) == set(typing.get_args(When)) else " or ".join(map(in_words, kept))
    if origin is tuple:
        return f"list of: {in_words(within[0])}"
    if origin is Mapping:
        return f"mapping of keys to: {in_words(within[1])}"
    if issubclass(hint, StrEnum):
        return "one of " + ", ".join(f"`{member.value}`" for member in hint)
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


IN_WORDS: dict[Any, str] = {
    str: "words",
    int: "a whole number",
    float: "a number",
    bool: "`true` or `false`",
    Dated: "a date",
    Duration: "a length of time",
    tuple[float, float]: "two numbers",
    Author: "the id of a persona or [Body](#body)",
}


def absent(field: dataclasses.Field[Any]) -> str:
    """What it means that a field is not there."""
    if field.default_factory is not dataclasses.MISSING:
        return "as if it were empty" if dataclasses.is_dataclass(field.default_factory) else "none"
    if field.default is dataclasses.MISSING:
        return "**must be there**"
    if field.default in (None, ()):
        return "none"
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`"
    return f"`{write_duration(field.default) if isinstance(field.default, Duration) else field.default}`"


def table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [heads, ("---",) * len(heads), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "findings.md": findings,
    "verdicts.md": verdicts,
    "records.md": records,
}
"""Which page is made by what."""


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
