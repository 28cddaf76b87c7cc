"""The deposit as a page: RO-Crate's preview, for whoever opens it in a browser."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.deposit.originals import Original
from onrecord.edition.deposit.payload import source_of
from onrecord.edition.deposit.readme import PARTS
from onrecord.edition.rendering import render

NAME = "ro-crate-preview.html"
"""As RO-Crate has it (section 4, "RO-Crate Website")."""


def preview(script: AnnotatedScript, originals: Sequence[Original], files: Iterable[str]) -> str:
    """What lies here, and every source with its files and with what of it was held back."""
    laid, held_back = list(files), defaultdict[str, dict[str, None]](dict)
    for one in originals:
        if one.held_back:
            held_back[one.source][script.telling.say.told(one.held_back)] = None
    return render(
        "deposit.html",
        say=script.telling.say,
        kept_to=script.telling.say(
            "The research behind a production, deposited on {day}.", day=script.telling.say.day(script.made)
        ),
        production=script.telling.report.dossier.production,
        counted=script.telling.report.dossier,
        parts=[(name, what) for name, what in PARTS if name != NAME],
        entries=script.entries,
        files=_by_source(laid),
        held_back=held_back,
    )


def _by_source(files: Sequence[str]) -> Mapping[str, Sequence[str]]:
    found = defaultdict[str, list[str]](list)
    for name in sorted(files):
        if (source := source_of(name)) is not None:
            found[source].append(name)
    return found
