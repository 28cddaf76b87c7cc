"""What to tell less exactly, so that enough people may be meant: the smallest change first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.protection.blurring.detail import Detail, Part
from onrecord.protection.blurring.people import People


def changes(people: People, details: Sequence[Detail], least: int) -> list[str]:
    """Each single change that lets some details fit so many people; what is left out comes after what is blurred."""
    blurred: list[tuple[int, str]] = []
    left_out: list[tuple[int, str]] = []
    for at, detail in enumerate(details):
        others = (*details[:at], *details[at + 1 :])
        for step, crowd, coarser in _coarser(people, detail, others):
            if crowd >= least:
                blurred.append((step, f"say {coarser.text} and not {detail.text} ({crowd} people)"))
                break
        crowd = people.fitting(others).bit_count()
        if crowd >= least:
            left_out.append((detail.part is Part.WHAT, _leaving_out(detail, crowd)))
    return [words for _, words in (*sorted(blurred), *sorted(left_out))]


def _coarser(people: People, detail: Detail, others: Sequence[Detail]) -> Iterator[tuple[int, int, Detail]]:
    for step, coarser in enumerate(detail.coarser(people.gazetteer)):
        yield step, people.fitting((*others, coarser)).bit_count(), coarser


def _leaving_out(detail: Detail, crowd: int) -> str:
    what = (
        f"all of {detail.statement}" if detail.part is Part.WHAT else f"“{detail.text}” of {detail.statement}"
    )
    return f"leave out {what} ({crowd} people)"
