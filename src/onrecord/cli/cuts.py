"""Cuts on the command line: a file from the cutting room opened, and the lines that it is held against."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.opening import Opened
from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut import Cut, NoSuch, ReleasesInDisorder
from onrecord.edition.cut.reading import read_cut
from onrecord.findings import Severity
from onrecord.passages import FrameRate, Timebase
from onrecord.script import ScriptLine, read_lines
from onrecord.store.folder.layout import CARD, RELEASES

rate_option = click.option(
    "--rate",
    type=click.Choice([rate.value for rate in FrameRate]),
    help="Frames a second where neither card nor file says; if not said, the one rate of the cards, else 25.",
)


def open_cut(path: Path, dossier: Dossier, rate: str | None) -> Cut:
    """A cut from a file; an EDL counts as the recordings do, unless somebody says otherwise."""
    with waiting(f"Reading {path}"):
        return read_cut(path, Timebase(rate_of(dossier, rate).exact))


def rate_of(dossier: Dossier, rate: str | None) -> FrameRate:
    """How many frames a second there are where nothing nearer says so."""
    if rate is not None:
        return FrameRate(rate)
    cards = {one.recording.rate for one in dossier.sources.values() if one.recording is not None}
    return cards.pop() if len(cards) == 1 else FrameRate.PAL


def lines_of(dossier: Dossier, script: str | None) -> list[ScriptLine]:
    """The lines of one script, or of all."""
    if script is not None and script not in dossier.scripts:
        raise NoSuch("script", script, dossier.scripts)
    scripts = dossier.scripts.values() if script is None else [dossier.scripts[script]]
    return [line for one in scripts for line in read_lines(one).lines]


def refuse_disorder(opened: Opened) -> None:
    """Refuses, as ReleasesInDisorder, while nobody can know what the releases leave out."""
    if RELEASES.file in _files_in_error(opened):
        raise ReleasesInDisorder(RELEASES.file)


def spoilt_cards(opened: Opened) -> frozenset[str]:
    """The sources whose cards have errors, and may say more than could be read."""
    files = _files_in_error(opened)
    return frozenset(
        source for source in opened.narrowed.dossier.sources if CARD.file.format(source) in files
    )


def _files_in_error(opened: Opened) -> set[str]:
    errors = (one for one in opened.findings if one.severity is Severity.ERROR)
    return {one.where.file for one in errors if one.where is not None}
