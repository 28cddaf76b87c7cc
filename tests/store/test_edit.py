"""Edits: only the lines of their own record, and nothing where they saw something else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dossier import Change, changed
from onrecord.evidence import (
    Judgement,
    Passage,
    Person,
    Place,
    Script,
    Signoff,
    Statement,
    StatementKind,
    Text,
)
from onrecord.store.folder import CannotEdit, StaleEdit, read_folder, save, staging
from onrecord.store.folder.layout import STATEMENTS
from onrecord.store.folder.shelving import after_changes, slots_of
from record_strategies import records_of

ODD = """\
# what the letter says


-   id:   met     # the theatre
    # in the author's own hand
    what: meeting
    who:
      - np
      - partner   # unnamed
    says: >-
      They met
      at a theatre.
    at:
      text: en
      quote: 'In 1907'   # checked

- {id: born, what: birth,
   who: [np]}   # in braces
-
  what: death
  id: died

  topics: [ "a", b ]  # odd
# the end
"""


def read(text: str) -> dict[str, Statement]:
    return {
        slot.key: slot.record for slot in slots_of(text, "statements.yaml", STATEMENTS, {"source": "letter"})
    }


def edited(text: str, *changes: Change) -> str:
    return after_changes(text, "statements.yaml", STATEMENTS, changes, source="letter")


def test_one_value_changes_and_every_other_character_stays() -> None:
    met = read(ODD)["met"]
    assert edited(ODD, Change(met, replace(met, what=StatementKind.UNION))) == ODD.replace(
        "what: meeting", "what: union"
    )
    quote = replace(met, at=(Passage(text="en", quote="In 1908"),))
    assert edited(ODD, Change(met, quote)) == ODD.replace("'In 1907'", '"In 1908"')
    without = replace(met, who=met.who[:1])
    assert edited(ODD, Change(met, without)) == ODD.replace("      - partner   # unnamed\n", "")


def test_a_new_value_takes_its_place_in_the_order_of_the_record() -> None:
    met = read(ODD)["met"]
    after = edited(ODD, Change(met, replace(met, where="odessa", told_by="np")))
    assert after == ODD.replace("# unnamed\n", "# unnamed\n    told_by: np\n    where: odessa\n")


def test_a_record_in_braces_is_printed_anew_in_braces() -> None:
    born = read(ODD)["born"]
    after = edited(ODD, Change(born, replace(born, where="odessa")))
    assert after == ODD.replace(
        "{id: born, what: birth,\n   who: [np]}", "{id: born, what: birth, who: [np], where: odessa}"
    )


def test_a_record_is_taken_out_with_its_lines_and_a_new_one_comes_last() -> None:
    records = read(ODD)
    new = Statement(source="letter", id="new", what=StatementKind.EVENT)
    after = edited(ODD, Change(records["born"], None), Change(None, new))
    assert after == ODD.replace("- {id: born, what: birth,\n   who: [np]}   # in braces\n", "").replace(
        "# odd\n", "# odd\n- id: new\n  what: event\n"
    )


@pytest.mark.parametrize("text", [ODD, ODD.replace("\n", "\r\n"), ODD.rstrip("\n"), "\ufeff" + ODD])
def test_line_ends_and_the_missing_one_at_the_end_stay(text: str, tmp_path: Path) -> None:
    folder = a_dossier(tmp_path, text)
    file = folder / "sources/letter/statements.yaml"
    met = read_folder(folder).dossier.statements["letter/met"]
    save(folder, [Change(met, replace(met, what=StatementKind.UNION))])
    assert file.read_bytes().decode() == text.replace("what: meeting", "what: union")
    died = read_folder(folder).dossier.statements["letter/died"]
    save(folder, [Change(died, replace(died, topics=("a", "b", "c")))])
    assert file.read_bytes().decode() == text.replace("meeting", "union").replace('[ "a", b ]', "[a, b, c]")


def a_dossier(folder: Path, statements: str = ODD) -> Path:
    (folder / "sources/letter").mkdir(parents=True)
    (folder / "dossier.yaml").write_text("title: T\n")
    (folder / "sources/letter/source.yaml").write_text(
        "kind: letter\ntitle: A letter\npersonas: {np: , partner: }\n"
    )
    (folder / "sources/letter/statements.yaml").write_bytes(statements.encode())
    return folder


LINES = st.sampled_from(("", "# a remark", "   # indented: remark - with [odd] signs", "  "))


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A file of statements in the house form, with remarks and blank lines between and within them."""
    from onrecord.store.folder.printer import entry

    records = draw(st.lists(records_of(Statement), min_size=1, max_size=4, unique_by=lambda one: one.id))
    lines: list[str] = []
    for record in records:
        lines += draw(st.lists(LINES, max_size=2))
        for line in entry(STATEMENTS, record, draw(st.sampled_from((0,)))).split("\n"):
            lines += [line, *draw(st.lists(st.sampled_from(("", "# between")), max_size=1))]
    end = draw(st.sampled_from(("", "\n", "\n\n# end\n")))
    return "\n".join(lines) + end, [record.id for record in records]


