"""Splink's charts of a model, as pictures that need neither a browser nor a network."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from io import StringIO
from typing import Any

from onrecord.identity.linking.settings import ROW_ID

CHARTS = ("match_weights_chart", "m_u_parameters_chart")


def drawn_charts(settings: Mapping[str, Any], prepared: Any) -> dict[str, str]:
    """What each level weighs, and how often it is met with, each as SVG by the name of its file."""
    import pyarrow as pa
    from splink import DuckDBAPI, Linker

    row = prepared.slice(0, 1).append_column(
        str(settings.get("unique_id_column_name", ROW_ID)), pa.array([0])
    )
    # The one row has not all that the rules ask of, and Splink would tell of it at length.
    linker = Linker(DuckDBAPI().register(row), dict(settings), log_level=None, validate_settings=False)
    with warnings.catch_warnings(action="ignore"):  # altair warns of what Splink asks of it
        return {_file_of(name): _drawn(getattr(linker.visualisations, name)()) for name in CHARTS}


def _file_of(chart: str) -> str:
    return f"{chart.removesuffix('_chart').replace('_', '-')}.svg"


def _drawn(chart: Any) -> str:
    drawing = StringIO()
    chart.save(drawing, format="svg")
    return drawing.getvalue()
