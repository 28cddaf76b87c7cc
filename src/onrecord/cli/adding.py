"""`onrecord add`: files, and folders of them, taken in as sources."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.cli.added_as_text import print_added
from onrecord.cli.importing import encoding_option
from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.waiting import waiting
from onrecord.evidence import Recording, SourceKind
from onrecord.evidence.recording import why_not_recorded
from onrecord.findings.extras import needing
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.received import Brought, gathered
from onrecord.passages import FrameRate
from onrecord.web.keeping.taking_in import Added, Said, TakingIn

SOME_REFUSED = 1


def _language(_: click.Context, __: click.Parameter, named: str | None) -> str | None:
    with needing("intake", "A language by its name"):
        tag = tag_of(named)
    if named is not None and tag is None:
        raise click.BadParameter(f"“{named}” is no language; ru, en and Russian are.")
    return tag


@click.command()
@dossier_argument
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in SourceKind]),
    help="What kind of source they are, if the files do not tell.",
)
@click.option(
    "--language", callback=_language, help="The language of their words, if not told by reading them."
)
@encoding_option
@click.option(
    "--speech-model",
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The faster-whisper model that makes transcripts of recordings, if not the one that is installed.",
)
@click.option("--one-source", is_flag=True, help="The files are page images of one source, in their order.")
@click.option(
    "--starts-at",
    metavar="TIMECODE",
    help="What tape or camera calls the first frame (10:00:00:00), where transcripts have such times: they become "
    "running time, and the card keeps the time code.",
)
@click.option(
    "--rate",
    type=click.Choice([rate.value for rate in FrameRate]),
    help="How many frames a second that time code counts; drop frame is written 10:00:00;00.",
)
@json_option
def add(  # noqa: PLR0913 - one parameter for each option
    folder: Path,
    files: tuple[Path, ...],
    kind: str | None,
    language: str | None,
    encoding: str | None,
    speech_model: Path | None,
    one_source: bool,
    starts_at: str | None,
    rate: str | None,
    as_json: bool,
) -> int:
    """Take files into the dossier DIR as sources: FILE may be a folder, with all that is in it.

    Each becomes a source with a card, its words, and the file as it was received, kept under its SHA-256. A file
    that is there already is not taken in twice; one that cannot be read is told of, and the rest goes on.
    """
    brought = tuple(gathered(files, but=folder))
    said = Said(
        kind=SourceKind(kind) if kind else None,
        language=language,
        encoding=encoding,
        recording=_recording(starts_at, rate),
        speech_model=speech_model,
    )
    added = Added()
    dossier = open_dossier(folder, left_out=None, today=date.today()).whole.dossier
    with TakingIn(folder, dossier, said) as taking:
        try:
            with waiting(lambda: _progress(added, taking, len(brought))):
                _take(taking, brought, added, one_source=one_source)
        finally:  # Ctrl-C too: what was taken in by then stays
            _print(folder, added, as_json=as_json)
    return SOME_REFUSED if added.refused else 0


def _recording(starts_at: str | None, rate: str | None) -> Recording | None:
    """The source time code that the options tell."""
    if starts_at is None and rate is None:
        return None
    if starts_at is None or rate is None:
        raise click.UsageError(
            "--starts-at and --rate are given together: one without the other is no time code."
        )
    recording = Recording(rate=FrameRate(rate), start=starts_at, drop_frame=";" in starts_at)
    wrong = why_not_recorded(recording)
    if wrong is not None:
        raise click.UsageError(f"--starts-at: {wrong[1]}")
    return recording


def _take(taking: TakingIn, brought: tuple[Brought, ...], added: Added, *, one_source: bool) -> None:
    for together in (brought,) if one_source else ((one,) for one in brought):
        taking.take(together, added)


def _progress(added: Added, taking: TakingIn, files: int) -> str:
    page = f", page {taking.page[0]} of {taking.page[1]}" if taking.page else ""
    return f"Taking in file {min(added.files + 1, files):,} of {files:,}{page}"


def _print(folder: Path, added: Added, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(added.as_json(), ensure_ascii=False, indent=2))
    else:
        print_added(folder, added)
