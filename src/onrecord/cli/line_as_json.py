"""What a line plays, re-enacts and claims, and whose voices are behind it, as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.script import Assessment, Composed, Heard, Hearing, Named, Report, ShownLabel, VoiceTree

Plain = Mapping[str, Any]


def more_of_a_line(report: Report, assessment: Assessment) -> Plain:
    """The keys of a line beside its verdict."""
    played = assessment.reenacted
    return {
        "class": None if played is None else played.line_class.value,
        "class_because": [] if played is None else list(played.because),
        "label": None if assessment.line.label is None else assessment.line.label.words,
        "words_of": _worded(assessment),
        "bite": _bite(assessment),
        "claims": [named_as_json(one) for one in assessment.claims],
        "voices": _tree(report.voices_of(assessment)),
    }


def named_as_json(named: Named) -> Plain:
    """A word of a line with what is behind it."""
    return {
        "text": named.text,
        "kind": named.kind,
        "statements": list(named.statements),
        "origins": list(named.voices),
    }


def labels_as_json(report: Report) -> list[Plain]:
    """The labels that the film must show, each with the lines that may be shown because of it."""
    return [
        {
            "words": label.words,
            "script": label.script,
            "scene": label.scene,
            "needed_by": [one.line.id for one in report.needing(label)],
            "where": _where(label),
        }
        for label in report.labels
    ]


def composites_as_json(composites: Iterable[Composed]) -> list[Plain]:
    """The characters who stand for several people."""
    return [
        {
            "character": one.character,
            "stands_for": list(one.stands_for),
            "label": None if one.label is None else one.label.words,
            "script": one.script,
            "scene": one.scene,
            "where": _where(one),
        }
        for one in composites
    ]


def _where(declared: ShownLabel | Composed) -> Plain:
    return {
        "file": f"scripts/{declared.script}.fountain",
        "line": declared.line,
        "column": declared.column,
    }


def _worded(assessment: Assessment) -> Plain | None:
    worded = assessment.worded
    if worded is None:
        return None
    wording = worded.wording
    return {
        "text": worded.text,
        "language": worded.language,
        "translated_from": None if wording is None else wording.of,
        "by": None if wording is None else wording.by,
        "original": worded.original,
    }


def _bite(assessment: Assessment) -> Plain | None:
    bite, heard = assessment.line.bite, assessment.heard
    if bite is None:
        return None
    return {"source": bite.source, "start": bite.start, "end": bite.end, **_held(heard)}


def _held(heard: Heard | None) -> Plain:
    if heard is None:
        return {"held": False, "cuts": [], "faults": []}
    return {
        "held": True,
        "cuts": [{"kind": cut.kind.value, "words": cut.words} for cut in heard.cuts],
        "faults": [{"kind": fault.kind.value, "what": fault.sentence} for fault in heard.faults],
    }


def _tree(tree: VoiceTree) -> Plain:
    return {
        "citations": tree.citations,
        "voices": tree.voices,
        "roots": [
            {
                "origins": list(root.origins),
                "judgements": list(root.judgements),
                "heard_in": [_hearing(one) for one in root.hearings],
            }
            for root in tree.roots
        ],
    }


def _hearing(hearing: Hearing) -> Plain:
    return {
        "statement": hearing.statement,
        "witnesses": list(hearing.witnesses),
        "told_by": hearing.told_by,
        "made": [{"source": one.source, "how": one.how.value, "of": one.out_of} for one in hearing.made],
        "coerced": list(hearing.coerced),
        "certainty": hearing.certainty.value,
        "primary": hearing.primary,
        "counted": hearing.counted,
    }
