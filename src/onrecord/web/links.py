"""Links that last: where in the workbench a record is, by its id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from django.urls import reverse
from markupsafe import Markup

from onrecord.dossier import Dossier
from onrecord.edition.pointing import point_to

KEPT = 1 << 14
"""Addresses that are remembered."""


@lru_cache(maxsize=KEPT)
def address(page: str, *ids: object) -> str:
    """Where a page is; asked some hundred times for a page of ours, and always the same."""
    return reverse(page, args=ids)


def url(page: str, args: Sequence[object] = ()) -> str:
    """The same, as templates ask."""
    return address(page, *args)


def link(dossier: Dossier, id: str) -> str | None:
    """Where a record, persona or line of a script is shown; None for an id that the reader's dossier does not have."""
    bare, _, local = id.partition(":")
    if local and bare in dossier.sources:
        return address("persona", bare, local)
    if id in dossier.statements:
        source, _, statement = id.partition("/")
        return f"{address('reader', source)}#statement-{statement}"
    script, _, digest = id.partition("/")
    if digest and script in dossier.scripts:
        return f"{address('script', script)}?line={digest}#line-{digest}"
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
    return next((address(page, id) for held, page in pages if id in held), None)


def pointed_in(dossier: Dossier) -> Callable[[str], Markup]:
    """The same, for one dossier."""
    return lambda sentence: pointed(dossier, sentence)
