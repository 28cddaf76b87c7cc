"""Splink's charts of a model, as pictures that need neither a browser nor a network."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord.identity.linking.settings import ROW_ID

CHARTS = ("match_weights_chart", "m_u_parameters_chart")


def draw_charts(settings: Mapping[str, Any], prepared: Any, folder: Path) -> list[Path]:
    """What each level weighs, and how often it is met with, each as SVG."""
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    row = prepared.slice(0, 1).append_column(
        str(settings.get("unique_id_column_name", ROW_ID)), pa.array([0])
    )
    linker = Linker(DuckDBAPI().register(row), dict(settings), log_level=None)
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    with warnings.catch_warnings(action="ignore"):  # altair warns of what Splink asks of it
        for name in CHARTS:
            file = folder / f"{name.removesuffix('_chart').replace('_', '-')}.svg"
            getattr(linker.visualisations, name)().save(str(file), format="svg")
            drawn.append(file)
    return drawn
