"""What a line plays, re-enacts and claims, and whose voices are behind it, for a reader."""

from __future__ import annotations

import click

from onrecord.cli.page import heading, paragraph
from onrecord.edition.describing import whose_words
from onrecord.edition.language import Language, Speech
from onrecord.edition.telling import Telling
from onrecord.edition.voice_tree import branches, in_sum
from onrecord.script import Assessment, Composed, Heard, Named, Reenacted, Report, Worded, unheld

ENGLISH = Speech(Language.ENGLISH)


def print_class_and_bite(assessment: Assessment) -> None:
    """What the line is in a re-enactment, or beside the recording that it plays."""
    if assessment.reenacted is not None:
        _print_class(assessment, assessment.reenacted)
    if assessment.heard is not None:
        _print_bite(assessment.heard)
    elif assessment.is_unheld:
        paragraph(unheld(assessment), indent=4, lead="bite: ")


def print_voices(report: Report, assessment: Assessment, *, always: bool) -> None:
    """The voices as a tree: for every line, or for those that do not stand and have fewer voices than citations."""
    if not always and report.severity(assessment) is None:
        return
    tree = report.voices_of(assessment)
    if not tree.citations or not (always or tree.is_telling):
        return
    telling = Telling(report, ENGLISH)
    paragraph(in_sum(telling, tree), indent=4, lead="voices: ")
    for branch in branches(telling, tree):
        paragraph(branch.words, indent=6, lead="- ")
        for twig in branch.twigs:
            way = f"; {twig.way}" if twig.way else ""
            paragraph(f"{twig.statement}: {twig.title}{way}", indent=8, lead="- ")


def print_labels(report: Report) -> None:
    """The labels that the film must show, and the characters who stand for several people."""
    if report.labels:
        heading(f"Labels that the film must show ({len(report.labels)})")
    for label in report.labels:
        click.echo()
        paragraph(f"“{label.words}”", indent=2)
        over = label.scene or "before the first scene"
        needed = ", ".join(f"line {one.line.line}" for one in report.needing(label))
        paragraph(f"{over}, scripts/{label.script}.fountain:{label.line}", indent=4)
        paragraph(f"needed by {needed}" if needed else "no line needs it", indent=4)
    if report.composites:
        heading(f"Characters who stand for several people ({len(report.composites)})")
        click.echo()
        paragraph(WORSE_LIGHT, indent=2)
    for one in report.composites:
        click.echo()
        paragraph(_composite(one), indent=2)


WORSE_LIGHT = (
    "No program can tell whether a composite puts one of them in a worse light than the record does: "
    "have each read by counsel, beside all that the record says of them."
)


def behind(named: Named) -> str:
    """What is behind one word of a line: two sources for a line need not be two for each of its words."""
    if not named.statements:
        return f"“{named.text}”: nothing that the line cites"
    count = len(named.voices)
    return f"“{named.text}”: {', '.join(named.statements)} ({count} voice{'' if count == 1 else 's'})"


def claimed(named: Named) -> str:
    """The same of a claim, with what it is: a superlative, a state of mind."""
    return f"{named.kind} {behind(named)}"


def _print_class(assessment: Assessment, played: Reenacted) -> None:
    label = assessment.line.label
    shown = f", under the label “{label.words}”" if played.rests_on_its_label and label is not None else ""
    refused = "" if played.allowed else ", which nothing allows here"
    paragraph(f"{played.line_class}{shown}{refused}", indent=4, lead="class: ")
    for because in played.because:
        paragraph(because, indent=6)
    if played.worded is not None:
        _print_wording(played.worded)


def _print_bite(heard: Heard) -> None:
    paragraph(f"held against {heard.worded.text}", indent=4, lead="bite: ")
    _print_wording(heard.worded)
    for cut in heard.cuts:
        paragraph(f"cut ({cut.kind}): “{cut.words}”", indent=6)


def _print_wording(worded: Worded) -> None:
    whose = whose_words(ENGLISH, worded.wording)
    if whose is not None:
        paragraph(whose, indent=6)
    if worded.original is not None:
        paragraph(f"in the original: “{worded.original}”", indent=6)


def _composite(one: Composed) -> str:
    label = f"the label “{one.label.words}”" if one.label is not None else "no label"
    who, scene = one.character or "a character", one.scene or "before the first scene"
    return f"{who} ({scene}): {', '.join(one.stands_for)}; {label}"
