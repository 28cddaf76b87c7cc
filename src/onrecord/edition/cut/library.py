"""OpenTimelineIO, which is an extra, where it is needed."""

from __future__ import annotations

from typing import Any

from onrecord.edition.cut.refusals import NeedsTimeline

OURS = "onrecord"
"""The key of a clip's metadata under which the records are that it was taken for."""


def library(what: str) -> Any:
    """OpenTimelineIO, loaded when it is needed; refuses, as NeedsTimeline, where it is not installed."""
    try:
        import opentimelineio
    except ImportError:
        raise NeedsTimeline(what) from None
    return opentimelineio
