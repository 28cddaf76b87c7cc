"""The tables of what only the team reads: releases, scripts, sign-offs. For others they are not made at all."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.table import Row, Table, each, number, owner, records

FORM = ("name", "face", "voice")


def _signoffs(out: Outgoing) -> Iterator[Row]:
    for at, signoff in enumerate(out.dossier.signoffs, start=1):
        yield Row(signoff.line, at, signoff)


RELEASES = Table(
    name="releases",
    rows=records("releases"),
    columns={
        "id": "id",
        "source": "of",
        **{name: name for name in ("by", "audiences")},
        **{name: f"form.{name}" for name in FORM},
        **{name: name for name in ("languages", "territory", "since", "until", "withdrawn", "file")},
    },
    refers={"source": "sources"},
)
EXCEPTED = Table(
    name="excepted",
    rows=each("releases", "excepting"),
    columns={"release": owner, "number": number, "time": "time"},
    key=("release", "number"),
    refers={"release": "releases"},
)
SCRIPTS = Table(name="scripts", rows=records("scripts"), columns={"id": "id", "fountain": "fountain"})
SIGNOFFS = Table(
    name="signoffs",
    rows=_signoffs,
    columns={"number": number, **{name: name for name in ("line", "by", "role", "date", "evidence", "note")}},
    key=("number",),
)

OF_THE_HOUSE = (RELEASES, EXCEPTED, SCRIPTS, SIGNOFFS)
