"""The engine under the chronology: numbered times and constraints, and nothing of what they mean."""

from onrecord.chronology.engine.chains import chain_to, dated, exact_from
from onrecord.chronology.engine.columns import EPOCH, Arcs
from onrecord.chronology.engine.compiling import AS_THEY_STAND, Loops, compiled_loops, loops_for
from onrecord.chronology.engine.engine import Decide, Engine, stop
from onrecord.chronology.engine.refusals import TooTangled
from onrecord.chronology.engine.side import FOREVER, Clash, Side, Towards
from onrecord.chronology.engine.web import Told

__all__ = [
    "AS_THEY_STAND",
    "EPOCH",
    "FOREVER",
    "Arcs",
    "Clash",
    "Decide",
    "Engine",
    "Loops",
    "Side",
    "Told",
    "TooTangled",
    "Towards",
    "chain_to",
    "compiled_loops",
    "dated",
    "exact_from",
    "loops_for",
    "stop",
]
