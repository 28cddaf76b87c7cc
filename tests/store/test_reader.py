"""Reading a folder: everything that can be read, and a finding with its place for everything that cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.dossier import dangling
from onrecord.store.folder import NotADossier, NotEmpty, new_folder, read_folder
from onrecord.store.folder.plain import read_plain


def dossier_of(folder: Path, files: dict[str, str | bytes]) -> Path:
    for file, text in {"dossier.yaml": "title: T\n", **files}.items():
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def found(folder: Path) -> list[tuple[str, str]]:
    return [(str(one.where), one.code) for one in read_folder(folder).findings]


def test_the_real_dossier_has_no_findings_and_every_value_its_place(shared: Path) -> None:
    kept = read_folder(shared / "dossiers" / "poliakov")
    assert kept.findings == ()
    assert list(dangling(kept.dossier)) == []
    assert len(kept.dossier.statements) == 31
    places = {
        ("np-letter/met", ("when",)): "sources/np-letter/statements.yaml:16:9",
        ("np-letter/met", ("at", 0, "quote")): "sources/np-letter/statements.yaml:18:25",
        ("np-letter/met", ("who", 0, "persona")): "sources/np-letter/statements.yaml:15:9",
        ("np-letter:np", ("names",)): "sources/np-letter/source.yaml:14:15",
        ("np-is-poliakov", ("compares", 1)): "people.yaml:7:30",
        ("film", (12,)): "scripts/film.fountain:12:1",
        ("np-letter.en", (3, 4)): "sources/np-letter/text.en.md:3:4",
        ("dossier", ("title",)): "dossier.yaml:2:8",
    }
    assert {asked: str(kept.where(*asked)) for asked in places} == places
    assert kept.where("nobody") is None


def test_a_scalar_is_the_text_that_was_written() -> None:
    text = "a: 1907\nb: 1914-08-01\nc: no\nd: 08\ne: 1885~\nf: {from: 1924?}\ng: ~\nh:\n"
    text += "i: 'null'\nj: 0x1F\nk: np:met\n"
    assert read_plain(text)[0] == {
        **{"a": "1907", "b": "1914-08-01", "c": "no", "d": "08", "e": "1885~", "f": {"from": "1924?"}},
        **{"g": None, "h": None, "i": "null", "j": "0x1F", "k": "np:met"},
    }


def test_what_is_not_the_yaml_of_a_dossier_is_a_finding_in_its_place(tmp_path: Path) -> None:
    card = (
        "kind: letter\ntitle: &a T\nplace: *a\nkind: memoir\n? [x]\n: y\nmade: !!str 1907\n---\nkind: diary\n"
    )
    folder = dossier_of(
        tmp_path, {"sources/letter/source.yaml": card, "people.yaml": "persons:\n  a: [1\nb: 2\n"}
    )
    assert found(folder) == [
        ("sources/letter/source.yaml:2:8", "yaml-alias"),
        ("sources/letter/source.yaml:3:8", "yaml-alias"),
        ("sources/letter/source.yaml:4:1", "duplicate-key"),
        ("sources/letter/source.yaml:5:3", "bad-key"),
        ("sources/letter/source.yaml:7:7", "yaml-tag"),
        ("sources/letter/source.yaml:8:1", "yaml-documents"),
        ("people.yaml:3:2", "not-yaml"),
    ]
    assert read_folder(folder).dossier.sources["letter"].kind == "letter"


def test_a_finding_points_at_the_column_where_a_date_goes_wrong(tmp_path: Path) -> None:
    said = '- id: met\n  what: meeting\n  when: {until: "met ++ 3y"}\n  colour: red\n'
    said += "- {id: after, what: death}\n"
    folder = dossier_of(
        tmp_path,
        {"sources/letter/source.yaml": "kind: letter\ntitle: T\n", "sources/letter/statements.yaml": said},
    )
    file = "sources/letter/statements.yaml"
    (date, key, bad_id) = read_folder(folder).findings
    assert (date.code, date.where.line if date.where else 0) == ("bad-date", 3)
    assert date.where is not None and 18 <= date.where.column <= 26
    assert (str(key.where), key.code, key.about) == (f"{file}:4:3", "unknown-key", ("letter/met",))
    assert (str(bad_id.where), bad_id.code) == (f"{file}:5:8", "bad-id")


def test_ids_are_never_used_twice(tmp_path: Path) -> None:
    folder = dossier_of(
        tmp_path,
        {
            "sources/letter/source.yaml": "kind: letter\ntitle: T\n",
            "sources/letter/statements.yaml": "- {id: a, what: birth}\n- {id: a, what: death}\n",
            "people.yaml": "persons:\n  letter: {name: L}\n  ann: {name: A}\n",
            "questions.yaml": "- {id: ann, asks: Who?}\n- {id: dossier, asks: What?}\n",
            "scripts/ann.fountain": "",
        },
    )
    assert found(folder) == [
        ("sources/letter/statements.yaml:2:8", "duplicate-id"),
        ("people.yaml:2:11", "duplicate-id"),
        ("questions.yaml:1:8", "duplicate-id"),
        ("questions.yaml:2:8", "duplicate-id"),
        ("scripts/ann.fountain:1:1", "duplicate-id"),
    ]
    assert read_folder(folder).dossier.statements["letter/a"].what == "birth"


def test_files_that_cannot_be_read_are_findings_and_the_rest_opens(tmp_path: Path) -> None:
    folder = dossier_of(
        tmp_path / "film",
        {
            "people.yaml": b"persons:\n  a: {name: \xff}\n",
            "sources/empty/files/scan.png": b"\x00",
            "sources/Bad/source.yaml": "",
            "sources/letter/source.yaml": "kind: letter\ntitle: T\n",
            "sources/letter/text.en.md": b"\xd0",
            "README.md": b"\xff",
        },
    )
    (folder / "places.yaml").mkdir()
    outside = tmp_path / "outside.yaml"
    outside.write_text("- {id: r, of: letter, by: someone}\n")
    (folder / "releases.yaml").symlink_to(outside)
    (folder / "questions.yaml").symlink_to(folder / "questions.yaml")
    assert sorted(found(folder)) == [
        ("people.yaml:2:13", "unreadable-file"),
        ("places.yaml:1:1", "unreadable-file"),
        ("questions.yaml:1:1", "unreadable-file"),
        ("releases.yaml:1:1", "unreadable-file"),
        ("sources/Bad:1:1", "bad-id"),
        ("sources/empty/source.yaml:1:1", "missing-file"),
        ("sources/letter/text.en.md:1:1", "unreadable-file"),
    ]
    assert list(read_folder(folder).dossier.sources) == ["letter"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is permitted to root")
def test_no_permission_is_a_finding(tmp_path: Path) -> None:
    folder = dossier_of(tmp_path, {"people.yaml": "persons:\n"})
    (folder / "people.yaml").chmod(0)
    assert found(folder) == [("people.yaml:1:1", "unreadable-file")]


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 50_000, "- " * 10_000, "? " * 5_000, "a: " * 999])
def test_what_nests_without_end_is_a_finding(bomb: str, tmp_path: Path) -> None:
    assert found(dossier_of(tmp_path, {"people.yaml": bomb}))[-1][1] == "not-yaml"


def test_texts_and_scripts_are_their_bytes(tmp_path: Path) -> None:
    words = "\ufeffIn 1907\r\nwe met\u2028there\n\n"
    folder = dossier_of(
        tmp_path,
        {
            "sources/letter/source.yaml": "kind: letter\ntitle: T\n",
            "sources/letter/text.pt-BR.vtt": words,
            "scripts/film.fountain": words,
        },
    )
    dossier = read_folder(folder).dossier
    assert dossier.texts["letter.pt-BR"].words == dossier.scripts["film"].fountain == words


def test_where_there_is_no_dossier_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotADossier, match="onrecord new"):
        read_folder(tmp_path)


def test_a_new_dossier_has_no_findings_and_nothing_in_its_way(tmp_path: Path) -> None:
    new_folder(tmp_path / "a" / "film", title="Sex: a history # 1", languages=["en", "ru"])
    kept = read_folder(tmp_path / "a" / "film")
    assert kept.findings == ()
    assert (kept.dossier.production.title, kept.dossier.production.languages) == (
        "Sex: a history # 1",
        ("en", "ru"),
    )
    with pytest.raises(NotEmpty):
        new_folder(tmp_path / "a", title="T")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["film"]
