"""`onrecord add`: files, and folders of them, taken in as sources."""

from __future__ import annotations

import json
from pathlib import Path

import click

from onrecord.cli.added_as_text import print_added
from onrecord.cli.importing import encoding_option
from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.taking_in import Added, TakingIn
from onrecord.cli.waiting import waiting
from onrecord.evidence import SourceKind
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.reading.reading import Wishes
from onrecord.intake.received import Brought, gathered

SOME_REFUSED = 1


def _language(_: click.Context, __: click.Parameter, named: str | None) -> str | None:
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
@click.option("--one-source", is_flag=True, help="The files are page images of one source, in their order.")
@json_option
def add(  # noqa: PLR0913 - one parameter for each option
    folder: Path,
    files: tuple[Path, ...],
    kind: str | None,
    language: str | None,
    encoding: str | None,
    one_source: bool,
    as_json: bool,
) -> int:
    """Take files into the dossier DIR as sources: FILE may be a folder, with all that is in it.

    Each becomes a source with a card, its words, and the file as it was received, kept under its SHA-256. A file
    that is there already is not taken in twice; one that cannot be read is told of, and the rest goes on.
    """
    brought = tuple(gathered(files, but=folder))
    wishes = Wishes(encoding=encoding, languages=(language,) if language else ())
    added = Added()
    with TakingIn(folder, wishes, kind=SourceKind(kind) if kind else None, language=language) as taking:
        try:
            with waiting(lambda: _progress(added, taking, len(brought))):
                _take(taking, brought, added, one_source=one_source)
        finally:  # Ctrl-C too: what was taken in by then stays
            _print(folder, added, as_json=as_json)
    return SOME_REFUSED if added.refused else 0


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
