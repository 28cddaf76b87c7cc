"""A folder of text files as a dossier: what can be read, and a finding for everything that cannot."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.dossier import Dossier, Misfit, did_you_mean
from onrecord.evidence import (
    Person,
    Place,
    Production,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
    TextFormat,
)
from onrecord.findings import Finding, Step, Where, finding
from onrecord.store.folder import layout
from onrecord.store.folder.inspection import UNREADABLE, Inspection
from onrecord.store.folder.layout import Shelf
from onrecord.store.folder.placing import MarkedFiles, place_of
from onrecord.store.folder.refusals import NotADossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A dossier as its folder keeps it: what could be read, and what is wrong with the files."""

    path: Path
    dossier: Dossier
    findings: tuple[Finding, ...]
    _marked: MarkedFiles = field(repr=False, compare=False)

    def where(self, record_key: str, field_path: tuple[Step, ...] = ()) -> Where | None:
        """Where a value of a record stands, or the nearest thing that encloses it; None for one not kept.

        Of a text or script, the path is a line, or a line and a column, counted from one.
        """
        return place_of(self._marked, self.dossier, record_key, field_path)


def read_folder(path: Path) -> Kept:
    """The dossier in a folder, with all that is wrong with its files; `NotADossier` where there is none."""
    if not (path / layout.HEAD.file).exists():
        raise NotADossier(path)
    reading = _Reading(path)
    production = reading.head()
    reading.sources()
    for shelf in layout.SHARED:
        reading.shared(shelf)
    reading.scripts()
    reading.papers()
    reading.received()
    return Kept(
        path=path,
        dossier=reading.dossier(production),
        findings=tuple(reading.findings),
        _marked=reading.marked,
    )


