"""A part of the trial on real texts, as a floor under what is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.suggestions.biographies import biographies, tally_biographies
from benchmarks.suggestions.marked import marked_article, marked_diaries
from benchmarks.suggestions.names import tally_names
from onrecord.intake.suggesting import spotter_of


def test_real_biographies_are_read_nearly_whole(shared: Path) -> None:
    pytest.importorskip("slovnet", reason="needs the models of onrecord[nlp]")
    for tally in tally_biographies(biographies(shared, 60), spotter_of("ru")):
        least = 0.75 if "place" in tally.what else 0.95
        assert tally.found >= least * tally.told, tally.row()
        assert tally.right >= 0.85 * tally.suggested, tally.row()


def test_every_mark_of_the_hand_made_truth_stands_at_a_name(shared: Path) -> None:
    for one in (*marked_diaries(shared), marked_article(shared)):
        assert all(one.text[at].isupper() for at in one.persons | one.places)
        assert one.persons.isdisjoint(one.places)


def test_names_in_real_diaries_are_found(shared: Path) -> None:
    pytest.importorskip("slovnet", reason="needs the models of onrecord[nlp]")
    persons, places = tally_names(marked_diaries(shared), spotter_of("ru"), "diaries")
    assert persons.found >= 0.85 * persons.told and persons.right >= 0.9 * persons.suggested
    assert places.found >= 0.8 * places.told and places.right >= 0.9 * places.suggested
