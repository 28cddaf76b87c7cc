"""What somebody means by a version: a dossier's folder, or a script in Fountain, within a dossier or alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from onrecord.cli.opening import open_dossier
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Script
from onrecord.findings import Refusal
from onrecord.protection import Narrowed
from onrecord.script import check, read_lines
from onrecord.script.comparison import Version, version
from onrecord.store.folder.files import UnreadableFile, read_text

SUFFIX = ".fountain"


class NotAVersion(Refusal):
    """A path is neither a dossier nor a script."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is neither a dossier's folder nor a script in Fountain (a file ending in {SUFFIX})."
        )


class UnreadableScript(Refusal):
    """A script cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")


@dataclass(frozen=True)
class Side:
    """One of two that are compared: its scripts, and its dossier where it is one."""

    name: str
    scripts: Mapping[str, Version]
    dossier: Dossier | None = None


def sides(before: Path, after: Path, today: date) -> tuple[Side, Side]:
    """What is to be compared; a script that lies in no dossier is weighed on the other's, if that is one."""
    one, other = _opened(before, today), _opened(after, today)
    return _side(before, one or other, today), _side(after, other or one, today)


def paired(before: Side, after: Side) -> Iterator[tuple[Version | None, Version | None]]:
    """Which script is compared with which: those of one id; where each side has one, these two."""
    if len(before.scripts) == len(after.scripts) == 1:
        yield next(iter(before.scripts.values())), next(iter(after.scripts.values()))
        return
    for id in dict.fromkeys((*before.scripts, *after.scripts)):
        if is_folder(before) == is_folder(after) or (id in before.scripts and id in after.scripts):
            yield before.scripts.get(id), after.scripts.get(id)


def is_folder(side: Side) -> bool:
    """Whether a whole dossier is compared."""
    return side.dossier is not None


def _opened(path: Path, today: date) -> Narrowed | None:
    """The dossier that a path is, or lies in as one of its scripts; None where there is none."""
    if path.suffix != SUFFIX:
        if path.is_file():
            raise NotAVersion(path)
        return open_dossier(path, left_out=None, today=today).narrowed
    home = path.resolve().parent
    if home.name == "scripts" and (home.parent / "dossier.yaml").is_file():
        return open_dossier(home.parent, left_out=None, today=today).narrowed
    return None


def _side(path: Path, narrowed: Narrowed | None, today: date) -> Side:
    if path.suffix != SUFFIX:
        dossier = None if narrowed is None else narrowed.dossier
        return Side(str(path), dict(_weighed(narrowed, today)), dossier)
    script = _script(path)
    if narrowed is None:
        return Side(
            str(path), {script.id: version(str(path), [(one, None) for one in read_lines(script).lines])}
        )
    alone = replace(narrowed, dossier=replace(narrowed.dossier, scripts={script.id: script}))
    return Side(str(path), dict(_weighed(alone, today)))


def _weighed(narrowed: Narrowed | None, today: date) -> Iterator[tuple[str, Version]]:
    """Every script of a dossier, its lines with their verdicts for the film."""
    if narrowed is None:
        return
    report = check(narrowed, audience=Audience.FILM, today=today)
    for id in narrowed.dossier.scripts:
        yield id, version(id, [(one.line, one) for one in report.lines if one.line.script == id])


def _script(path: Path) -> Script:
    try:
        return Script(id=path.stem, fountain=read_text(path.parent, path.name))
    except UnreadableFile as problem:
        raise UnreadableScript(path, problem.sentence) from problem
