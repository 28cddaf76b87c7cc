"""The model that is shipped: trained by Splink on invented records, for the comparisons that every look-up makes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from onrecord.identity.linking.blocking import blocks_for
from onrecord.identity.linking.kernel import Kernel
from onrecord.identity.linking.preparing import prepared
from onrecord.identity.linking.settings import settings_for
from onrecord.identity.linking.splink_model import read_model
from onrecord.identity.linking.table import People
from onrecord.identity.linking.training import trained
from onrecord.identity.model import LEVELS
from onrecord.identity.registers import Register
from onrecord.places import open_atlas

Settings = dict[str, Any]

BEYOND_LOOK_UPS = "_anniversary"
"""Columns of what only linking compares: the same day of another year."""

UNSEEN = {
    ("surname", "initial"): (0.002, 0.0002),
    ("sex", "different"): (0.002, 0.4),
    ("birth", "within-5y"): (0.003, 0.13),
    ("birth", "apart"): (0.004, 0.74),
    ("death", "overlap"): (0.1, 0.02),
    ("death", "within-2y"): (0.006, 0.05),
    ("death", "within-5y"): (0.006, 0.14),
    ("death", "apart"): (0.006, 0.72),
}
"""Levels that hardly an invented record is at, and real ones are: no clerk here shortens a surname or mistakes a sex.

m of births and deaths is counted on labelled pairs of the books of memory, but for a death told in a wide window; that
and the other two are guesses.
"""


def train(register: Register) -> Settings:
    """Splink's settings, trained on a register, with the comparisons that look-ups know."""
    people = People(prepared(pq.read_table(register.people), open_atlas()))
    columns = [one for one in people.table.column_names if not one.endswith(BEYOND_LOOK_UPS)]
    settings = settings_for(columns, people.count)
    told = trained(Kernel(read_model(settings), people), people, settings, blocks_for(columns))
    known = [one for one in told["comparisons"] if one["output_column_name"] in LEVELS]
    for comparison in known:
        _seen(comparison)
    told["linker_uid"] = "people"  # Splink's own is drawn by chance
    return {**told, "comparisons": sorted(known, key=lambda one: [*LEVELS].index(one["output_column_name"]))}


def write_model(settings: Settings, file: Path) -> None:
    """The settings as a file that people can read."""
    file.write_text(json.dumps(settings, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _seen(comparison: Settings) -> None:
    """Give the levels that no pair was at the chances that are known of them otherwise; the rest share what is left."""
    name = comparison["output_column_name"]
    levels = [one for one in comparison["comparison_levels"] if not one.get("is_null_level")]
    unseen = {one["label_for_charts"]: UNSEEN.get((name, one["label_for_charts"])) for one in levels}
    for place, chance in enumerate(("m_probability", "u_probability")):
        given = sum(known[place] for known in unseen.values() if known)
        trained_on = sum(one[chance] for one in levels if not unseen[one["label_for_charts"]])
        for level in levels:
            known = unseen[level["label_for_charts"]]
            level[chance] = known[place] if known else level[chance] * (1 - given) / trained_on
