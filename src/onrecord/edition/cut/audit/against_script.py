"""A cut against the script: what it plays that the script does not, and bites that it has made longer or shorter."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from onrecord.edition.cut.audit.grounds import Audit, of_line
from onrecord.edition.cut.stretches import without
from onrecord.evidence import SourceKind
from onrecord.findings import Finding, finding
from onrecord.passages import written_stretch

SPOKEN = frozenset({SourceKind.INTERVIEW, SourceKind.RECORDING})
"""Kinds of which every stretch says something of its own."""


def unknown(audit: Audit) -> Iterator[Finding]:
    """Clips of nothing on record."""
    for clip in audit.matched.unknown:
        what = f"{audit.at(clip)}: the cut plays “{clip.name}”, which is no source of the dossier."
        yield finding("unknown-clip", what)


def outside(audit: Audit) -> Iterator[Finding]:
    """Clips of a recording that by its card has no such time code."""
    for one in audit.matched.played:
        recording = one.source.recording
        if recording is None:
            continue
        frames = recording.frames
        length = None if frames is None else recording.timebase.seconds(frames)
        if one.start < 0 or (length is not None and not audit.allows(one, one.end - length)):
            code = f"{one.clip.timebase.label(one.clip.start)}-{one.clip.timebase.label(one.clip.end)}"
            what = f"{audit.at(one.clip)}: {one.source.id} has no {code}, by the time code on its card."
            yield finding("outside-recording", what, about=(one.source.id,), field=("recording",))


def not_scripted(audit: Audit) -> Iterator[Finding]:
    """What the cut plays and no line of the script does."""
    for one in audit.matched.played:
        id, where = one.source.id, f"{audit.at(one.clip)}: "
        stretches = audit.script.of(id)
        if not audit.script.citing(id):
            what = f"{where}no line of the script cites {id}."
            yield finding("uncited-clip", what, about=(id,))
        elif (stretches or one.source.kind in SPOKEN) and not audit.script.behind(one):
            heard = audit.heard(id, one.start, one.end)
            what = f"{where}no line of the script plays {written_stretch(one.start, one.end)} of {id}{heard}"
            yield finding("not-in-script", what, about=(id,))


def changed(audit: Audit) -> Iterator[Finding]:
    """Bites of which the cut plays more or less, and those that it does not play."""
    for id in dict.fromkeys(one.source for one in audit.script.stretches if one.is_bite):
        yield from _longer(audit, id)
        yield from _shorter(audit, id)


def _longer(audit: Audit, source: str) -> Iterator[Finding]:
    """What clips of a recording play beyond every stretch that a line stands for."""
    scripted = [(one.start, one.end) for one in audit.script.of(source)]
    for one in audit.played(source):
        lines = audit.script.behind(one)
        for start, end in without((one.start, one.end), scripted) if lines else ():
            if not audit.allows(one, end - start):
                heard = audit.heard(source, start, end)
                beyond = f"plays {written_stretch(start, end)} of {source}, which is more than the script does{heard}"
                yield of_line("changed-clip", f"{audit.at(one.clip)}: the cut {beyond}", lines[0], source)


def _shorter(audit: Audit, source: str) -> Iterator[Finding]:
    """What the cut leaves out of bites that it plays."""
    clips = audit.played(source)
    told: set[tuple[Fraction, Fraction]] = set()
    for one in audit.script.of(source):
        if not one.is_bite or (one.start, one.end) in told:
            continue
        told.add((one.start, one.end))
        meeting = [clip for clip in clips if clip.meets(one.start, one.end)]
        if not meeting:
            what = f"The cut does not play {written_stretch(one.start, one.end)} of {source}, a bite of the script."
            yield of_line("not-in-cut", what, one.line, source)
            continue
        for start, end in without((one.start, one.end), [(clip.start, clip.end) for clip in meeting]):
            if not audit.allows(meeting[0], end - start):
                heard = audit.heard(source, start, end)
                what = f"the cut leaves out {written_stretch(start, end)} of the bite from {source}{heard}"
                yield of_line("changed-clip", f"{audit.at(meeting[0].clip)}: {what}", one.line, source)
