"""YAML as plain data: a scalar is the text that was written, whatever YAML would make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from onrecord.store.folder.refusals import NoLibyaml

DEEPEST = 24
"""Deeper than any record goes; what nests deeper is a slip or an attack on whoever reads it."""

ABSENT = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that say nothing, as in the core schema of YAML 1.2."""

_NO_KEY = object()
_SKIP = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Something in a file that is not the YAML of a dossier, with line and column counted from one."""

    code: str
    sentence: str
    line: int
    column: int


class NotYaml(Exception):
    """Raised where a file cannot be read any further."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.sentence)
        self.complaint = complaint


def events(text: str) -> Any:
    """The events of a YAML text, by libyaml; pure PyYAML is 12 times slower and refuses `{from: 1924?}`."""
    if not yaml.__with_libyaml__:
        raise NoLibyaml
    try:
        # `yaml.parse` looks before each event whether there is one; libyaml itself says None behind the last.
        yield from iter(yaml.CLoader(text).get_event, None)
    except yaml.YAMLError as problem:
        raise NotYaml(_not_yaml(text, problem)) from problem


def _not_yaml(text: str, problem: yaml.YAMLError) -> Complaint:
    mark = getattr(problem, "problem_mark", None)
    if mark is None:
        return _forbidden_character(text, problem)
    said = " ".join(filter(None, (getattr(problem, "context", None), getattr(problem, "problem", None))))
    return Complaint(
        code="not-yaml", sentence=f"Not YAML: {said}.", line=mark.line + 1, column=mark.column + 1
    )


def _forbidden_character(text: str, problem: yaml.YAMLError) -> Complaint:
    position = next((at for at, char in enumerate(text) if _is_forbidden(char)), 0)
    line, column = line_and_column(text, position)
    reason = getattr(problem, "reason", "a character that YAML forbids")
    return Complaint(code="not-yaml", sentence=f"Not YAML: {reason}.", line=line, column=column)


def _is_forbidden(char: str) -> bool:
    return (char < " " and char not in "\t\n\r") or "\x7f" <= char <= "\x9f" or char in "\ufffe\uffff"


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """The line and the column of a position in a text, counted from one."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def read_plain(text: str) -> tuple[Any, tuple[Complaint, ...]]:
    """The first document of a text as strings, None, lists and mappings, and all that is wrong with it."""
    builder = _Builder()
    try:
        builder.take_all(events(text))
    except NotYaml as problem:
        return None, (*builder.complaints, problem.complaint)
    return builder.root, tuple(builder.complaints)


class _Builder:
    """Puts events together without recursion; what has no place (under a doubled key) is let go."""

    __slots__ = ("complaints", "documents", "root")

    def __init__(self) -> None:
        self.complaints: list[Complaint] = []
        self.documents = 0
        self.root: Any = None

    def complain(self, code: str, sentence: str, event: Any) -> None:
        mark = event.start_mark
        self.complaints.append(
            Complaint(code=code, sentence=sentence, line=mark.line + 1, column=mark.column + 1)
        )

    def take_all(self, stream: Any) -> None:  # noqa: C901 - the hot loop: 20,000 statements are 600,000 events
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        endings = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        stack: list[tuple[Any, Any]] = []
        top: list[Any] = []
        here: Any = top
        key: Any = _NO_KEY
        for event in stream:
            kind = type(event)
            if kind is scalar:
                value = event.value
                if not event.style and value in ABSENT:
                    value = None
                if event.anchor is not None or event.tag is not None:
                    self._marked(event)
            elif kind is mapping or kind is sequence:
                value = {} if kind is mapping else []
                if event.anchor is not None or event.tag is not None:
                    self._marked(event)
            elif kind in endings:
                here, key = stack.pop()
                continue
            elif kind is yaml.AliasEvent:
                self.complain(
                    "yaml-alias", f"`*{event.anchor}`: write the value out where it belongs.", event
                )
                value = None
            else:
                self._between_documents(kind, event)
                if self.documents > 1:
                    break
                continue
            if type(here) is list:
                here.append(value)
            elif key is _NO_KEY:
                key = self._key(here, value, event)
                if kind is not mapping and kind is not sequence:
                    continue
            else:
                if key is not _SKIP:
                    here[key] = value
                key = _NO_KEY
            if kind is mapping or kind is sequence:
                stack.append((here, key))
                if len(stack) > DEEPEST:
                    raise NotYaml(_too_deep(event))
                here, key = value, _NO_KEY
        self.root = top[0] if top else None

    def _key(self, here: dict[str, Any], value: Any, event: Any) -> Any:
        if type(value) is not str:
            self.complain("bad-key", "A key is one word; this is empty, a list or a mapping.", event)
            return _SKIP
        if value in here:
            self.complain(
                "duplicate-key", f"`{value}` stands here for the second time; only the first is read.", event
            )
            return _SKIP
        here[value] = None
        return value

    def _marked(self, event: Any) -> None:
        if event.anchor is not None:
            self.complain("yaml-alias", f"`&{event.anchor}`: anchors are not allowed.", event)
        if event.tag is not None:
            self.complain(
                "yaml-tag", f"`{event.tag}`: tags are not allowed; every scalar is text as it stands.", event
            )

    def _between_documents(self, kind: type, event: Any) -> None:
        if kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self.complain(
                    "yaml-documents", "A second document begins here; only the first is read.", event
                )


def _too_deep(event: Any) -> Complaint:
    mark = event.start_mark
    return Complaint(
        code="not-yaml",
        sentence=f"Nested more than {DEEPEST} deep; no record is.",
        line=mark.line + 1,
        column=mark.column + 1,
    )
