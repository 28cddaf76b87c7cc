"""EDTF levels 0 to 2 on the lists of four other projects; every item is as expected or in the table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from edtf_exceptions import ACCEPTED_HERE, BOUNDS_HERE, REFUSED_HERE

from onrecord.dates import BadDate, Calendar, read_date, readings
from onrecord.dates.days import iso


@pytest.fixture(scope="module")
def lists(shared: Path) -> dict[str, Any]:
    folder = shared / "data" / "edtf_conformance"
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}


def is_read(text: str) -> bool:
    try:
        read_date(text)
    except BadDate:
        return False
    return True


def accepted(lists: dict[str, Any]) -> list[str]:
    unt = lists["unt_edtf_validate_lists"]
    wiki = lists["professionalwiki_valid_and_humanized"]
    return [
        *(text for name, texts in unt.items() if "invalid" not in name for text in texts),
        *(text for texts in wiki["valid"].values() for text in texts),
        *(text for text, _ in wiki["humanized_en"]),
        *(case["edtf"] for case in lists["edtfjs_parser_cases"]["accepted"]),
        *(case["edtf"] for case in lists["python_edtf_bounds"]),
        *(text for _, text in lists["python_edtf_natlang_pairs"] if text is not None),
    ]


def refused(lists: dict[str, Any]) -> list[str]:
    unt = lists["unt_edtf_validate_lists"]
    return [
        *(text for name, texts in unt.items() if "invalid" in name for text in texts),
        *lists["edtfjs_parser_cases"]["rejected"],
        *(text for text in lists["python_edtf_invalid"] if text is not None),
    ]


def test_what_the_lists_accept_is_read_or_in_the_table(lists: dict[str, Any]) -> None:
    texts = accepted(lists)
    assert len(texts) == 1563
    assert {text for text in texts if not is_read(text)} == set(REFUSED_HERE)
    assert sum(text in REFUSED_HERE for text in texts) == 46


def test_what_the_lists_refuse_is_refused_or_in_the_table(lists: dict[str, Any]) -> None:
    texts = refused(lists)
    assert len(texts) == 127
    # The three cases that ask for a lower level are accepted elsewhere in the same list.
    assert {text for text in texts if is_read(text)} == set(ACCEPTED_HERE)
    assert sum(text in ACCEPTED_HERE for text in texts) == 22


def test_bounds_are_those_of_python_edtf_or_in_the_table(lists: dict[str, Any]) -> None:
    cases = lists["python_edtf_bounds"]
    assert len(cases) == 94
    differ = {case["edtf"] for case in cases if bounds_here(case["edtf"]) != bounds_there(case)}
    assert differ == set(BOUNDS_HERE)


@pytest.mark.parametrize("text", BOUNDS_HERE)
def test_bounds_in_the_table_are_those_found(text: str) -> None:
    assert bounds_here(text) == BOUNDS_HERE[text][:2]


def bounds_here(text: str) -> tuple[str | None, str | None]:
    (reading,) = readings(read_date(text), Calendar.GREGORIAN, about=1)
    return day_text(reading.extent.first), day_text(reading.extent.last)


def day_text(day: int | None) -> str | None:
    return None if day is None else iso(day).lstrip("+")


def bounds_there(case: dict[str, str]) -> tuple[str | None, ...]:
    """The library's fuzzy bounds where the date is approximate or rounded, its strict ones otherwise."""
    kind = "fuzzy" if any(mark in case["edtf"] for mark in "~%S") else "strict"
    bounds = (case[f"lower_{kind}"], case[f"upper_{kind}"])
    return tuple(None if bound in ("inf", "-inf") else bound for bound in bounds)
