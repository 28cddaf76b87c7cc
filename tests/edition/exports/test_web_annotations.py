"""Web Annotations: a JSON-LD processor makes triples of them, and the selectors find the words again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from going import EXAMPLES, going
from rdflib import Graph, URIRef

from onrecord.edition.exports import Outgoing
from onrecord.edition.exports.annotations import CONTEXT, annotations_of
from onrecord.evidence import Passage
from onrecord.protection import TEAM

OA, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
BASE = "https://example.org/film.jsonld"
IRI = {"@type": "@id"}
TERMS = {
    "oa": OA,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": RDF,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextualBody", "FragmentSelector")},
    **{name: f"oa:{name}" for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
    "AnnotationPage": "as:OrderedCollectionPage",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": {"@id": "oa:hasBody", **IRI},
    "target": {"@id": "oa:hasTarget", **IRI},
    "source": {"@id": "oa:hasSource", **IRI},
    "selector": {"@id": "oa:hasSelector", **IRI},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    **{name: f"oa:{name}" for name in ("describing", "classifying", "tagging", "assessing")},
    "conformsTo": {"@id": "dcterms:conformsTo", **IRI},
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
}
"""The terms of the W3C's context that are used, by its vocabulary: the context itself lies on the network."""


def triples(out: Outgoing) -> Graph:
    """The annotations as a processor of linked data reads them."""
    page = json.loads(annotations_of(out))
    assert page["@context"] == CONTEXT
    return Graph().parse(data=json.dumps({**page, "@context": TERMS}), format="json-ld", publicID=BASE)


def values(out: Outgoing, predicate: str) -> list[str]:
    return sorted(str(value) for value in triples(out).objects(None, URIRef(predicate)))


def passages(out: Outgoing) -> list[Passage]:
    return [passage for one in out.dossier.statements.values() for passage in one.at]


def items(out: Outgoing) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(annotations_of(out))["items"]
    return found


def selectors(target: dict[str, Any]) -> list[dict[str, Any]]:
    one = target.get("selector", [])
    return one if isinstance(one, list) else [one]


def test_every_statement_with_a_passage_is_one_annotation(out: Outgoing) -> None:
    told = triples(out).subjects(URIRef(f"{RDF}type"), URIRef(f"{OA}Annotation"))
    located = [key for key, one in out.dossier.statements.items() if one.at]
    assert sorted(map(str, told)) == sorted(f"{BASE}#{key}" for key in located)
    assert located


def test_no_term_is_lost_on_the_way_to_triples(out: Outgoing) -> None:
    """A term that the vocabulary lacks would vanish without a word."""
    quoted = [passage.quote for passage in passages(out) if passage.quote is not None]
    assert values(out, f"{OA}exact") == sorted(quoted)
    bodies = [body["value"] for item in items(out) for body in item["body"]]
    fragments = [
        one["value"] for item in items(out) for t in item["target"] for one in selectors(t) if "value" in one
    ]
    assert values(out, f"{RDF}value") == sorted([*bodies, *fragments])


def test_times_and_regions_are_media_fragments(out: Outgoing) -> None:
    fragments = [
        one["value"].partition("=")[0]
        for item in items(out)
        for target in item["target"]
        for one in selectors(target)
        if one["type"] == "FragmentSelector"
    ]
    assert fragments.count("t") == sum(passage.time is not None for passage in passages(out))
    assert fragments.count("xywh") == sum(passage.region is not None for passage in passages(out))


def test_a_stretch_is_told_in_seconds() -> None:
    out = going(EXAMPLES / "tikhomost", TEAM)
    [item] = [one for one in items(out) if one["id"] == "#interview-03/ice"]
    [heard] = [t for t in item["target"] if t["source"] == "sources/interview-03"]
    stretch = out.dossier.statements["interview-03/ice"].at[0].time
    assert stretch is not None
    [start, end] = [
        sum(float(p) * 60**n for n, p in enumerate(reversed(t.split(":")))) for t in stretch.split("-")
    ]
    assert heard["selector"]["value"] == f"t={start},{end}"


def test_a_quotation_is_found_in_the_file_that_it_points_to() -> None:
    out, found = going(EXAMPLES / "tikhomost", TEAM), 0
    for item in items(out):
        for target in item["target"]:
            if isinstance(target["source"], dict):
                file = Path(EXAMPLES / "tikhomost" / target["source"]["id"])
                words = " ".join(file.read_text(encoding="utf-8").split())
                [quoted] = [one for one in selectors(target) if one["type"] == "TextQuoteSelector"]
                assert file.suffix == ".vtt" or " ".join(quoted["exact"].split()) in words
                found += 1
    assert found > 10
