"""The first file that whoever opens a deposit in thirty years will read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.deposit.originals import Original

PARTS = (
    (
        "records/",
        "sources, statements, texts, people, places and scripts, as YAML, Markdown, WebVTT and Fountain",
    ),
    ("tables/", "statements and sources as CSV (UTF-8)"),
    (
        "chronology.json",
        "when everything must have been, by which statements, and what cannot all be true",
    ),
    ("annotated-script.html", "the script with what each line rests on"),
    ("ro-crate-preview.html", "this page in a browser, with every source and what lies here of it"),
    ("ro-crate-metadata.json", "what every file is, as an RO-Crate (JSON-LD)"),
)


def readme(script: AnnotatedScript, originals: Sequence[Original]) -> str:
    """What this is, what is where, how to see that it is whole, and what was held back."""
    return "\n".join(_rows(script, originals)) + "\n"


def _rows(script: AnnotatedScript, originals: Sequence[Original]) -> Iterator[str]:
    say, dossier = script.telling.say, script.telling.report.dossier
    yield f"# {' '.join(dossier.production.title.split())}"
    yield ""
    yield say("The research behind a production, deposited on {day}.", day=say.day(script.made))
    yield f"{say.count(len(dossier.sources), 'source')}, {say.count(len(dossier.statements), 'statement')}."
    yield ""
    yield from (f"* `{name}`: {say(what)}" for name, what in PARTS)
    yield ""
    yield say("Whether it is whole any BagIt program tells by the digests of the bag that it lies in.")
    yield say("A statement is what one source says at one passage, and is never held to be the truth.")
    if any(one.held_back for one in originals):
        yield ""
        yield f"## {say('Scans and recordings that were held back')}"
        yield ""
        # Neither file name nor digest: each may tell who it is of.
        yield from dict.fromkeys(
            f"* {one.source}: {say.told(one.held_back)}" for one in originals if one.held_back
        )
