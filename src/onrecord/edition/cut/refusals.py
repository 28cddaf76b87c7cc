"""Why an edit list is not made or not read, one class for each fact."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.dossier import did_you_mean
from onrecord.findings import Refusal


class NeedsTimeline(Refusal):
    """OpenTimelineIO is an extra, and is not installed."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} needs OpenTimelineIO: pip install 'onrecord[edit]'. EDL, FCPXML and subtitles do without it."
        )


class NotACut(Refusal):
    """The file is no edit list that can be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be read as a cut: {why}")


class NoSuch(Refusal):
    """Nothing on record answers to what was asked for."""

    def __init__(self, what: str, asked: str, known: Iterable[str]) -> None:
        there = sorted(set(known))
        nearest = did_you_mean(asked, there)
        listed = f": {', '.join(there[:8])}{', …' if len(there) > 8 else ''}." if there else "."
        told = (
            nearest if nearest != "." else f"; there is none{listed}" if not there else f"; there are{listed}"
        )
        super().__init__(f"There is no {what} “{asked}”{told}")


class NothingToTake(Refusal):
    """What was asked for leaves nothing that may go to the edit."""

    def __init__(self, why: str | None) -> None:
        super().__init__(
            f"There is nothing to take to the edit. {why}"
            if why is not None
            else "There is nothing to take to the edit: no statement or line that was asked for has a stretch of time."
        )


class MixedRates(Refusal):
    """An edit list counts in one rate, and the recordings have several."""

    def __init__(self, rates: Iterable[str]) -> None:
        super().__init__(
            f"These recordings have {' and '.join(rates)} frames a second, and this kind of edit list counts in one: "
            "take them one by one, or as OpenTimelineIO (--as otio)."
        )


class TooManyEvents(Refusal):
    """CMX 3600 numbers its events with three figures."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"An EDL holds 999 events, and these are {count}: take them by scene or topic, or as OpenTimelineIO."
        )


class ReleasesInDisorder(Refusal):
    """What the releases leave out cannot be known while their file has errors."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where} cannot be read as it stands, and it says what must not leave the house: mend it first "
            "(onrecord check tells what is wrong)."
        )
