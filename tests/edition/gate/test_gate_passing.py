"""An edition is put in its place at once and whole, or nothing is left."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier import Dossier
from onrecord.edition.gate import (
    Guarded,
    HeldBack,
    Secrets,
    Told,
    let_out,
    pass_through,
    secrets_for,
)
from onrecord.edition.staging import NotOurs, staging
from onrecord.evidence import Audience
from onrecord.protection import Narrowed, Reader, narrow
from onrecord.protection.sealing.refusals import NamesUnknown
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)
EXAMPLE = Path(__file__).parents[3] / "examples" / "tikhomost"
SECRETS = Secrets(guarded=(Guarded(label="W1", names=("Кузьма Ветохин",)),))


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_folder(EXAMPLE).dossier


def make(out: Path, words: str) -> None:
    with staging(out) as edition:
        edition.mkdir()
        (edition / "index.html").write_text(words, encoding="utf-8")
        pass_through(edition, out, SECRETS)


def test_what_tells_nothing_is_put_in_its_place_and_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "site"
    make(out, "old")
    (out / "left.html").write_text("left over")
    make(out, "new")
    assert (out / "index.html").read_text() == "new"
    assert not (out / "left.html").exists()
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_a_hit_leaves_nothing_and_says_where_without_the_name(tmp_path: Path) -> None:
    with pytest.raises(HeldBack) as refused:
        make(tmp_path / "site", "<p>\nу Ветохина</p>")
    assert list(tmp_path.iterdir()) == []
    assert "index.html, line 2, column 3 has the surname of W1" in refused.value.sentence
    assert "етохин" not in refused.value.sentence


def test_a_hit_leaves_the_edition_that_was_there(tmp_path: Path) -> None:
    make(tmp_path / "site", "old")
    with pytest.raises(HeldBack):
        make(tmp_path / "site", "Ветохин")
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_a_single_file_passes_too(tmp_path: Path) -> None:
    with staging(tmp_path / "script.html") as edition:
        edition.write_text("A page")
        pass_through(edition, tmp_path / "script.html", SECRETS)
    assert (tmp_path / "script.html").read_text() == "A page"


def test_a_folder_that_is_not_ours_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(NotOurs):
        make(tmp_path, "new")
    assert [one.name for one in tmp_path.iterdir()] == ["diary.txt"]


def test_a_name_in_the_name_of_a_file_is_not_told_by_the_refusal(tmp_path: Path) -> None:
    with staging(tmp_path / "site") as edition, pytest.raises(HeldBack) as refused:
        edition.mkdir()
        (edition / "vetokhin.html").write_text("x")
        pass_through(edition, tmp_path / "site", SECRETS)
    assert "vetokhin" not in refused.value.sentence.lower()


def shown_to(dossier: Dossier, audience: Audience) -> Narrowed:
    return narrow(dossier, Reader(audience), today=TODAY)


def test_whom_the_public_is_not_told_of_is_guarded_under_a_label_without_a_name(dossier: Dossier) -> None:
    secrets = secrets_for(dossier, shown_to(dossier, Audience.WEB), today=TODAY)
    assert {one.label for one in secrets.guarded} >= {"interview-03:witness"}
    assert all("Матвей Трифонович Устрочин" not in one.names for one in secrets.guarded)


def test_the_team_is_told_all_that_is_not_sealed(dossier: Dossier) -> None:
    assert secrets_for(dossier, shown_to(dossier, Audience.TEAM), today=TODAY).guarded == ()
    opened = {"W7": ("Кузьма Ветохин",)}
    secrets = secrets_for(
        dossier, shown_to(dossier, Audience.TEAM), today=TODAY, sealed=["W7"], opened=opened
    )
    assert [one.label for one in secrets.guarded] == ["W7"]


def test_without_the_names_that_are_sealed_nothing_is_cleared(dossier: Dossier) -> None:
    with pytest.raises(NamesUnknown, match="W7"):
        secrets_for(dossier, shown_to(dossier, Audience.WEB), today=TODAY, sealed=["W7"])


@pytest.mark.parametrize(
    "name",
    ["person-interview-03.witness.html", "interview-03.witness.json", "p/source-interview-03.witness.txt"],
)
def test_an_empty_page_for_somebody_withheld_stops_the_edition(
    tmp_path: Path, dossier: Dossier, name: str
) -> None:
    secrets = secrets_for(dossier, shown_to(dossier, Audience.WEB), today=TODAY)
    with pytest.raises(HeldBack) as refused:
        let_out([("person-matvei-ustrochin.html", b""), (name, b"")], tmp_path / "site", secrets)
    assert [leak.told for leak in refused.value.leaks] == [Told.ID]
    assert list(tmp_path.iterdir()) == []
