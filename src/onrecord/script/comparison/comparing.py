"""Two versions of a script: what was added, dropped, changed and moved, and what that rests on."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from onrecord.script.comparison.changes import Comparison, Fate, LineChange
from onrecord.script.comparison.likeness import Likeness
from onrecord.script.comparison.order import moved
from onrecord.script.comparison.scenes import paired_scenes, scene_changes
from onrecord.script.comparison.version import Version, VersionLine

Together = tuple[VersionLine, VersionLine]


def compare(before: Version, after: Version) -> Comparison:
    """Two versions, line by line; moved scenes are recognised as moved, with all that is in them."""
    same = _same_words(before.lines, after.lines)
    gone, new = _left(before.lines, after.lines, same)
    alike = Likeness(gone, new)
    changed = [(gone[was], new[now]) for was, now in alike.changed()]
    gone, new = _left(gone, new, changed)
    retold = _retold(gone, new)
    paired = paired_scenes(before, after, (*same, *changed))
    told = {was for group in retold.values() for was in group}
    changes = (
        *(LineChange(Fate.CHANGED, (was,), now) for was, now in changed),
        *(LineChange(Fate.RETOLD, tuple(group), now) for now, group in retold.items()),
        *(LineChange(Fate.ADDED, (), now) for now in new if now not in retold),
        *(LineChange(Fate.DROPPED, (was,), None) for was in gone if was not in told),
        *(LineChange(Fate.MOVED, (was,), now) for was, now in _moved(same, paired)),
        *(LineChange(Fate.WEIGHED, (was,), now) for was, now in same if _weighed_otherwise(was, now)),
    )
    return Comparison(
        before,
        after,
        tuple(scene_changes(before, after, paired)),
        tuple(sorted(changes, key=_place)),
        len(same),
    )


def _same_words(before: Sequence[VersionLine], after: Sequence[VersionLine]) -> list[Together]:
    """Lines of the same words, those under the same heading first, then in their order."""
    found: list[Together] = []
    for key in (_words_and_heading, _words):
        gone, new = _left(before, after, found)
        waiting: dict[object, deque[VersionLine]] = defaultdict(deque)
        for line in gone:
            waiting[key(line)].append(line)
        found += [(waiting[key(line)].popleft(), line) for line in new if waiting[key(line)]]
    return sorted(found, key=lambda one: (one[1].scene, one[1].line.line, one[1].line.column))


def _words_and_heading(line: VersionLine) -> object:
    return line.words, line.line.scene


def _words(line: VersionLine) -> object:
    return line.words


def _left(
    before: Sequence[VersionLine], after: Sequence[VersionLine], pairs: Sequence[Together]
) -> tuple[list[VersionLine], list[VersionLine]]:
    """What is in no pair yet."""
    was, now = {one for one, _ in pairs}, {one for _, one in pairs}
    return [one for one in before if one not in was], [one for one in after if one not in now]


def _retold(gone: list[VersionLine], new: list[VersionLine]) -> Mapping[VersionLine, list[VersionLine]]:
    found: dict[VersionLine, list[VersionLine]] = {}
    for was, now in Likeness(gone, new).retold():
        found.setdefault(new[now], []).append(gone[was])
    return found


def _moved(same: list[Together], scenes: Mapping[int, int]) -> Iterator[Together]:
    """Lines in another scene than the one that theirs became, or in another order within it."""
    stayed: dict[int, list[Together]] = defaultdict(list)
    for was, now in same:
        if scenes.get(was.scene) == now.scene:
            stayed[now.scene].append((was, now))
        else:
            yield was, now
    for members in stayed.values():
        for at in moved([was.line.line * 10_000 + was.line.column for was, _ in members]):
            yield members[at]


def _weighed_otherwise(was: VersionLine, now: VersionLine) -> bool:
    if was.assessment is None or now.assessment is None:
        return set(was.line.cites) != set(now.line.cites) or was.line.exempt != now.line.exempt
    return was.verdict != now.verdict or set(was.cites) != set(now.cites)


def _place(change: LineChange) -> tuple[int, int, int]:
    """By where it stands now; what was dropped stands last, in its old order."""
    line = change.after or change.before[0]
    return int(change.after is None), line.line.line, line.line.column
