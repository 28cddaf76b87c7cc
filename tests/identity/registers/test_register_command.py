"""`onrecord register` from the command line: what it prints, and what it puts into a dossier."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from onrecord.store.folder import read_folder

sys.path.insert(0, str(Path(__file__).parents[2] / "cli"))
from running import run_program as run

LIST = "Номер;Фамилия;Имя;Год рождения;Дата ареста;Рост\n1;Зимин;Олег;1885;_.5.1937;170\n2;Лось;Анна;давно;;\n3;x\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_bytes(LIST.encode("cp1251"))
    return file


def added(file: Path, *more: str) -> Result:
    return run("register", "add", file, "--name", "small", *more)


def test_show_prints_a_mapping_that_can_be_corrected_and_given_back(
    file: Path, tmp_path: Path, home: Path
) -> None:
    shown = run("register", "add", file, "--show")
    assert shown.exit_code == 0
    plain = yaml.safe_load(shown.stdout)
    assert plain["columns"]["Рост"] == "not-understood"
    assert plain["file"]["encoding"] == "cp1251"
    assert "# Of the first 2 rows so many say something: id 2, name 2" in shown.stdout
    assert not home.exists()
    mapping = tmp_path / "small.yaml"
    mapping.write_text(shown.stdout.replace("Рост: not-understood", "Рост: extra"), "utf-8")
    assert added(file, "--mapping", str(mapping)).exit_code == 0
    assert "Рост: extra" in run("register", "show", "small").stdout


def test_add_says_what_was_not_understood_and_left_out(file: Path) -> None:
    said = added(file).stdout
    assert "small is ready: 2 rows, called by their Номер." in said
    assert "Not understood, and left out of what is compared: Рост." in said
    assert "row 3: 2 cells, where 6 are due" in said
    assert "Год рождения: 1, first in rows 2" in said
    assert "давно" not in said


def test_add_again_wants_replace(file: Path) -> None:
    added(file)
    refused = added(file)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "--replace" in refused.stderr
    assert added(file, "--replace").exit_code == 0


def test_list_show_and_remove(file: Path) -> None:
    assert "No register is kept." in run("register", "list").stdout
    added(file)
    assert run("register", "list").stdout == "small  list.csv, 2 rows\n"
    shown = run("register", "show", "small").stdout
    assert "facts: arrest                           1   50.0%" in shown
    assert "Licence: not known" in shown
    assert run("register", "remove", "small").stdout == "small, of 2 rows, is no longer kept.\n"
    assert run("register", "remove", "small").exit_code == 2


def test_everything_is_there_as_json(file: Path) -> None:
    told = json.loads(added(file, "--json").stdout)
    assert (told["rows"], told["broken"], told["unread"]) == (2, 1, {"Год рождения": 1})
    assert told["columns"]["Дата ареста"] == "arrest when"
    assert told["not_understood"] == ["Рост"]
    assert json.loads(run("register", "list", "--json").stdout)[0]["name"] == "small"
    assert json.loads(run("register", "show", "small", "--json").stdout)["filled"]["facts: arrest"] == 1
    assert json.loads(run("register", "remove", "small", "--json").stdout) == {"removed": "small", "rows": 2}


def test_a_row_is_taken_into_a_dossier_that_then_checks(file: Path, tmp_path: Path) -> None:
    film = tmp_path / "film"
    added(file)
    run("new", film)
    taken = json.loads(run("register", "take", film, "small:1", "--json").stdout)
    assert taken == {"source": "small-1", "statements": 2, "places": 0}
    kept = read_folder(film)
    assert kept.findings == ()
    assert kept.dossier.sources["small-1"].personas["person"].names == ("Зимин Олег",)
    assert run("check", film).exit_code == 0
    again = run("register", "take", film, "small:1")
    assert again.exit_code == 2
    assert "is there already" in again.stderr


def test_refusals_name_no_row(file: Path, tmp_path: Path) -> None:
    added(file)
    run("new", tmp_path / "film")
    refused = run("register", "take", tmp_path / "film", "small:Зимин")
    assert (refused.exit_code, refused.stderr) == (2, "onrecord: The register small has no row of this id.\n")


def test_a_register_needs_a_name(file: Path) -> None:
    assert "--name" in run("register", "add", file).stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    refused = run("register", "add", tmp_path / "none.csv", "--name", "none")
    assert refused.exit_code == 2
    assert "none.csv: No such file" in refused.stderr


def test_without_the_extra_its_name_is_told() -> None:
    """In a process that has no pyarrow, as where only Onrecord itself is installed."""
    program = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from onrecord.cli.main import main\n"
        f"main({['register', 'list']!r})"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.returncode == 2
    assert "pip install 'onrecord[registers]'" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_no_command_waits_for_what_only_registers_need() -> None:
    program = (
        "import sys, onrecord.cli; print([name for name in ('pyarrow', 'numpy') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "[]"
