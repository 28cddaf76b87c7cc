"""The codec: records to plain data and back, and everything that does not fit in one run."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dossier import keys_of, structure, unstructure
from onrecord.dossier.keys import SAID_BY_PLACE
from onrecord.evidence import (
    Participant,
    Passage,
    Place,
    Production,
    Release,
    Source,
    Statement,
    StatementKind,
)
from record_strategies import IN_YAML, records_of


def identity_of(record: Any) -> dict[str, str]:
    field = SAID_BY_PLACE.get(type(record))
    return {} if field is None else {field: getattr(record, field)}


@pytest.mark.parametrize("record_type", IN_YAML, ids=lambda one: one.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_what_is_written_reads_back_as_the_same_record(record_type: type, data: st.DataObject) -> None:
    record = data.draw(records_of(record_type))
    plain = unstructure(record)
    assert structure(record_type, plain, **identity_of(record)) == (record, ())
    assert list(plain) == [key for key in keys_of(record_type) if key in plain]


def statement(**plain: Any) -> tuple[Any, dict[tuple[Any, ...], str]]:
    record, misfits = structure(Statement, {"id": "met", "what": "meeting", **plain}, source="letter")
    return record, {misfit.path: misfit.code for misfit in misfits}


def test_the_shorthands_of_the_format_are_read() -> None:
    record, misfits = statement(
        who=["np", {"persona": "partner", "as": "husband"}],
        at={"text": "en"},
        value={"from": "1", "to": "2.5"},
    )
    assert not misfits
    assert record.what is StatementKind.MEETING
    assert record.who == (Participant(persona="np"), Participant(persona="partner", role="husband"))
    assert record.at == (Passage(text="en"),)
    assert (record.value.least, record.value.greatest) == (1.0, 2.5)


def test_what_is_empty_is_absent() -> None:
    record, misfits = statement(who=None, topics=[None, "trade"], certainty=None, at=None)
    assert not misfits
    assert (record.who, record.topics, record.at) == ((), ("trade",), ())
    card, _ = structure(Source, {"kind": "letter", "title": "T", "personas": {"np": None}}, id="letter")
    assert card is not None and list(card.personas) == ["np"]


def test_everything_wrong_is_said_in_one_run_and_the_rest_is_read() -> None:
    record, misfits = statement(
        when="bfore arrest",
        who=["np", {"persona": "np", "as": ["x"]}, {"as": "wife"}],
        at=[{"qoute": "x"}, "y"],
        certainty="sure",
        colour="red",
        value={"from": "5", "to": "1"},
    )
    assert misfits == {
        ("when",): "bad-date",
        ("who", 1, "as"): "bad-value",
        ("who", 2, "persona"): "missing-key",
        ("at", 0, "qoute"): "unknown-key",
        ("at", 1): "bad-value",
        ("certainty",): "bad-value",
        ("colour",): "unknown-key",
        ("value",): "bad-value",
    }
    assert record.when is None and record.value is None
    assert [one.persona for one in record.who] == ["np", "np"]
    assert record.at == (Passage(),)


def test_a_record_without_what_it_must_have_is_not_read_but_all_is_said() -> None:
    record, misfits = structure(
        Statement, {"id": "after", "what": "resdence", "says": ["x"]}, source="letter"
    )
    assert record is None
    assert {misfit.path: misfit.code for misfit in misfits} == {
        ("id",): "bad-id",
        ("what",): "bad-value",
        ("says",): "bad-value",
    }


def test_an_element_that_cannot_be_without_what_is_wrong_goes_with_it_and_is_blamed_once() -> None:
    card, misfits = structure(
        Source,
        {
            "kind": "letter",
            "title": "T",
            "access": {"status": "opne"},
            "personas": {"Bad": {}, "np": {"sex": "m"}},
        },
        id="letter",
    )
    assert card is not None and card.access is None and list(card.personas) == ["np"]
    assert [(one.path, one.code) for one in misfits] == [
        (("access", "status"), "bad-value"),
        (("personas", "Bad"), "bad-id"),
        (("personas", "np", "sex"), "bad-value"),
    ]


@pytest.mark.parametrize(
    ("record_type", "plain", "says"),
    [
        (Statement, {"id": "a", "what": "resdence"}, "did you mean `residence`?"),
        (Statement, {"id": "a", "what": "meeting", "wher": "x"}, "did you mean `where`?"),
        (Statement, {"id": "a", "what": "meeting", "xyzzy": "x"}, "its keys are id, what, who"),
        (
            Production,
            {"title": "T", "policy": {"about": "two"}},
            "A whole number such as 2 is wanted, not `two`.",
        ),
        (Production, {}, "dossier.yaml must have `title`."),
        (Place, {"id": "p", "at": ["30", "200"]}, "latitude"),
        (Release, {"id": "r", "of": "x", "by": "y", "from": "Friday 2026-11-27"}, "here write `2026-11-27`"),
        (Release, {"id": "r", "of": "x", "by": "y", "audiences": "film"}, "A list in square brackets"),
    ],
)
def test_a_misfit_helps(record_type: type, plain: Any, says: str) -> None:
    identity = {"source": "letter"} if record_type is Statement else {}
    _, misfits = structure(record_type, plain, **identity)
    sentence = misfits[0].sentence
    assert says in sentence
    assert not any(word in sentence for word in ("dict", "str", "NoneType", "Traceback", "class"))


PLAIN = st.recursive(
    st.none() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("record_type", IN_YAML, ids=lambda one: one.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_no_plain_data_brings_the_codec_down(record_type: type, data: st.DataObject) -> None:
    plain = data.draw(PLAIN | st.dictionaries(st.sampled_from(keys_of(record_type)), PLAIN, max_size=8))
    record, misfits = structure(record_type, plain)
    assert record is not None or misfits


def test_a_record_may_not_repeat_what_its_place_says() -> None:
    record, misfits = structure(Statement, {"id": "a", "what": "meeting", "source": "other"}, source="letter")
    assert record is not None and record.source == "letter"
    assert [(one.code, one.path) for one in misfits] == [("unknown-key", ("source",))]