def test_a_value_of_a_no_break_space_gives_way_whole() -> None:
    text = "- id: a\n  what: birth\n  says: \u00a0"
    before = read(text)["a"]
    assert edited(text, Change(before, replace(before, says="In May."))).endswith("says: In May.")


@settings(max_examples=80)
@given(file=files(), data=st.data())
def test_an_edit_leaves_the_lines_of_all_other_records(
    file: tuple[str, list[str]], data: st.DataObject
) -> None:
    text, ids = file
    records, key = read(text), data.draw(st.sampled_from(ids))
    after = data.draw(st.none() | records_of(Statement, id=st.just(key)))
    result = edited(text, Change(records[key], after))
    expected = (
        {**records, key: after} if after is not None else {k: v for k, v in records.items() if k != key}
    )
    assert read(result) == expected
    first, last = extent(text, key)
    before_lines, after_lines = text.split("\n"), result.split("\n")
    assert after_lines[:first] == before_lines[:first]
    rest = [line for line in before_lines[last:] if line]
    assert [line for line in after_lines if line][-len(rest) :] == rest or not rest


def extent(text: str, key: str) -> tuple[int, int]:
    """The lines of a record, from its dash to the line before the next dash."""
    lines = text.split("\n")
    first = lines.index(f"- id: {key}")
    following = (at for at in range(first + 1, len(lines)) if lines[at].startswith("- "))
    return first, next(following, len(lines))


