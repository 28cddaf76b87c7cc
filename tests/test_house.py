"""The machine that guards the floors: each forbidden import is planted in a copy and must be caught."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT = Path(sys.executable).with_name("lint-imports")


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    """Runs the contracts of pyproject.toml over a copy of the house."""
    return subprocess.run(
        [LINT, "--no-logo", "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(
        ROOT / "src" / "onrecord", tmp_path / "onrecord", ignore=shutil.ignore_patterns("__pycache__")
    )
    return tmp_path


def test_the_house_stands(house: Path) -> None:
    ran = lint(house)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("evidence/planted.py", "import onrecord.chronology", "The house has floors"),
        ("dates/planted.py", "from onrecord import names", "The house has floors"),
        ("script/planted.py", "def late() -> None:\n    import onrecord.cli", "The house has floors"),
        ("cellar/__init__.py", "", "The house has floors"),
        ("dates/planted.py", "import django.db", "Django stays at the door"),
        ("store/planted.py", "from django.db import models", "Django stays at the door"),
        ("cli/planted.py", "import django", "Django stays at the door"),
        ("dates/planted.py", "import onrecord.dates.planted_too", "no files import each other"),
    ],
)
def test_a_forbidden_import_is_caught(house: Path, room: str, line: str, contract: str) -> None:
    """Upwards, sideways, upwards inside a function, a room not on the plan, Django indoors, a circle."""
    planted = house / "onrecord" / room
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(line)
    (house / "onrecord/dates/planted_too.py").write_text("import onrecord.dates.planted\n")
    ran = lint(house)
    broken = [row for row in ran.stdout.splitlines() if " BROKEN" in row]
    assert ran.returncode == 1
    assert any(contract in row for row in broken), ran.stdout


@pytest.mark.parametrize("room", ["web", "store/ledger"])
def test_django_may_come_as_far_as_the_door(house: Path, room: str) -> None:
    door = house / "onrecord" / room
    door.mkdir(exist_ok=True)
    (door / "__init__.py").write_text("import django\n")
    (door / "tables.py").write_text("from django.db import models\n")
    ran = lint(house)
    assert ran.returncode == 0, ran.stdout
