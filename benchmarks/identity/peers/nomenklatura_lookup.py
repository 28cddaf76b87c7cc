"""nomenklatura, logic-v2: every row of a register scored against a profile, one after another."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from followthemoney import model
from nomenklatura.matching import LogicV2

from benchmarks.identity.asked import Question
from benchmarks.identity.ranks import LookedUp, Lookups, rank_of, true_rows
from onrecord.identity.profile import Between, Profile
from onrecord.identity.registers import open_register


def look_up(folder: Path, asked: Sequence[Question]) -> Lookups:
    """Every question against every row."""
    began = time.perf_counter()
    register = open_register(folder)
    rows = [_entity(profile) for profile in register.profiles(range(len(register)))]
    truth = true_rows(folder)
    loading = time.perf_counter() - began
    return Lookups(loading, [_looked_up(question, rows, truth) for question in asked])


def _looked_up(question: Question, rows: Sequence[Any], truth: Any) -> LookedUp:
    began = time.perf_counter()
    who, config = _entity(question.profile), LogicV2.default_config()
    scores = np.array([LogicV2.compare(who, row, config).score for row in rows])
    seconds = time.perf_counter() - began
    return LookedUp(seconds, rank_of(scores, truth.of(question.person)))


def _entity(profile: Profile) -> Any:
    """A person as Follow the Money has one; what has been scored is remembered there by the id."""
    entity = model.make_entity("Person")
    entity.id = profile.id
    entity.add("name", profile.names)
    entity.add("birthDate", _years(profile.birth))
    entity.add("birthPlace", [" ".join(profile.birthplace)])
    entity.add("gender", profile.sex)
    entity.add("nationality", profile.nationality)
    entity.add("address", [" ".join(place) for place in profile.residences])
    return entity


def _years(birth: Between) -> list[str]:
    """A birth as the day or, of a wider window, every year in it."""
    if birth.earliest is None or birth.latest is None:
        return []
    first, last = date.fromordinal(birth.earliest), date.fromordinal(birth.latest)
    return [first.isoformat()] if first == last else [f"{year}" for year in range(first.year, last.year + 1)]
