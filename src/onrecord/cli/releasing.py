"""`onrecord releases`: what was agreed to and what is closed, by the day on which each lapses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.page import heading, paragraph
from onrecord.dates.days import iso
from onrecord.evidence import Form, Release, Source
from onrecord.protection import Lapse, Term, terms

HEADINGS = {
    Lapse.SOON: "Lapse soon",
    Lapse.HOLDS: "In force",
    Lapse.NOT_YET: "Not yet in force",
    Lapse.LAPSED: "Have lapsed",
    Lapse.WITHDRAWN: "Withdrawn",
}


@click.command()
@dossier_argument
@json_option
def releases(folder: Path, as_json: bool) -> int:
    """Every release and every closed source, by when it lapses, so that it can be looked at before.

    What lapses within the policy's `notice` (90 days, if dossier.yaml says nothing else) stands first.
    """
    today = date.today()
    found = terms(open_dossier(folder, left_out=None, today=today).narrowed.dossier, today)
    if as_json:
        click.echo(json.dumps({"terms": [_plain(one) for one in found]}, ensure_ascii=False, indent=2))
        return 0
    for lapse, what in HEADINGS.items():
        those = [one for one in found if one.lapse is lapse]
        if those:
            heading(f"{what} ({len(those)})")
        for one in those:
            paragraph(f"{_when(one)}  {one.record.id}: {_told(one.record)}", indent=2)
    if not found:
        paragraph("No release and no closed source is on record.")
    return 0


def _when(term: Term) -> str:
    if term.until is None:
        return "without end"
    return term.until.text if term.last is None else iso(term.last)


def _told(record: Release | Source) -> str:
    if isinstance(record, Source):
        return f"closed to readers ({record.access.status.value if record.access else ''})"
    forms = [f"{part} {form}" for part, form in _forms(record.form).items()]
    said = (
        f"{record.of} for {', '.join((*record.audiences, *record.purposes)) or 'nobody'}",
        ", ".join(record.languages),
        record.territory,
        ", ".join(forms),
        "" if record.withdrawn is None else f"withdrawn on {record.withdrawn.text}",
    )
    return "; ".join(filter(None, said))


def _forms(form: Form | None) -> Mapping[str, str]:
    if form is None:
        return {}
    parts = {"name": form.name, "face": form.face, "voice": form.voice}
    return {part: said.value for part, said in parts.items() if said is not None}


def _plain(term: Term) -> Mapping[str, Any]:
    record = term.record
    told: dict[str, Any] = {
        "id": record.id,
        "kind": "closure" if isinstance(record, Source) else "release",
        "lapse": term.lapse.value,
        "until": None if term.until is None else term.until.text,
        "last": None if term.last is None else iso(term.last),
    }
    if isinstance(record, Release):
        told |= {
            "of": record.of,
            "audiences": [one.value for one in record.audiences],
            "purposes": [one.value for one in record.purposes],
            "form": dict(_forms(record.form)),
            "languages": list(record.languages),
            "territory": record.territory,
            "withdrawn": None if record.withdrawn is None else record.withdrawn.text,
        }
    return told
