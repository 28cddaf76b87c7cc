"""Real diaries: the calendar that a weekday decides, against counts made by others and arithmetic of another kind."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.diaries import Answer, Entry, answer, entries, main

WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")


@pytest.fixture(scope="module")
def file(shared: Path) -> Path:
    return shared / "data" / "diaries_ru" / "entries.jsonl"


@pytest.fixture(scope="module")
def answers(file: Path) -> list[tuple[Entry, Answer]]:
    return [(entry, answer(entry)) for entry in entries(file)]


def test_all_three_answers_come_out_as_often_as_the_collection_says(
    answers: list[tuple[Entry, Answer]],
) -> None:
    assert Counter((entry.day.year < 1918, found) for entry, found in answers) == {
        (True, Answer.GREGORIAN): 25,
        (True, Answer.JULIAN): 3,
        (True, Answer.NEITHER): 23,
        (False, Answer.GREGORIAN): 11,
    }


def julian_day_of_a_julian_date(year: int, month: int, day: int) -> int:
    """The astronomers' count of days, by the formula of their Explanatory Supplement; its weeks begin on Monday."""
    before = (14 - month) // 12
    years, months = year + 4800 - before, month + 12 * before - 3
    return day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083


def test_each_answer_is_that_of_another_arithmetic(answers: list[tuple[Entry, Answer]]) -> None:
    for entry, found in answers:
        said = WEEKDAYS.index(entry.weekday.lower())
        day = entry.day
        fits = day.weekday() == said, julian_day_of_a_julian_date(day.year, day.month, day.day) % 7 == said
        assert (
            found
            is {
                (True, False): Answer.GREGORIAN,
                (False, True): Answer.JULIAN,
                (False, False): Answer.NEITHER,
            }[fits]
        )


def test_the_entries_are_those_that_the_collection_marks(
    file: Path, answers: list[tuple[Entry, Answer]]
) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    marked = Counter(row["stated_weekday"] for row in rows if row["stated_weekday"])
    assert Counter(entry.weekday.lower() for entry, _ in answers) == marked


def test_the_trial_shows_counts_and_no_word_of_a_diary(file: Path) -> None:
    shown = CliRunner().invoke(main, ["--entries", str(file)]).output
    assert shown.startswith("62 entries")
    assert not re.search("[а-яё]", shown, re.IGNORECASE)


def test_without_its_file_the_trial_says_so(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["--entries", str(tmp_path / "none.jsonl")])
    assert (ran.exit_code, "does not exist" in ran.output) == (2, True)
