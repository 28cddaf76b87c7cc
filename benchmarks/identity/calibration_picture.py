"""The picture of a calibration: how often what was called so likely is right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import vl_convert

from benchmarks.identity.calibrating import reliability
from benchmarks.identity.calibration import INVENTED, REAL, Calibrated
from onrecord.identity.model import shipped_model

COLOURS = {INVENTED: "#1b6ca8", REAL: "#b5541c"}
WHOLE = {"domain": [0, 1]}


def draw(found: Sequence[Calibrated], picture: Path) -> None:
    """All invented look-ups and the real ones, beside the line on which they should lie."""
    slope = shipped_model().answering.slope
    points = [
        {"look-ups": one.name, "called": each.called, "right": each.right}
        for one in found
        if one.name in COLOURS
        for each in reliability(one.every, slope)
    ]
    picture.write_text(vl_convert.vegalite_to_svg(_picture(points)), encoding="utf-8")


def _picture(points: list[dict[str, Any]]) -> dict[str, Any]:
    """As Vega-Lite has it."""
    called = {"field": "called", "type": "quantitative", "title": "called so likely", "scale": WHOLE}
    right = {"field": "right", "type": "quantitative", "title": "so many of them right", "scale": WHOLE}
    colours = {"domain": [*COLOURS], "range": [*COLOURS.values()]}
    sound = [{"called": at, "right": at} for at in (0, 1)]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 360,
        "height": 360,
        "encoding": {"x": called, "y": right},
        "layer": [
            {"data": {"values": sound}, "mark": {"type": "line", "color": "#999", "strokeDash": [4, 4]}},
            {
                "data": {"values": points},
                "mark": {"type": "line", "point": True},
                "encoding": {"color": {"field": "look-ups", "type": "nominal", "scale": colours}},
            },
        ],
    }
