"""What an edit list calls a tape or a file: a reel name of eight letters and figures (CMX 3600)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.edition.cut.clip import Clip, Cut

LONGEST = 8


def reels_of(cut: Cut) -> Mapping[str, str]:
    """The reel name of every tape or file of a cut, no two alike."""
    reels: dict[str, str] = {}
    for tape in dict.fromkeys(map(tape_of, cut.clips)):
        reel, count = reel_of(tape), 1
        while reel in reels.values():
            count += 1
            reel = f"{reel_of(tape)[: LONGEST - 1 - len(str(count))]}_{count}"
        reels[tape] = reel
    return reels


def reel_of(tape: str) -> str:
    """A tape's or file's name as a reel."""
    plain = re.sub(r"[^A-Za-z0-9_]", "", tape.rpartition(".")[0] or tape) or "TAPE"
    # The end tells one from another: interview-03, interview-04.
    return plain if len(plain) <= LONGEST else plain[:5] + plain[-3:]


def tape_of(clip: Clip) -> str:
    """What a clip is on, as its card or the cut has it."""
    return clip.reel or clip.file or clip.name
