"""Scenes of two versions side by side: which is which, by what they have in common, and which have moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.script.comparison.order import moved
from onrecord.script.comparison.version import Version, VersionLine, VersionScene


class SceneFate(StrEnum):
    """What became of a scene."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneChange:
    """A scene before and after; None where there is none."""

    fate: SceneFate
    before: VersionScene | None
    after: VersionScene | None


def paired_scenes(
    before: Version, after: Version, lines: Iterable[tuple[VersionLine, VersionLine]]
) -> Mapping[int, int]:
    """Which scene of the one is which of the other: those with most lines in common, then those of one heading."""
    shared = Counter((was.scene, now.scene) for was, now in lines)
    for was in before.scenes:
        for now in after.scenes:
            if was.heading is not None and _folded(was) == _folded(now):
                shared[was.number, now.number] += 1
    found: dict[int, int] = {}
    for (one, other), _ in sorted(shared.items(), key=lambda item: (-item[1], abs(item[0][0] - item[0][1]))):
        if one not in found and other not in found.values():
            found[one] = other
    return found


def scene_changes(before: Version, after: Version, paired: Mapping[int, int]) -> Iterator[SceneChange]:
    """What became of each scene, in the order of the new version; the dropped ones last."""
    old = {now: was for was, now in paired.items()}
    in_order = [now for now in range(len(after.scenes)) if now in old]
    elsewhere = {in_order[at] for at in moved([old[now] for now in in_order])}
    for now in after.scenes:
        if now.number not in old:
            yield SceneChange(fate=SceneFate.ADDED, before=None, after=now)
            continue
        was = before.scenes[old[now.number]]
        if now.number in elsewhere:
            yield SceneChange(fate=SceneFate.MOVED, before=was, after=now)
        if _folded(was) != _folded(now):
            yield SceneChange(fate=SceneFate.RENAMED, before=was, after=now)
    for was in before.scenes:
        if was.number not in paired:
            yield SceneChange(fate=SceneFate.DROPPED, before=was, after=None)


def _folded(scene: VersionScene) -> str:
    return " ".join((scene.heading or "").casefold().split())
