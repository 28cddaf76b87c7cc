"""CSL JSON: citeproc reads it, and cites every source in a style of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import citeproc
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from going import EXAMPLES, going

from onrecord.chronology import Bounds
from onrecord.dates import Calendar, read_date, readings
from onrecord.edition.exports import Outgoing
from onrecord.edition.exports.csl import TYPES, csl_of, issued
from onrecord.evidence import SourceKind
from onrecord.protection import TEAM


def items(out: Outgoing) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(csl_of(out))
    return found


def cited(out: Outgoing) -> list[str]:
    source = CiteProcJSON(items(out))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for id in out.dossier.sources:
        bibliography.register(Citation([CitationItem(id)]))
    return [str(one) for one in bibliography.bibliography()]


def test_every_source_is_cited_by_its_title(out: Outgoing) -> None:
    told = cited(out)
    assert len(told) == len(out.dossier.sources)
    for source in out.dossier.sources.values():
        assert any(source.title.casefold()[:20] in one.casefold().replace("’", "'") for one in told)


def test_every_kind_of_source_is_a_type_of_csl() -> None:
    """The types that CSL knows, as citeproc has them from its schema."""
    rnc = Path(str(citeproc.__file__)).parent / "data" / "schema" / "schemas" / "styles" / "csl-types.rnc"
    known = rnc.read_text(encoding="utf-8")
    assert set(TYPES) == set(SourceKind)
    assert all(f'"{one}"' in known for one in TYPES.values())


def test_a_letter_has_its_writer_its_year_and_its_shelf() -> None:
    [letter] = [one for one in items(going(EXAMPLES / "tikhomost", TEAM)) if one["id"] == "letter"]
    assert letter["author"] == [{"literal": "Praskovya Ustrochina"}]
    assert letter["type"] == "personal_communication"


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("1925", [[1925]]),
        ("1925-03", [[1925, 3]]),
        ("1925-03-04", [[1925, 3, 4]]),
        ("1924/1925", [[1924, 1, 1], [1925, 12, 31]]),
    ],
)
def test_a_date_claims_no_more_than_is_known(written: str, parts: list[list[int]]) -> None:
    extent = readings(read_date(written), Calendar.GREGORIAN, about=0)[0].extent
    assert issued(Bounds(extent.first, extent.last)) == {"date-parts": parts}
