"""A card's time code: what it means, and what no camera could have written."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.dossier import Misfit, structure
from onrecord.evidence import Source


def card(**recording: str) -> tuple[Source | None, tuple[Misfit, ...]]:
    return structure(Source, {"kind": "interview", "title": "A talk", "recording": recording}, id="talk")


def test_a_recordings_first_frame_is_what_its_time_code_says() -> None:
    source, misfits = card(
        rate="29.97", start="10:00:00;00", drop_frame="true", length="00:41:10.0", reel="A001"
    )
    assert misfits == ()
    assert source is not None and source.recording is not None
    assert source.recording.first_frame == 1_078_920
    assert source.recording.frames == 74_026


def test_without_more_than_its_rate_it_begins_at_zero() -> None:
    source, _ = card(rate="25")
    assert source is not None and source.recording is not None
    assert (source.recording.first_frame, source.recording.frames) == (0, None)


@pytest.mark.parametrize(
    ("recording", "at", "why"),
    [
        ({"rate": "26"}, "rate", "23.976, 24, 25, 29.97"),
        ({"start": "10:00:00:00"}, "rate", "`recording` must have `rate`"),
        ({"rate": "25", "drop_frame": "true"}, "drop_frame", "not at 25"),
        ({"rate": "25", "drop_frame": "maybe"}, "drop_frame", "`true` or `false`"),
        ({"rate": "29.97", "start": "10:00:00;00"}, "start", "say `drop_frame: true`"),
        ({"rate": "25", "start": "10:00:00:25"}, "start", "There is no 10:00:00:25"),
        ({"rate": "29.97", "start": "00:01:00;00", "drop_frame": "true"}, "start", "leaves out 00:01:00;00"),
        ({"rate": "25", "length": "long"}, "length", "A running time such as"),
        ({"rate": "25", "length": "00:00:01.0-00:00:02.0"}, "length", "A running time such as"),
        ({"rate": "25", "tape": "A001"}, "tape", "has no key `tape`"),
    ],
)
def test_what_no_camera_wrote_is_a_misfit_and_the_card_still_opens(
    recording: dict[str, Any], at: str, why: str
) -> None:
    source, [misfit] = card(**recording)
    assert source is not None
    assert misfit.path[-1] == at
    assert why in misfit.sentence
