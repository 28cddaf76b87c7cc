"""Links that last: where in the workbench a record is, by its id."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from markupsafe import Markup

from onrecord.dossier import Dossier
from onrecord.edition.pointing import point_to


def link(dossier: Dossier, id: str) -> str | None:
    """Where a record, persona or line of a script is shown; None for an id that the reader's dossier does not have."""
    bare, _, local = id.partition(":")
    if local and bare in dossier.sources and local in dossier.sources[bare].personas:
        return reverse("persona", args=[bare, local])
    if id in dossier.statements:
        source, _, statement = id.partition("/")
        return f"{reverse('reader', args=[source])}#statement-{statement}"
    script, _, digest = id.partition("/")
    if digest and script in dossier.scripts:
        return f"{reverse('script', args=[script])}?line={digest}#line-{digest}"
    return _bare(dossier, id)


def linked(dossier: Dossier, id: str) -> Markup:
    """An id as a link to its place in the workbench; as it is where the reader's dossier has no such record."""
    there = link(dossier, id)
    written = Markup('<span class="id">{}</span>').format(id)
    return written if there is None else Markup('<a class="id" href="{}">{}</a>').format(there, id)


def pointed(dossier: Dossier, sentence: str) -> Markup:
    """A sentence in which each id that the reader has is a link to its place in the workbench."""
    return point_to(sentence, lambda id: link(dossier, id))


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


def pointed_in(dossier: Dossier) -> Callable[[str], Markup]:
    """The same, for one dossier."""
    return lambda sentence: pointed(dossier, sentence)
