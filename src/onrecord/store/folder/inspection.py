"""What reading a folder needs: files opened, ids taken once, all that is wrong noted with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.dossier import Misfit, structure, why_not_an_id
from onrecord.evidence import Script, Source
from onrecord.findings import Finding, Step, Where, finding
from onrecord.store.folder.files import UnreadableFile, entries, read_text
from onrecord.store.folder.placing import BOM, MarkedFiles
from onrecord.store.folder.plain import read_plain

UNREADABLE = object()
"""Stands for the plain data of a file that cannot be read, which is not the same as an empty one."""


class Inspection:
    """What is wrong with the files of a folder, found in one reading."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.marked = MarkedFiles(root)
        self.findings: list[Finding] = []
        self.taken: dict[str, str] = {"dossier": "the head of the dossier"}

    def listed(self, file: str, way: tuple[Step, ...], plain: Any) -> Iterator[tuple[int, Any]]:
        """The elements of a list with their places; an empty element is no record."""
        if plain is UNREADABLE or plain is None:
            return
        if type(plain) is not list:
            self.misfit(
                file,
                way,
                Misfit(code="bad-value", sentence="A list of records is wanted here, a dash before each."),
            )
            return
        yield from ((at, one) for at, one in enumerate(plain) if one is not None)

    def record(
        self, record_type: type, file: str, way: tuple[Step, ...], plain: Any, key: str, **identity: str
    ) -> Any:
        """One record, or None; whatever does not fit becomes a finding."""
        record, misfits = structure(record_type, plain, **identity)
        for misfit in misfits:
            self.misfit(file, way, misfit, key)
        return record

    def misfit(self, file: str, way: tuple[Step, ...], misfit: Misfit, key: str = "") -> None:
        """Notes what does not fit, with its place."""
        where = self.marked.of_misfit(file, way, misfit)
        about = (key,) if key else ()
        self.findings.append(
            finding(misfit.code, misfit.sentence, about=about, field=misfit.path, where=where)
        )

    def find(
        self, code: str, what: str, file: str, place: tuple[int, int] = (1, 1), *, about: tuple[str, ...] = ()
    ) -> None:
        """Notes what is wrong with a file."""
        where = Where(file=file, line=place[0], column=place[1])
        self.findings.append(finding(code, what, about=about, where=where))

    def is_there(self, file: str) -> bool:
        """Whether something has the name of a file that may be missing."""
        return (self.root / file).exists() or (self.root / file).is_symlink()

    def plain(self, file: str) -> Any:
        """A YAML file as plain data; what is wrong with it is noted."""
        text = self.text(file)
        if text is None:
            return UNREADABLE
        plain, complaints = read_plain(text.removeprefix(BOM))
        for one in complaints:
            self.find(one.code, one.sentence, file, (one.line, one.column))
        return UNREADABLE if any(one.code == "not-yaml" for one in complaints) else plain

    def text(self, file: str) -> str | None:
        """The text of a file; None, and a finding, where it cannot be read."""
        try:
            return read_text(self.root, file)
        except UnreadableFile as problem:
            self.find("unreadable-file", problem.sentence, file, (problem.line, problem.column))
            return None

    def entries(self, folder: str) -> list[Path]:
        """What lies in a folder."""
        try:
            return entries(self.root, folder)
        except UnreadableFile as problem:
            self.find("unreadable-file", problem.sentence, folder)
            return []

    def may_be_called(self, key: str, file: str, kind: str) -> bool:
        """Whether a folder or file has the name of a record, and no other record has it."""
        problem = why_not_an_id(key)
        if problem is not None:
            self.find("bad-id", f"{problem} The {kind} is not read.", file)
            return False
        return self.is_free(key, file, (), Source if kind == "source" else Script)

    def is_free(self, key: str, file: str, way: tuple[Step, ...], record_type: type) -> bool:
        """Whether an id is not yet another record's; takes it."""
        if key in self.taken:
            self.doubled(file, way, key, f"; it is already {self.taken[key]}")
            return False
        self.taken[key] = f"a {record_type.__name__.lower()}"
        return True

    def doubled(self, file: str, way: tuple[Step, ...], key: str, already: str = "") -> None:
        """Notes an id that is another record's."""
        sentence = f"`{key}` stands for a second record{already}. Only the first is read."
        where = self.marked.at(file, way)
        self.findings.append(finding("duplicate-id", sentence, about=(key,), where=where))
