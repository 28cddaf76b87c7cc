"""`onrecord export`: the records for other programs, what is wanted in the edit, and the rights log."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from onrecord.chronology import chronology_of
from onrecord.cli.as_json import findings_as_json
from onrecord.cli.as_text import print_findings
from onrecord.cli.cuts import rate_of, rate_option, refuse_disorder, spoilt_cards
from onrecord.cli.giving_out import (
    EXCHANGES,
    Giving,
    give_out,
    refuse_for,
    refuse_without_use,
)
from onrecord.cli.leaving import Keeper, keeper_options
from onrecord.cli.logging_rights import log_rights
from onrecord.cli.opening import Opened, audience_option, dossier_argument, json_option, open_dossier
from onrecord.cli.page import paragraph
from onrecord.cli.wishes import length_option, one_wish
from onrecord.dossier.dossier import Dossier
from onrecord.edition import put_file
from onrecord.edition.cut import Cut, Handles
from onrecord.edition.cut.selects import Assembly
from onrecord.edition.cut.writing import Subtitling, edl_of, fcpxml_of, otio_of, srt, vtt, xmeml_of
from onrecord.edition.exports import Exchange
from onrecord.findings import Finding
from onrecord.protection import lives_of


class Format(StrEnum):
    """What a cut is written as."""

    OTIO = "otio"
    EDL = "edl"
    XMEML = "xmeml"
    FCPXML = "fcpxml"
    SRT = "srt"
    VTT = "vtt"
    RIGHTS_LOG = "rights-log"


EDIT_LISTS: Mapping[Format, Callable[..., str]] = {
    Format.OTIO: otio_of,
    Format.EDL: edl_of,
    Format.XMEML: xmeml_of,
    Format.FCPXML: fcpxml_of,
}


@click.command()
@dossier_argument
@click.option(
    "--as",
    "form",
    type=click.Choice([*EXCHANGES, *(form.value for form in Format)]),
    required=True,
    help="TEI P5; IPIF; W3C Web Annotations; CSV, a folder; CSL JSON for Zotero; SQLite for Datasette; GEDCOM 7. "
    "OpenTimelineIO; EDL (CMX 3600); xmeml, the XML of Final Cut Pro 7, for Premiere and Resolve; FCPXML "
    "for Final Cut Pro and Resolve; subtitles as SRT or WebVTT; the rights log, as .csv or .xlsx.",
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The file to write; of CSV, the folder."
)
@audience_option("Who is to have the records, as far as they may see them: web, the public, if not said.")
@click.option(
    "--topic", "topics", multiple=True, help="Statements of this topic; of several, of any of them."
)
@click.option("--person", metavar="ID", help="Statements that this person or persona is in, or tells.")
@click.option("--place", metavar="ID", help="Statements of this place, and of places in it.")
@click.option("--scene", metavar="HEADING", help="The bites of one scene, by its heading or a part of it.")
@click.option("--script", metavar="ID", help="The bites of this script, in its order.")
@click.option(
    "--handles",
    callback=length_option,
    default="0s",
    show_default=True,
    metavar="LENGTH",
    help="How much more on either side: 2s, or 12f in frames.",
)
@click.option("--no-comments", is_flag=True, help="No markers and comments, which some programs reject.")
@click.option("--lang", "language", help="The language of the subtitles; if not said, the recording's own.")
@click.option(
    "--cut",
    "cut_file",
    metavar="CUT",
    type=click.Path(path_type=Path),
    help="The cut whose time code the rights log is to have: .otio, .edl, .xml or .fcpxml.",
)
@rate_option
@keeper_options
@json_option
def export(  # noqa: PLR0913 - one parameter for each option
    folder: Path,
    form: str,
    out: Path,
    audience: str | None,
    topics: tuple[str, ...],
    person: str | None,
    place: str | None,
    scene: str | None,
    script: str | None,
    handles: Handles,
    no_comments: bool,
    language: str | None,
    cut_file: Path | None,
    rate: str | None,
    by: str | None,
    keys: Path | None,
    own_key: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Give the records to other programs, take stretches of recordings to the edit, or write the rights log.

    The records go out as the public may see them, unless --for says otherwise.

    Stretches go to the edit with their source time code. They are chosen by what the statements in them are about
    (--topic, --person, --place), or by the bites of a script (--script, --scene). What is closed, what a release
    leaves out, and what was withdrawn or has run out is never taken; whatever was left out is said.

    The rights log has everything that the script cites or, with --cut, that the film shows, with film time code.
    """
    if form in EXCHANGES:
        refuse_without_use(form)
        opened = open_dossier(folder, left_out=None, today=date.today())
        keeper = Keeper(by=by, keys=keys, own_key=own_key, passphrase_file=passphrase_file)
        giving = Giving(folder=folder, form=Exchange(form), out=out, keeper=keeper)
        return give_out(opened, giving, audience=audience, as_json=as_json)
    refuse_for(audience, form)
    if Format(form) is Format.RIGHTS_LOG:
        opened = open_dossier(folder, left_out=None, today=date.today())
        return log_rights(opened, out, cut_file=cut_file, script=script, rate=rate, as_json=as_json)
    wish = one_wish(topics=topics, person=person, place=place, scene=scene, script=script)
    opened = open_dossier(folder, left_out=None, today=date.today())
    refuse_disorder(opened)
    dossier, assembly = opened.narrowed.dossier, _assembly(opened, handles, rate)
    cut = assembly.cut(wish.selects(dossier, assembly.lives.chronology.people))
    written, told = _written(
        dossier, assembly, cut, Format(form), language=language, comments=not no_comments
    )
    put_file(written.encode("utf-8"), out)
    _tell(cut, out, opened.placed((*assembly.findings, *told)), as_json=as_json)
    return 0


def _assembly(opened: Opened, handles: Handles, rate: str | None) -> Assembly:
    dossier = opened.narrowed.dossier
    return Assembly(
        dossier=dossier,
        lives=lives_of(dossier, chronology_of(dossier), date.today()),
        handles=handles,
        rate=rate_of(dossier, rate),
        spoilt=spoilt_cards(opened),
    )


def _written(
    dossier: Dossier, assembly: Assembly, cut: Cut, form: Format, *, language: str | None, comments: bool
) -> tuple[str, list[Finding]]:
    if form in EDIT_LISTS:
        return EDIT_LISTS[form](cut, comments=comments), []
    subtitling = Subtitling(dossier, assembly.lives, language)
    subtitles = subtitling.of(cut)
    return (srt if form is Format.SRT else vtt)(subtitles), subtitling.findings


def _tell(cut: Cut, out: Path, findings: tuple[Finding, ...], *, as_json: bool) -> None:
    if as_json:
        clips = [
            {
                "source": clip.source,
                "source_in": clip.timebase.label(clip.start),
                "source_out": clip.timebase.label(clip.end),
                "film_in": cut.film_label(clip.film_start),
                "film_out": cut.film_label(clip.film_end),
                "about": list(clip.note.about),
            }
            for clip in cut.clips
        ]
        told = {"out": str(out), "clips": clips, "findings": findings_as_json(findings)}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    count = len(cut.clips)
    length = cut.timebase.label(cut.clips[-1].film_end)
    paragraph(f"{count} clip{'' if count == 1 else 's'}, {length} in all, in {out}.")
    print_findings("What was left out, and what to know", findings)
