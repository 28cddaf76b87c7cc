"""A release and its form: the fields' names are the keys of `releases.yaml`."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from onrecord.dossier import unstructure
from onrecord.evidence import Release
from onrecord.web.filling import Filled, filled
from onrecord.web.forms import listed, rows_of

PLAIN = ("of", "by", "territory", "from", "until", "file")


def typed_release(release: Release) -> dict[str, Any]:
    """A release as its form has it: words by field, and rows of what it leaves out and what may be read aloud."""
    since, until, form = release.since, release.until, unstructure(release).get("form", {})
    return {
        **{name: getattr(release, name) or "" for name in ("of", "by", "territory", "file")},
        **{f"form.{part}": said for part, said in form.items()},
        "from": "" if since is None else since.text,
        "until": "" if until is None else until.text,
        "languages": " ".join(release.languages),
        "audiences": release.audiences,
        "purposes": release.purposes,
        "except": [unstructure(one) for one in release.excepting],
        "read_aloud": [unstructure(one) for one in release.read_aloud],
    }


def typed_again(given: QueryDict) -> dict[str, Any]:
    """What somebody filled in, as the form has it when it comes back to them."""
    return {
        **given.dict(),
        "audiences": given.getlist("audiences"),
        "purposes": given.getlist("purposes"),
        "except": rows_of(given, "except", ("time",)),
        "read_aloud": rows_of(given, "read_aloud", ("quote", "text")),
    }


def release_filled(given: QueryDict, before: Release | None, id: str) -> Filled[Release]:
    """The release that a form makes, or what does not fit. Its withdrawal is not changed by it."""
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
    return filled(Release, before, fields)


def _read_aloud(given: QueryDict, before: Release | None) -> list[dict[str, Any]]:
    """The passages that may be read out; of one that was there before, all else that tells where it is."""
    was = {} if before is None else {one.quote: unstructure(one) for one in before.read_aloud}
    rows = rows_of(given, "read_aloud", ("quote", "text"))
    return [{**was.get(row["quote"], {}), **row} for row in rows]
