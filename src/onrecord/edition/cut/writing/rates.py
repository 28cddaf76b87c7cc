"""What counts in one rate takes clips of one."""

from __future__ import annotations

from onrecord.edition.cut.clip import Cut
from onrecord.edition.cut.refusals import MixedRates
from onrecord.passages import Timebase


def one_rate(cut: Cut) -> Timebase:
    """The rate of all clips of a cut; refuses, as MixedRates, where they have several."""
    rates = dict.fromkeys(Timebase(clip.timebase.rate).name for clip in cut.clips)
    if len(rates) > 1:
        raise MixedRates(rates)
    return cut.timebase
