"""A release from a form: its keys are those of `releases.yaml`."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from onrecord.dossier import unstructure
from onrecord.evidence import Release
from onrecord.web.filling import filled
from onrecord.web.forms import fitting, listed, rows_of

PLAIN = ("of", "by", "territory", "from", "until", "file")


def release_from(given: QueryDict, before: Release | None, id: str) -> Release:
    """The release that a form makes; refuses what does not fit. Its withdrawal is not changed by it."""
    parts = {part: given.get(f"form.{part}", "") for part in ("name", "face", "voice")}
    fields: dict[str, Any] = {name: given.get(name, "").strip() for name in PLAIN}
    fields |= {
        "id": id,
        "audiences": given.getlist("audiences"),
        "purposes": given.getlist("purposes"),
        "form": {part: said for part, said in parts.items() if said},
        "languages": listed(given.get("languages", "")),
        "except": rows_of(given, "except", ("time",)),
        "read_aloud": _read_aloud(given, before),
    }
    return fitting(filled(Release, before, fields))


def _read_aloud(given: QueryDict, before: Release | None) -> list[dict[str, Any]]:
    """The passages that may be read out; of one that was there before, all else that tells where it is."""
    was = {} if before is None else {one.quote: unstructure(one) for one in before.read_aloud}
    rows = rows_of(given, "read_aloud", ("quote", "text"))
    return [{**was.get(row["quote"], {}), **row} for row in rows]
