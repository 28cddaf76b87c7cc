"""The model's file is the one that Splink keeps, with our levels; another is refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.identity.model import LEVELS, NotAModel, read_model, shipped_model

SHIPPED = Path(shipped_model.__wrapped__.__code__.co_filename).with_name("people.json")


def test_it_knows_every_level_there_is() -> None:
    known = {comparison: set(levels) for comparison, levels in shipped_model().chances.items()}
    assert known == {comparison: set(levels) for comparison, levels in LEVELS.items()}


@pytest.mark.parametrize("comparison", sorted({*LEVELS} - {"birth_place", "residence"}))
def test_its_chances_are_shares_of_one_whole(comparison: str) -> None:
    chances = shipped_model().chances[comparison].values()
    assert sum(one.same for one in chances) == pytest.approx(1, abs=0.01)
    assert sum(one.other for one in chances) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("comparison", sorted(LEVELS))
def test_the_best_level_speaks_for_and_the_worst_against(comparison: str) -> None:
    best, *_, worst = LEVELS[comparison]
    levels = shipped_model().chances[comparison]
    assert levels[best].weight > 0 > levels[worst].weight


def test_a_model_that_splink_trained_is_read(tmp_path: Path) -> None:
    settings = json.loads(SHIPPED.read_text(encoding="utf-8"))
    _level(settings, "surname", "same")["u_probability"] = 0.0001
    (tmp_path / "mine.json").write_text(json.dumps(settings), encoding="utf-8")
    assert read_model(tmp_path / "mine.json").chances["surname"]["same"].other == 0.0001


def test_a_level_at_which_no_pair_was_seen_weighs_nothing(tmp_path: Path) -> None:
    settings = json.loads(SHIPPED.read_text(encoding="utf-8"))
    del _level(settings, "death", "day")["m_probability"]
    (tmp_path / "mine.json").write_text(json.dumps(settings), encoding="utf-8")
    assert "day" not in read_model(tmp_path / "mine.json").chances["death"]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "[]",
        '{"comparisons": 3}',
        '{"comparisons": [{"output_column_name": "surname", "comparison_levels": '
        '[{"label_for_charts": "exact", "m_probability": 0.9, "u_probability": 0.1}]}]}',
    ],
)
def test_what_is_no_model_is_refused(tmp_path: Path, words: str) -> None:
    (tmp_path / "mine.json").write_text(words, encoding="utf-8")
    with pytest.raises(NotAModel):
        read_model(tmp_path / "mine.json")


def _level(settings: dict[str, Any], comparison: str, label: str) -> dict[str, Any]:
    [found] = [one for one in settings["comparisons"] if one["output_column_name"] == comparison]
    level: dict[str, Any] = next(
        one for one in found["comparison_levels"] if one["label_for_charts"] == label
    )
    return level
