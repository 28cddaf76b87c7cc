"""The printer: the exact inverse of reading."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dossier import structure
from onrecord.dossier.keys import SAID_BY_PLACE
from onrecord.store.folder import read_folder, write_folder
from onrecord.store.folder.layout import STATEMENTS, Shelf, shelf_of
from onrecord.store.folder.plain import read_plain
from onrecord.store.folder.printer import flow, print_shelf
from onrecord.store.folder.scalars import written
from record_strategies import IN_YAML, WORDS, records_of


@given(words=WORDS, in_flow=st.booleans())
@settings(max_examples=600)
def test_a_scalar_reads_back_as_it_was(words: str, in_flow: bool) -> None:
    one = written(words, flow=in_flow)
    assert "\n" not in one
    text = (
        f"{{key: {one}, other: [{one}, {one}]}}" if in_flow else f"key: {one}\nother:\n  - {one}\n  - {one}\n"
    )
    assert read_plain(text) == ({"key": words, "other": [words, words]}, ())


def test_a_question_mark_behind_a_colon_is_quoted_within_braces() -> None:
    """Libyaml reads no plain scalar of the kind in flow."""
    assert read_plain(f"at: {flow({'time': '0 :?'})}\n") == ({"at": {"time": "0 :?"}}, ())


@given(words=WORDS)
@settings(max_examples=200)
def test_a_plain_scalar_means_no_other_kind_of_node_to_other_readers(words: str) -> None:
    assert isinstance(
        yaml.compose(f"key: {written(words, flow=False)}\n", Loader=yaml.CLoader), yaml.MappingNode
    )


def read_shelf(shelf: Shelf, text: str, record: Any) -> list[Any]:
    plain, complaints = read_plain(text)
    assert not complaints
    field = SAID_BY_PLACE.get(shelf.holds)
    identity = {} if field is None else {field: getattr(record, field)}
    if shelf.under is not None:
        plain = plain[shelf.under]
    if shelf.shape == "keyed":
        return [structure(shelf.holds, one or {}, id=key)[0] for key, one in plain.items()]
    return [
        structure(shelf.holds, one, **identity)[0] for one in (plain if shelf.shape == "listed" else [plain])
    ]


@pytest.mark.parametrize("record_type", IN_YAML, ids=lambda one: one.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_every_record_reads_back_and_prints_the_same(record_type: type, data: st.DataObject) -> None:
    record, shelf = data.draw(records_of(record_type)), shelf_of(record_type)
    text = print_shelf(shelf, [record])
    assert read_shelf(shelf, text, record) == [record]
    assert print_shelf(shelf, read_shelf(shelf, text, record)) == text


def test_the_house_form() -> None:
    text = """\
- id: met
  what: union
  who: [np, {persona: partner, as: husband}]
  when: {from: met, still: made, for: 17y}
  says: "They said: we met."
  at: {text: en, quote: "In 1907"}
- id: grew
  what: study
  at:
    - {text: en, quote: "one"}
    - {page: 7}
"""
    plain, _ = read_plain(text)
    records = [structure(STATEMENTS.holds, one, source="letter")[0] for one in plain]
    assert print_shelf(STATEMENTS, records) == text


def test_a_dossier_is_written_and_reads_back(shared: Path, tmp_path: Path) -> None:
    dossier = read_folder(shared / "dossiers" / "poliakov").dossier
    write_folder(dossier, tmp_path / "copy")
    kept = read_folder(tmp_path / "copy")
    assert (kept.dossier, kept.findings) == (dossier, ())
    write_folder(kept.dossier, tmp_path / "again")
    for file in (tmp_path / "copy").rglob("*.*"):
        assert (tmp_path / "again" / file.relative_to(tmp_path / "copy")).read_bytes() == file.read_bytes()
