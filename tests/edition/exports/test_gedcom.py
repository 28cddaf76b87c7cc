"""GEDCOM 7: its own library reads and validates it, and everyone is there once."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import gedcom7
import pytest
from gedcom7.types import GedcomStructure
from going import EXAMPLES, going

from onrecord.edition.exports import Outgoing
from onrecord.edition.exports.gedcom import gedcom_of
from onrecord.findings.extras import MissingExtra
from onrecord.protection import TEAM


def read(out: Outgoing) -> list[GedcomStructure]:
    return gedcom7.loads(gedcom_of(out).decode("utf-8"))


def under(structure: GedcomStructure, tag: str) -> list[GedcomStructure]:
    return [one for one in structure.children if one.tag == tag]


def of(records: list[GedcomStructure], tag: str) -> list[GedcomStructure]:
    return [one for one in records if one.tag == tag]


def everything(records: list[GedcomStructure]) -> list[GedcomStructure]:
    return [*records, *(inner for one in records for inner in everything(one.children))]


def test_it_is_gedcom_7(out: Outgoing) -> None:
    records = read(out)
    assert gedcom7.validate(records) == []
    assert under(under(records[0], "GEDC")[0], "VERS")[0].text == "7.0"
    assert all(one.type_id is not None for one in everything(records) if one.tag not in ("HEAD", "TRLR"))


def test_everyone_is_there_once_with_all_names(out: Outgoing) -> None:
    people = of(read(out), "INDI")
    assert [under(one, "REFN")[0].text for one in people] == list(out.everyone())
    for one, who in zip(people, out.everyone(), strict=True):
        assert [name.text.replace("/", "") for name in under(one, "NAME")] == [n.text for n in out.names(who)]


def test_every_part_that_a_source_does_not_deny_is_an_event(out: Outgoing) -> None:
    records = read(out)
    told = [one for one in out.dossier.statements.values() if one.certainty != "denied"]
    couples = [
        one for one in told if one.what == "union" and len({out.people.one(who) for who in one.who_keys}) == 2
    ]
    lines = {"BIRT", "DEAT", "BURI", "RESI", "OCCU", "EDUC", "EVEN"}
    alone = [one for person in of(records, "INDI") for one in person.children if one.tag in lines]
    both = [one for family in of(records, "FAM") for one in under(family, "EVEN")]
    parts = sum(len(set(one.who_keys)) for one in told if one not in couples)
    assert (len(alone), len(both)) == (parts, len(couples))
    assert all(under(event, "SOUR") for event in alone + both)


def test_couples_point_at_each_other(out: Outgoing) -> None:
    records = read(out)
    people = {one.xref: one for one in of(records, "INDI")}
    for family in of(records, "FAM"):
        for partner in (*under(family, "HUSB"), *under(family, "WIFE")):
            assert family.xref in [line.pointer for line in under(people[partner.pointer], "FAMS")]


def test_a_couple_of_whom_one_is_nowhere_on_record_is_no_family(folder: Path) -> None:
    """A statement names somebody whom its source does not describe.

    == sources/letter/source.yaml
    kind: letter
    title: An invented letter
    personas: {np: {names: [NP]}}
    == sources/letter/statements.yaml
    - {id: wed, what: union, who: [np, nobody]}
    """
    records = read(going(folder, TEAM))
    assert gedcom7.validate(records) == []
    assert (len(of(records, "INDI")), of(records, "FAM")) == (1, [])


def test_what_is_known_of_a_day_is_said_and_no_more() -> None:
    records = read(going(EXAMPLES / "tikhomost", TEAM))
    [matvei] = [one for one in of(records, "INDI") if under(one, "REFN")[0].text == "matvei-ustrochin"]
    dates = [
        under(one, "DATE")[0].text for one in matvei.children if under(one, "TYPE") and under(one, "DATE")
    ]
    assert "14 NOV 1930" in dates
    assert [one.text for one in under(matvei, "NAME")][:2] == [
        "Matvei /Ustrochin/",
        "Матвей Трифонович /Устрочин/",
    ]


def test_without_its_library_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "gedcom7":
            raise ModuleNotFoundError(name, name=name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"onrecord\[exports\]"):
        gedcom_of(going(EXAMPLES / "tikhomost", TEAM))
