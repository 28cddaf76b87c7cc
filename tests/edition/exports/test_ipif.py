"""IPIF: every factoid has its person, source and statements, and every reference is answered from both sides."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from onrecord.edition.exports import Outgoing
from onrecord.edition.exports.ipif import ipif_of

REFS = {
    "type": "array",
    "items": {"type": "object", "required": ["@id"], "properties": {"@id": {"type": "string"}}},
}
LABEL = {"type": "object", "required": ["label"], "properties": {"label": {"type": "string"}}}


def entity(*required: str, **properties: Any) -> dict[str, Any]:
    """One kind of thing: its id, what it must have, and nothing that the draft has no name for."""
    known = {"@id": {"type": "string"}, **properties}
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["@id", *required],
            "properties": known,
            "additionalProperties": False,
        },
    }


DRAFT = {
    "type": "object",
    "required": ["persons", "sources", "statements", "factoids"],
    "properties": {
        "persons": entity("factoid-refs", **{"factoid-refs": REFS}),
        "sources": entity("factoid-refs", **{"factoid-refs": REFS, "label": {"type": "string"}}),
        "statements": entity(
            "factoid-refs",
            **{
                "factoid-refs": REFS,
                "statementType": LABEL,
                "name": {"type": "string"},
                "role": LABEL,
                "date": {
                    **LABEL,
                    "properties": {
                        "label": {"type": "string"},
                        "sortdate": {"type": "string", "format": "date"},
                    },
                },
                "places": {"type": "array", "items": LABEL},
                "relatesToPersons": {"type": "array", "items": LABEL},
                "statementContent": {"type": "string"},
            },
        ),
        "factoids": entity(
            *("person-refs", "source-refs", "statement-refs", "createdBy", "createdWhen"),
            **{"person-refs": REFS, "source-refs": REFS, "statement-refs": REFS},
            createdBy={"type": "string"},
            createdWhen={"type": "string", "format": "date"},
        ),
    },
}
"""What the published draft requires, in our own words: no package keeps its schema."""


def read(out: Outgoing) -> dict[str, list[dict[str, Any]]]:
    told: dict[str, list[dict[str, Any]]] = json.loads(ipif_of(out))
    return told


def ids(refs: list[dict[str, str]]) -> list[str]:
    return [one["@id"] for one in refs]


def test_it_has_what_the_draft_requires(out: Outgoing) -> None:
    Draft202012Validator(DRAFT, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(read(out))


def test_everything_is_there_once_and_referred_to_from_both_sides(out: Outgoing) -> None:
    told = read(out)
    assert ids(told["persons"]) == list(out.everyone())
    assert ids(told["sources"]) == list(out.dossier.sources)
    assert len(set(ids(told["statements"]))) == len(told["statements"])
    by_factoid = {one["@id"]: one for one in told["factoids"]}
    for kind in ("person", "source", "statement"):
        back = {(one["@id"], factoid) for one in told[f"{kind}s"] for factoid in ids(one["factoid-refs"])}
        there = {(id, key) for key, one in by_factoid.items() for id in ids(one[f"{kind}-refs"])}
        assert back == there
        assert there


def test_a_factoid_is_what_one_source_says_of_one_person(out: Outgoing) -> None:
    told = read(out)
    said = {one["@id"]: one for one in told["statements"]}
    parts = {(key, who) for key, one in out.dossier.statements.items() for who in one.who_keys}
    assert sum("name" not in one for one in said.values()) == len(parts)
    for factoid in told["factoids"]:
        own = [said[id] for id in ids(factoid["statement-refs"])]
        names = [one["name"] for one in own if "name" in one]
        assert names == list(out.personas[factoid["@id"]].names)
        assert ids(factoid["person-refs"]) == [out.people.one(factoid["@id"])]


def test_what_a_source_denies_is_not_given_as_what_it_says(out: Outgoing) -> None:
    said = {one["@id"]: one for one in read(out)["statements"]}
    for key, statement in out.dossier.statements.items():
        for part in statement.who:
            content = said[f"{key}#{part.persona}"].get("statementContent")
            assert content == (
                statement.says
                if statement.certainty == "asserted"
                else f"[{statement.certainty}] {statement.says or statement.what}"
            )