class _Reading(Inspection):
    """One reading of a folder: the records so far, and what is wrong with them and their files."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.records: dict[type, dict[str, Any]] = {}
        self.signoffs: list[Signoff] = []
        self.shared_files: dict[str, Any] = {}

    def dossier(self, production: Production) -> Dossier:
        """What was read, as a dossier."""
        by_type = self.records
        return Dossier(
            production=production,
            sources=by_type.get(Source, {}),
            texts=by_type.get(Text, {}),
            statements=by_type.get(Statement, {}),
            persons=by_type.get(Person, {}),
            judgements=by_type.get(layout.JUDGEMENTS.holds, {}),
            places=by_type.get(Place, {}),
            questions=by_type.get(layout.QUESTIONS.holds, {}),
            releases=by_type.get(layout.RELEASES.holds, {}),
            scripts=by_type.get(Script, {}),
            signoffs=tuple(self.signoffs),
        )

    def head(self) -> Production:
        """The head of the dossier; one without a title where it cannot be read."""
        plain = self.plain(layout.HEAD.file)
        record = self.record(Production, layout.HEAD.file, (), {} if plain is None else plain, "dossier")
        return record if record is not None else Production(title=self.root.resolve().name)

    def sources(self) -> None:
        """Every source, with its words and statements."""
        for folder in self.entries("sources"):
            if folder.is_dir():
                self.source(folder)

    def source(self, folder: Path) -> None:
        """One source; without a card that can be read, its words and statements have nothing to hang on."""
        key, file = folder.name, layout.CARD.file.format(folder.name)
        if not self.may_be_called(key, f"sources/{key}", "source"):
            return
        if not (folder / "source.yaml").exists():
            self.find(
                "missing-file",
                "The source has no source.yaml; its other files are not read.",
                file,
                about=(key,),
            )
            return
        plain = self.plain(file)
        card = (
            None
            if plain is UNREADABLE
            else self.record(Source, file, (), {} if plain is None else plain, key, id=key)
        )
        if card is not None:
            self.records.setdefault(Source, {})[key] = card
            self.texts(key)
        statements = self.statements(key)
        if card is not None:
            self.records.setdefault(Statement, {}).update(statements)

    def texts(self, source: str) -> None:
        """The words of a source, one file a language."""
        texts = self.records.setdefault(Text, {})
        for path in self.entries(f"sources/{source}"):
            named = layout.TEXT_FILE.fullmatch(path.name)
            file = f"sources/{source}/{path.name}"
            words = self.text(file) if named else None
            if named is None or words is None:
                continue
            text = Text(source=source, language=named[1], format=TextFormat(named[2]), words=words)
            if texts.setdefault(text.key, text) is not text:
                self.find("duplicate-id", f"There are two texts `{text.key}`; this one is not read.", file)

    def statements(self, source: str) -> dict[str, Statement]:
        """What a source says."""
        file = layout.STATEMENTS.file.format(source)
        read: dict[str, Statement] = {}
        if not self.is_there(file):
            return read
        for at, plain in self.listed(file, (), self.plain(file)):
            word = _id_in(plain)
            key = f"{source}/{word}" if word else source
            statement = self.record(Statement, file, (at,), plain, key, source=source)
            if statement is None:
                continue
            if statement.key in read:
                self.doubled(file, (at, "id"), statement.key)
            else:
                read[statement.key] = statement
        return read

    def shared(self, shelf: Shelf) -> None:
        """The records of a file that the dossier has once."""
        if not self.is_there(shelf.file):
            return
        if shelf.file not in self.shared_files:
            self.shared_files[shelf.file] = self.plain(shelf.file)
        plain = self.shared_files[shelf.file]
        if shelf.under is not None:
            plain = self.under(shelf, plain)
        way: tuple[Step, ...] = () if shelf.under is None else (shelf.under,)
        if shelf.shape == "keyed":
            self.keyed(shelf, way, plain)
            return
        for at, one in self.listed(shelf.file, way, plain):
            self.place(shelf, (*way, at), one)

    def keyed(self, shelf: Shelf, way: tuple[Step, ...], plain: Any) -> None:
        """Records that stand under their ids."""
        if plain is UNREADABLE or plain is None:
            return
        if type(plain) is not dict:
            self.misfit(
                shelf.file,
                way,
                Misfit(code="bad-value", sentence="A mapping from ids to records is wanted here."),
            )
            return
        for key, one in plain.items():
            record = self.record(
                shelf.holds, shelf.file, (*way, key), {} if one is None else one, key, id=key
            )
            if record is not None and self.is_free(key, shelf.file, (*way, key), shelf.holds):
                self.records.setdefault(shelf.holds, {})[key] = record

    def place(self, shelf: Shelf, way: tuple[Step, ...], plain: Any) -> None:
        """One record of a list."""
        key = _id_in(plain, shelf.by)
        record = self.record(shelf.holds, shelf.file, way, plain, key)
        if record is None:
            return
        if isinstance(record, Signoff):
            self.signoffs.append(record)
        elif self.is_free(record.id, shelf.file, (*way, "id"), shelf.holds):
            self.records.setdefault(shelf.holds, {})[record.id] = record

    def scripts(self) -> None:
        """Every script."""
        for path in self.entries("scripts"):
            file, key = f"scripts/{path.name}", path.name.removesuffix(layout.SCRIPT_SUFFIX)
            if key == path.name or not self.may_be_called(key, file, "script"):
                continue
            words = self.text(file)
            if words is not None:
                self.records.setdefault(Script, {})[key] = Script(id=key, fountain=words)

    def papers(self) -> None:
        """The signed papers that releases name; what they are called is not repeated, since they may name a witness."""
        for release in self.records.get(Release, {}).values():
            source = release.of.partition(":")[0]
            is_of_source = source in self.records.get(Source, {})
            if release.file is None or not is_of_source or self._is_paper(source, release.file):
                continue
            what = f"The signed paper of {release.id} is not in sources/{source}/files/."
            self.findings.append(finding("release-paper-missing", what, about=(release.id,), field=("file",)))

    def received(self) -> None:
        """The files that sources were made of, as they were received."""
        for source in self.records.get(Source, {}).values():
            for number, one in enumerate(source.received):
                if not self._is_paper(source.id, one.file):
                    what = f"A file that {source.id} was made of is not in its files/: {one.file}."
                    path = ("received", number, "file")
                    self.findings.append(finding("received-missing", what, about=(source.id,), field=path))

    def _is_paper(self, source: str, name: str) -> bool:
        folder = self.root / "sources" / source / "files"
        paper = folder / name.removeprefix("files/")
        try:
            return paper.is_file() and paper.resolve().is_relative_to(folder.resolve())
        except (OSError, ValueError):
            return False

    def under(self, shelf: Shelf, plain: Any) -> Any:
        """What stands under a shelf's key, of a file that several shelves share."""
        if plain is UNREADABLE or plain is None:
            return None
        shared = [other for other in layout.SHARED if other.file == shelf.file]
        known = [other.under for other in shared if other.under is not None]
        is_first = shared[0] is shelf
        if type(plain) is not dict:
            if is_first:
                sentence = f"A mapping with {' and '.join(f'`{key}`' for key in known)} is wanted here."
                self.misfit(shelf.file, (), Misfit(code="bad-value", sentence=sentence))
            return None
        for key in plain.keys() - set(known) if is_first else ():
            sentence = f"{shelf.file} has no key `{key}`{did_you_mean(key, known)}"
            self.misfit(shelf.file, (), Misfit(code="unknown-key", sentence=sentence, path=(key,)))
        return plain.get(str(shelf.under))


def _id_in(plain: Any, key: str = "id") -> str:
    word = plain.get(key) if type(plain) is dict else None
    return word if isinstance(word, str) else ""
