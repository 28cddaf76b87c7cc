"""`onrecord audit`: a cut from the cutting room held against the script and the record."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from onrecord.cli.as_json import findings_as_json
from onrecord.cli.as_text import print_findings
from onrecord.cli.cuts import lines_of, open_cut, rate_option, refuse_disorder
from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.page import heading, paragraph, title
from onrecord.cli.waiting import waiting
from onrecord.cli.wishes import length_option
from onrecord.edition.cut import Handles
from onrecord.edition.cut.audit import Audit
from onrecord.edition.cut.audit import audit as findings_of
from onrecord.evidence import Audience
from onrecord.findings import Finding, Severity
from onrecord.passages import written
from onrecord.protection import lives_of
from onrecord.script import check


@click.command()
@dossier_argument
@click.argument("cut_file", metavar="CUT", type=click.Path(path_type=Path))
@click.option("--script", metavar="ID", help="Hold it against this script alone; if not said, against all.")
@click.option(
    "--slack",
    callback=length_option,
    default="2f",
    show_default=True,
    metavar="LENGTH",
    help="How much a clip may be longer or shorter than its bite: 12f in frames, or 0.5s.",
)
@rate_option
@json_option
def audit(
    folder: Path, cut_file: Path, script: str | None, slack: Handles, rate: str | None, as_json: bool
) -> int:
    """Hold a cut against the script and the record: CUT is an .otio, .edl, .xml (Final Cut Pro 7) or .fcpxml.

    Lists what the cut says or shows that the script does not; what is not cited, cleared, released or signed; and
    clips that are longer or shorter than the script's bites. Exits with 1 when there is any of it.
    """
    today = date.today()
    opened = open_dossier(folder, left_out=None, today=today)
    refuse_disorder(opened)
    dossier = opened.narrowed.dossier
    lines, cut = tuple(lines_of(dossier, script)), open_cut(cut_file, dossier, rate)
    with waiting("Checking every line"):
        report = check(opened.narrowed, audience=Audience.FILM, today=today)
    held = Audit(
        dossier=dossier,
        lives=lives_of(dossier, report.chronology, today),
        cut=cut,
        lines=lines,
        signing=report.signing,
        slack=slack,
    )
    amiss = [one for one in opened.findings if one.severity is Severity.ERROR]
    findings = opened.placed((*amiss, *findings_of(held)))
    if as_json:
        click.echo(json.dumps(_as_json(held, findings), ensure_ascii=False))
    else:
        _print(held, findings)
    return 1 if any(finding.severity is Severity.ERROR for finding in findings) else 0


def _print(held: Audit, findings: Sequence[Finding]) -> None:
    title(held.cut.title or "A cut without a title")
    for severity, what in (
        (Severity.ERROR, "What must not stand"),
        (Severity.WARNING, "What to look at"),
        (Severity.NOTE, "What is not in the cut"),
    ):
        print_findings(what, [one for one in findings if one.severity is severity])
    heading("In sum")
    counted = Counter(one.severity for one in findings)
    clips, sources = len(held.matched.played) + len(held.matched.unknown), len(held.sources)
    of = f"{clips} clip{'' if clips == 1 else 's'} of {sources} source{'' if sources == 1 else 's'}"
    paragraph(f"{of}: {counted[Severity.ERROR]} to mend, {counted[Severity.WARNING]} to look at.")


def _as_json(held: Audit, findings: Sequence[Finding]) -> Mapping[str, Any]:
    cut = held.cut
    clips = [
        {
            "film_in": cut.film_label(one.clip.film_start),
            "film_out": cut.film_label(one.clip.film_end),
            "source": one.source.id,
            "from": written(one.start),
            "until": written(one.end),
            "lines": [line.id for line in held.script.behind(one)],
        }
        for one in held.matched.played
    ]
    return {
        "findings": findings_as_json(findings),
        "clips": clips,
        "unknown": [clip.name for clip in held.matched.unknown],
        "summary": dict(Counter(one.code for one in findings)),
    }
