"""The tutorial is followed to the letter: every file is written, every command is run, every answer is compared."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from following import ONRECORD, Ran, Written, agrees, follow, steps

PAGE = Path(__file__).parents[1] / "docs" / "tutorial.md"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[Ran, str]]]:
    """A folder in which the tutorial was followed, and the promises of it that were not kept."""
    folder = tmp_path_factory.mktemp("tutorial")
    return folder, follow(PAGE, folder)


def test_every_command_answers_as_the_page_says(followed: tuple[Path, list[tuple[Ran, str]]]) -> None:
    _, broken = followed
    assert not broken, "\n".join(f"$ {step.command}\n{printed}" for step, printed in broken)


def test_at_its_end_nothing_is_left_to_mend(followed: tuple[Path, list[tuple[Ran, str]]]) -> None:
    folder, _ = followed
    ran = subprocess.run([ONRECORD, "check", folder / "ferry", "--json"], capture_output=True, text=True)
    verdicts = [line["verdict"] for line in json.loads(ran.stdout)["lines"]]
    assert (ran.returncode, verdicts) == (0, ["not a fact", "attested", "single", "single"])


def test_at_its_end_there_is_a_page_to_hand_on(followed: tuple[Path, list[tuple[Ran, str]]]) -> None:
    folder, _ = followed
    assert "The ferryman of Tikhomost" in (folder / "ferry.html").read_text(encoding="utf-8")


def test_it_shows_the_five_commands_that_it_promises() -> None:
    shown = {step.command.split()[1] for step in steps(PAGE.read_text("utf-8")) if isinstance(step, Ran)}
    assert shown == {"new", "check", "chronology", "rename", "build"}


def test_the_words_above_a_file_say_how_to_name_it() -> None:
    for step in steps(PAGE.read_text(encoding="utf-8")):
        if isinstance(step, Written):
            assert f"`{step.name}`" in step.above


@pytest.mark.parametrize(
    ("promised", "printed", "kept"),
    [
        ("one\ntwo", "one\ntwo", True),
        ("one", "one\ntwo", False),
        ("one\n…", "one\ntwo\nthree", True),
        ("…\ntwo\n…", "one\ntwo", True),
        ("…\ntwo", "one\n  two", False),
        ("on…", "one", True),
        ("on…", "one\ntwo", False),
        ("…", "", True),
    ],
)
def test_what_is_left_out_is_whole_rows_or_the_rest_of_one(promised: str, printed: str, kept: bool) -> None:
    assert agrees(promised, printed) is kept
