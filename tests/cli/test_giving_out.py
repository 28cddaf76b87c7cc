"""`onrecord export --as` a format of other programs: for whom, refusals, and what is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run, copy_of

from onrecord.cli.giving_out import EXCHANGES

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A copy of the invented example."""
    return copy_of(EXAMPLES / "tikhomost", tmp_path / "film")


@pytest.mark.parametrize("form", EXCHANGES)
def test_it_is_for_the_public_if_nobody_says_otherwise(
    run: Run, film: Path, tmp_path: Path, form: str
) -> None:
    """The witness of interview 03 is living, and her interview is not for the web."""
    out, said = tmp_path / "out", tmp_path / "said"
    ran = run("export", film, "--as", form, "--out", out)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith("4 sources, 12 statements, 1 person, 3 judgements, 4 places, 1 question in")
    run("export", film, "--as", form, "--out", said, "--for", "web")
    assert words(out) == words(said)
    assert b"interview-03" not in words(out)


@pytest.mark.parametrize("form", EXCHANGES)
def test_what_the_team_reads_comes_with_a_warning(run: Run, film: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    ran = run("export", film, "--as", form, "--out", out, "--for", "team")
    assert ran.exit_code == 0
    assert ran.stderr.count("\n") == 1
    assert "not for strangers" in ran.stderr
    assert b"interview-03" in words(out)


@pytest.mark.parametrize("readers", ["film", "insurer", "archive"])
def test_whoever_is_named_has_what_is_narrowed_for_them(
    run: Run, film: Path, tmp_path: Path, readers: str
) -> None:
    """The witness of interview 03 goes by a pseudonym, wherever she is told of."""
    out = tmp_path / "out"
    ran = run("export", film, "--as", "csv", "--out", out, "--for", readers)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert readers in " ".join(ran.stdout.split())
    assert "Перлушина".encode() not in words(out)


def words(out: Path) -> bytes:
    files = sorted(out.iterdir()) if out.is_dir() else [out]
    return b"\n".join(file.read_bytes() for file in files)


def test_json_counts_what_was_given(run: Run, film: Path, tmp_path: Path) -> None:
    ran = run("export", film, "--as", "csl", "--out", tmp_path / "out", "--json")
    told = json.loads(ran.stdout)
    assert told["for"] == "web"
    assert told["records"]["sources"] == len(json.loads((tmp_path / "out").read_bytes()))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--as", "tei", "--topic", "ice"), "--topic is for the edit"),
        (("--as", "csv", "--no-comments"), "--no-comments is for the edit"),
        (("--as", "edl", "--for", "team"), "--for is for records"),
        (("--as", "rights-log", "--for", "web"), "--for is for records"),
        (("--as", "tei", "--for", "trailer"), "'trailer' is not one of 'web', 'film'"),
    ],
)
def test_an_option_without_use_is_refused(
    run: Run, film: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    ran = run("export", film, *arguments, "--out", tmp_path / "out")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert says in ran.stderr
    assert not (tmp_path / "out").exists()


def test_a_guard_that_cannot_be_read_stops_what_strangers_get(run: Run, film: Path, tmp_path: Path) -> None:
    """`witheld` is no form of a name: read as absent, it would withhold nothing."""
    card = film / "sources" / "police-file" / "source.yaml"
    written = card.read_text(encoding="utf-8")
    spoilt = written.replace("personas:\n", "personas:\n  other: {names: [Other], public: {web: witheld}}\n")
    assert spoilt != written
    card.write_text(spoilt, encoding="utf-8")
    ran = run("export", film, "--as", "tei", "--out", tmp_path / "out")
    assert ran.exit_code == 2
    assert "There is an error in sources/police-file/source.yaml" in ran.stderr
    assert not (tmp_path / "out").exists()
    assert run("export", film, "--as", "tei", "--out", tmp_path / "out", "--for", "team").exit_code == 0


def test_a_dossier_of_which_nothing_may_be_shown_gives_nothing(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "film", "--title", "The mill (invented)")
    ran = run("export", tmp_path / "film", "--as", "csv", "--out", tmp_path / "out")
    assert ran.exit_code == 2
    assert "no source of this dossier may be shown (--for web)" in ran.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_of_other_files_is_not_written_into(run: Run, film: Path) -> None:
    ran = run("export", film, "--as", "csv", "--out", film)
    assert ran.exit_code == 2
    assert "is no edition of ours" in ran.stderr
    assert (film / "dossier.yaml").exists()