@settings(max_examples=40)
@given(data=st.data())
def test_persons_and_judgements_share_a_file_in_peace(data: st.DataObject, tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("dossier")
    people = "# who\npersons:\n  a: {name: A}  # first\n  b:\n    # second\n    name: B\n"
    people += "judgements:   # none yet\n"
    (folder / "dossier.yaml").write_text("title: T\n")
    (folder / "people.yaml").write_text(people)
    dossier = read_folder(folder).dossier
    after = data.draw(records_of(Person, id=st.sampled_from(("b", "c"))))
    judgement = data.draw(records_of(Judgement, id=st.just("j")))
    changes = [Change(dossier.persons["b"], after), Change(None, judgement)]
    save(folder, changes)
    kept = read_folder(folder)
    assert (kept.dossier, kept.findings) == (changed(dossier, changes), ())
    text = (folder / "people.yaml").read_text()
    assert text.startswith("# who\npersons:\n  a: {name: A}  # first\n")
    assert "judgements:   # none yet\n" in text


def test_new_records_begin_files_that_are_not_there(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    dossier = read_folder(folder).dossier
    changes = [
        Change(None, Person(id="a", name="A")),
        Change(None, Place(id="odessa")),
        Change(None, Text(source="letter", language="en", words="In 1907\r\n")),
        Change(None, Script(id="film", fountain="INT. ROOM")),
        Change(None, replace(dossier.sources["letter"], id="second")),
    ]
    save(folder, changes)
    kept = read_folder(folder)
    assert (kept.dossier, kept.findings) == (changed(dossier, changes), ())
    assert (folder / "sources/letter/text.en.md").read_bytes() == b"In 1907\r\n"


@pytest.mark.parametrize(
    "now", ["places: []", "{}", "[]", "", "# nothing\n", "petrograd: {same_as: leningrad}"]
)
def test_a_place_is_added_to_whatever_the_file_holds(now: str, tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    (folder / "places.yaml").write_text(now)
    before = read_folder(folder)
    change = Change(None, Place(id="odessa"))
    try:
        save(folder, [change])
    except CannotEdit:
        assert before.findings and (folder / "places.yaml").read_text() == now
    else:
        assert read_folder(folder).dossier == changed(before.dossier, [change])


def test_a_stale_edit_is_refused_and_both_versions_are_shown(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    met = read_folder(folder).dossier.statements["letter/met"]
    mine = replace(met, says="They met in winter.")
    save(folder, [Change(met, replace(met, says="They met in spring."))])
    before = (folder / "sources/letter/statements.yaml").read_bytes()
    with pytest.raises(StaleEdit) as refusal:
        save(folder, [Change(met, mine), Change(None, Person(id="a", name="A"))])
    assert "at a theatre" in refusal.value.seen and "in spring" in refusal.value.found
    assert (folder / "sources/letter/statements.yaml").read_bytes() == before
    assert not (folder / "people.yaml").exists()
    with pytest.raises(StaleEdit):
        save(folder, [Change(None, replace(met, says="new"))])


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_dossier(tmp_path)
    dossier = read_folder(folder).dossier
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    real, seen = staging._replace, []

    def failing(target: Path, *rest: Any) -> None:
        seen.append(target)
        if len(seen) == 3:
            raise OSError("the disk is full")
        real(target, *rest)

    monkeypatch.setattr(staging, "_replace", failing)
    met, card = dossier.statements["letter/met"], dossier.sources["letter"]
    changes = [
        Change(met, replace(met, says="x")),
        Change(None, Script(id="film", fountain="x")),
        Change(card, replace(card, title="x")),
    ]
    with pytest.raises(OSError, match="full"):
        save(folder, changes)
    assert len(seen) == 3
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert not (folder / "scripts").exists()


def test_permissions_of_files_stay(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    file = folder / "sources/letter/statements.yaml"
    file.chmod(0o640)
    met = read_folder(folder).dossier.statements["letter/met"]
    save(folder, [Change(met, replace(met, says="x"))])
    assert file.stat().st_mode & 0o777 == 0o640


def test_of_two_signoffs_of_one_line_the_one_that_was_seen_changes(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    (folder / "signoffs.yaml").write_text(
        "- {line: film/a-1, by: A, role: checker, date: 2026, evidence: x}\n"
        "- {line: film/a-1, by: B, role: lawyer, date: 2026, evidence: x}\n"
    )
    second: Signoff = read_folder(folder).dossier.signoffs[1]
    save(folder, [Change(second, replace(second, note="again"))])
    first, last = (folder / "signoffs.yaml").read_text().splitlines()
    assert first == "- {line: film/a-1, by: A, role: checker, date: 2026, evidence: x}"
    assert last.endswith("evidence: x, note: again}")


def test_a_file_that_cannot_be_read_cannot_be_edited(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    met = read_folder(folder).dossier.statements["letter/met"]
    (folder / "sources/letter/statements.yaml").write_text("- [\n")
    with pytest.raises(CannotEdit, match="line 2"):
        save(folder, [Change(met, replace(met, says="x"))])


def test_nothing_is_written_behind_a_link_that_leads_out(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path / "film")
    (tmp_path / "elsewhere").mkdir()
    (folder / "scripts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotEdit, match="link"):
        save(folder, [Change(None, Script(id="film", fountain="x"))])
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_source_is_taken_out_with_its_card(tmp_path: Path) -> None:
    folder = a_dossier(tmp_path)
    dossier = read_folder(folder).dossier
    changes = [Change(record, None) for record in (*dossier.statements.values(), dossier.sources["letter"])]
    with pytest.raises(StaleEdit):
        save(folder, [Change(replace(dossier.sources["letter"], title="Another"), None)])
    save(folder, changes)
    assert read_folder(folder).dossier.statements == {}
    assert not (folder / "sources/letter/source.yaml").exists()
