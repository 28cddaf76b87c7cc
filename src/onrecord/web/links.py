"""Links that last: where in the workbench a record is, by its id."""

from __future__ import annotations

from django.urls import reverse

from onrecord.dossier import Dossier


def link(dossier: Dossier, id: str) -> str | None:
    """Where a record, persona or line of a script is shown; None for an id that the reader's dossier does not have."""
    bare, _, local = id.partition(":")
    if local and bare in dossier.sources:
        return reverse("persona", args=[bare, local])
    if id in dossier.statements:
        source, _, statement = id.partition("/")
        return f"{reverse('reader', args=[source])}#statement-{statement}"
    script, _, digest = id.partition("/")
    if digest and script in dossier.scripts:
        return f"{reverse('script', args=[script])}#line-{digest}"
    return _bare(dossier, id)


def _bare(dossier: Dossier, id: str) -> str | None:
    pages = (
        (dossier.sources, "source"),
        (dossier.persons, "person"),
        (dossier.judgements, "judgement"),
        (dossier.questions, "question"),
        (dossier.releases, "release"),
        (dossier.scripts, "script"),
        (dossier.places, "place"),
    )
    return next((reverse(page, args=[id]) for held, page in pages if id in held), None)
