"""A mapping as YAML that a historian reads and corrects."""

from __future__ import annotations

import json
import re

from onrecord.identity.registers.mapping.mapping import NOTHING, Column, Dates, RegisterMapping, TextForm

PLAIN = re.compile(r"[^\W\d_][\w./()-]*( [\w./()-]+)*")
UNPRINTED = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What YAML does not take as it is, or what steers a terminal unseen."""
SPOKEN = {"yes", "no", "true", "false", "null", "on", "off", "none", "y", "n"}
"""Words that other readers of YAML take for something else."""
DELIMITERS = {"\t": "tab", ",": "comma", ";": "semicolon", "|": "bar"}


def write_mapping(mapping: RegisterMapping) -> str:
    """The text of a mapping file."""
    head = {
        "title": mapping.title,
        "language": mapping.language,
        "licence": mapping.licence,
        "standing": mapping.standing,
    }
    lines = [f"{key}: {_written(value)}" for key, value in head.items() if value]
    if mapping.form is not None:
        lines.append(f"file: {{{_form(mapping.form)}}}")
    if mapping.nothing != NOTHING:
        lines.append(f"empty: [{', '.join(map(_written, mapping.nothing))}]")
    if mapping.dates is not Dates.DAY_FIRST:
        lines.append(f"dates: {mapping.dates}")
    lines.append(f"calendar: {mapping.calendar}")
    if mapping.only:
        lines.append(
            f"only: {{{', '.join(f'{_written(k)}: {_written(v)}' for k, v in mapping.only.items())}}}"
        )
    return "\n".join([*lines, "columns:", *map(_column, mapping.columns)]) + "\n"


def _form(form: TextForm) -> str:
    delimiter = DELIMITERS.get(form.delimiter) or _written(form.delimiter)
    quotation = "double" if form.quoted else "none"
    headings = "yes" if form.headings else "no"
    return f"encoding: {form.encoding}, delimiter: {delimiter}, quotation: {quotation}, headings: {headings}"


def _column(column: Column) -> str:
    holds = str(column.holds)
    if column.split is not None:
        holds = f"{{as: {holds}, split: {_written(column.split)}}}"
    return f"  {_written(column.heading)}: {holds}"


def _written(words: str) -> str:
    """A word as it stands, or in quotation marks where YAML would make something else of it."""
    if PLAIN.fullmatch(words) and words.lower() not in SPOKEN:
        return words
    return UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(words, ensure_ascii=False))
