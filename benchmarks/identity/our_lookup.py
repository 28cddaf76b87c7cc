"""Our own look-up, as `onrecord identify` does it: every row scored, the best twenty explained, an answer given."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.identity.asked import Question
from benchmarks.identity.ranks import LookedUp, Lookups, TrueRows, rank_of, true_rows
from onrecord.identity import compare_with_rows, identified
from onrecord.identity.features import Told, told_of
from onrecord.identity.lookup import search
from onrecord.identity.model import Model, shipped_model
from onrecord.identity.registers import open_register
from onrecord.places import Atlas, open_atlas

TOP = 20


def look_up(folder: Path, asked: Sequence[Question]) -> Lookups:
    """Every question, after a first one that nobody times."""
    began = time.perf_counter()
    atlas, model = open_atlas(), shipped_model()
    compare_with_rows(str(folder), told_of(asked[0].profile, atlas), model, top=TOP)
    loading = time.perf_counter() - began
    truth = true_rows(folder)
    return Lookups(loading, [_looked_up(folder, question, atlas, model, truth) for question in asked])


def _looked_up(folder: Path, question: Question, atlas: Atlas, model: Model, truth: TrueRows) -> LookedUp:
    began = time.perf_counter()
    told = told_of(question.profile, atlas)
    compared = compare_with_rows(str(folder), told, model, top=TOP)
    answered = identified(told, [compared], model.answering, top=TOP)
    seconds = time.perf_counter() - began
    true = truth.of(question.person)
    ids = {f"{folder.name}:{row + 1}" for row in true}
    rightly = None if answered.best is None else answered.best in ids
    return LookedUp(seconds, _rank(folder, told, model, true), rightly)


def _rank(folder: Path, told: Told, model: Model, true: Sequence[int]) -> int:
    """The rank of the weightiest true row among all rows, looked for a second time and not timed."""
    return rank_of(search(open_register(folder), told, model).weights, true)
