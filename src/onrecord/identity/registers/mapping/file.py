"""Reading a mapping from its YAML: every word is the text that was written."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import yaml

from onrecord.dates import Calendar
from onrecord.evidence import Standing
from onrecord.identity.registers.mapping.mapping import NOTHING, Column, Dates, RegisterMapping, TextForm
from onrecord.identity.registers.mapping.meaning import NoMeaning, read_meaning
from onrecord.identity.registers.mapping.refusals import NotAMapping
from onrecord.identity.registers.mapping.writing import DELIMITERS

LARGEST = 2**20
KEYS = ("title", "language", "licence", "standing", "file", "empty", "dates", "calendar", "only", "columns")
FORM_KEYS = ("encoding", "delimiter", "quotation", "headings")
Named = TypeVar("Named", bound=StrEnum)


def read_mapping(file: Path) -> RegisterMapping:
    """The mapping that stands in a file."""
    if file.stat().st_size > LARGEST:
        raise NotAMapping(file, "it is larger than any mapping.")
    try:
        return mapping_of(file.read_text("utf-8"), str(file))
    except UnicodeDecodeError:
        raise NotAMapping(file, "it is not UTF-8.") from None


def mapping_of(text: str, file: str) -> RegisterMapping:
    """The mapping that a text says; `file` is where it is from, for whoever has to mend it."""
    try:
        plain = yaml.load(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        raise NotAMapping(file, f"{place}{getattr(error, 'problem', None) or 'it is not YAML'}.") from None
    return _Reading(file).mapping(plain)


class _Reading:
    """One file being read; each mistake in it is refused with the key where it stands."""

    def __init__(self, file: str) -> None:
        self._file = file

    def mapping(self, plain: Any) -> RegisterMapping:
        given = self._keyed(plain, "the file", KEYS)
        columns = self._keyed(given.get("columns"), "columns")
        nothing = given.get("empty")
        return RegisterMapping(
            columns=tuple(self._column(heading, holds) for heading, holds in columns.items()),
            title=self._words(given, "title", ""),
            language=self._words(given, "language", "und"),
            licence=self._words(given, "licence", ""),
            standing=self._named(given, "standing", Standing, Standing.SECONDARY),
            form=self._form(given["file"]) if "file" in given else None,
            nothing=NOTHING if nothing is None else self._list(nothing),
            dates=self._named(given, "dates", Dates, Dates.DAY_FIRST),
            calendar=self._named(given, "calendar", Calendar, Calendar.GREGORIAN),
            only=self._keyed(given.get("only", {}), "only"),
        )

    def _column(self, heading: str, holds: Any) -> Column:
        given = {"as": holds} if isinstance(holds, str) else self._keyed(holds, heading, ("as", "split"))
        try:
            meaning = read_meaning(self._words(given, "as", ""))
        except NoMeaning as mistake:
            raise self._refused(heading, f"“{mistake}” is nothing that a column can hold") from None
        return Column(heading=heading, holds=meaning, split=given.get("split"))

    def _form(self, plain: Any) -> TextForm:
        given = self._keyed(plain, "file", FORM_KEYS)
        named = {name: delimiter for delimiter, name in DELIMITERS.items()}
        delimiter = self._words(given, "delimiter", "comma")
        return TextForm(
            encoding=self._encoding(self._words(given, "encoding", "utf-8")),
            delimiter=self._one_sign(named.get(delimiter, delimiter)),
            quoted=self._choice(given, "quotation", {"double": True, "none": False}),
            headings=self._choice(given, "headings", {"yes": True, "no": False}),
        )

    def _encoding(self, name: str) -> str:
        try:
            return codecs.lookup(name).name
        except LookupError:
            raise self._refused("encoding", f"“{name}” is no encoding; utf-8 and cp1251 are") from None

    def _one_sign(self, delimiter: str) -> str:
        if len(delimiter) != 1 or ord(delimiter) > 127:
            raise self._refused("delimiter", f"“{delimiter}” is not one sign such as ; or tab")
        return delimiter

    def _choice(self, given: Mapping[str, Any], key: str, choices: Mapping[str, bool]) -> bool:
        words = self._words(given, key, next(iter(choices)))
        if words not in choices:
            raise self._refused(key, f"“{words}” is neither {' nor '.join(choices)}")
        return choices[words]

    def _named(self, given: Mapping[str, Any], key: str, kind: Callable[[str], Named], usual: Named) -> Named:
        words = self._words(given, key, usual)
        try:
            return kind(words)
        except ValueError:
            raise self._refused(key, f"“{words}” is none of {', '.join(type(usual))}") from None

    def _words(self, given: Mapping[str, Any], key: str, usual: str) -> str:
        words = given.get(key, usual)
        if not isinstance(words, str):
            raise self._refused(key, "this is one word or sentence")
        return words

    def _list(self, plain: Any) -> tuple[str, ...]:
        if not isinstance(plain, list) or not all(isinstance(one, str) for one in plain):
            raise self._refused("empty", "this is a list, as [None, unknown]")
        return tuple(plain)

    def _keyed(self, plain: Any, key: str, known: tuple[str, ...] | None = None) -> dict[str, Any]:
        if not isinstance(plain, dict) or not all(isinstance(one, str) for one in plain):
            raise self._refused(key, "there are keys with values here, one to a line")
        for one in plain:
            if known is not None and one not in known:
                raise self._refused(key, f"“{one}” is no key; there are {', '.join(known)}")
        return plain

    def _refused(self, key: str, why: str) -> NotAMapping:
        return NotAMapping(self._file, f"{key}: {why}.")
