"""Editions: ordered for an audience, with what the gate says of them; looked at as that audience will; fetched."""

from __future__ import annotations

import mimetypes
import zipfile
from copy import copy
from functools import partial
from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import path, reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from onrecord.edition.exports import Exchange
from onrecord.edition.language import Language
from onrecord.edition.order import NAMES, OF_A_SCRIPT
from onrecord.evidence import Audience
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot
from onrecord.web.editions.making import FORMS, make_edition, make_export
from onrecord.web.editions.passes import edition_of, give_pass
from onrecord.web.editions.work import State, Work, order, works
from onrecord.web.finding import NotFound, find
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.seating import bench, open_to_all

AUDIENCES = {one.value: one for one in Audience}
EXPORTS = {one.value: one for one in Exchange}
LANGUAGES = {"": None, **{one.value: one for one in Language}}

POLICY = (
    "sandbox allow-scripts; default-src 'none'; style-src {here} 'unsafe-inline'; script-src {here} 'unsafe-inline'; "
    "img-src {here} data:; font-src {here} data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""A preview is a document of no origin: nothing in it can act for a member, nor ask for anything but its own files."""


def editions(request: Asked) -> HttpResponse:
    """What can be made, and what has been made since the workbench was opened."""
    why = _why_not(request)
    return page(
        request,
        "editions/editions.html",
        section="editions",
        why_not=why,
        audiences=list(AUDIENCES),
        names={one.value: name for one, name in NAMES.items()},
        of_a_script=[one.value for one in OF_A_SCRIPT],
        forms=list(FORMS),
        exports=list(EXPORTS),
        works=[] if why else list(_theirs(request).values()),
    )


@require_POST
def build(request: Asked) -> HttpResponse:
    """An edition ordered."""
    _let_build(request)
    audience = find(AUDIENCES, request.POST.get("audience", ""))
    form = request.POST.get("form", "pages") if audience in OF_A_SCRIPT else "pages"
    find(FORMS, form)
    language = find(LANGUAGES, request.POST.get("language", ""))
    state, keeper = bench().state, bench().keeper
    make = partial(make_edition, keeper=keeper, state=state, form=form, language=language)
    ordered = order(audience, NAMES[audience], state.number, make, by=request.member.name)
    return back_to("edition", ordered.token)


@require_POST
def export(request: Asked) -> HttpResponse:
    """The records ordered in a format of other programs."""
    _let_build(request)
    audience = find(AUDIENCES, request.POST.get("audience", ""))
    form = find(EXPORTS, request.POST.get("form", ""))
    state, keeper = bench().state, bench().keeper
    name = f"records{ENDINGS[form]}"
    make = partial(make_export, keeper=keeper, state=state, form=form, name=name)
    ordered = order(audience, form.value, state.number, make, by=request.member.name)
    return back_to("edition", ordered.token)


ENDINGS = {
    Exchange.TEI: ".xml",
    Exchange.IPIF: ".json",
    Exchange.ANNOTATIONS: ".json",
    Exchange.CSV: "",
    Exchange.CSL: ".json",
    Exchange.SQLITE: ".db",
    Exchange.GEDCOM: ".ged",
}


def edition(request: Asked, token: str) -> HttpResponse:
    """One edition: how far it is, what the gate says, and it itself as its audience will see it."""
    _let_build(request)
    work = copy(find(_theirs(request), token))  # as far as it is now: it may be done before the page is
    shown = None if work.page is None else reverse("preview", args=[give_pass(token), work.page])
    return page(
        request, "editions/edition.html", section="editions", work=work, shown=shown, ready=State.READY.value
    )


def fetch(request: Asked, token: str) -> HttpResponseBase:
    """An edition as one file: itself, or packed."""
    _let_build(request)
    work = find(_theirs(request), token)
    if work.state is not State.READY:
        raise NotFound
    file = _as_one_file(work)
    return FileResponse(file.open("rb"), as_attachment=True, filename=file.name)


@open_to_all
@require_safe
@xframe_options_sameorigin
def preview(request: HttpRequest, key: str, file: str) -> HttpResponse:
    """A file of an edition, for whoever has a pass to it."""
    work = works().get(edition_of(key) or "")
    place = None if work is None else _within(work.out, file)
    if place is None:
        raise NotFound
    answer = HttpResponse(place.read_bytes(), content_type=_kind(place))
    here = request.build_absolute_uri(reverse("preview", args=[key, "x"]))[:-1]
    answer.headers["Content-Security-Policy"] = POLICY.format(here=here)
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # of no origin, it is another to all
    answer.headers["Referrer-Policy"] = "no-referrer"
    setattr(answer, "_csp_exempt", True)  # noqa: B010 - how django-csp is told that a policy is there already
    return answer


def _why_not(request: Asked) -> str:
    """Why whoever asks may not have editions made; empty where they may."""
    permission = may(request.member, Act.BUILD)
    if not permission.allowed:
        return permission.reason
    if request.desk.reader.cleared is not None:
        return "an edition is narrowed from everything on record, and not all of it is cleared for you"
    return ""


def _let_build(request: Asked) -> None:
    why = _why_not(request)
    if why:
        raise MayNot(why)


def _theirs(request: Asked) -> dict[str, Work]:
    """What somebody had made; an owner sees all. What stood when another's was made may be closed to whoever asks."""
    return {
        token: one
        for token, one in works().items()
        if request.member.cleared is None or one.by == request.member.name
    }


def _within(folder: Path, file: str) -> Path | None:
    place = (folder / file).resolve()
    if place.is_dir():
        place /= "index.html"
    return place if place.is_relative_to(folder.resolve()) and place.is_file() else None


def _kind(place: Path) -> str:
    kind, _ = mimetypes.guess_type(place.name)
    is_text = kind is not None and (kind.startswith("text/") or kind.endswith("javascript"))
    return f"{kind}; charset=utf-8" if is_text else kind or "application/octet-stream"


def _as_one_file(work: Work) -> Path:
    """What was made, where it is one file; else all of it packed, once."""
    files = sorted(one for one in work.out.rglob("*") if one.is_file() and not one.name.startswith("."))
    if len(files) == 1 and files[0].suffix != ".html":
        return files[0]
    packed = work.place / f"{work.audience.value}.zip"
    if not packed.exists():
        made = packed.with_suffix(".part")
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
            for one in files:
                into.write(one, str(one.relative_to(work.out)))
        made.replace(packed)
    return packed


ADDRESSES = (
    path("editions/", editions, name="editions"),
    path("editions/build", build, name="build"),
    path("editions/export", export, name="export"),
    path("editions/seen/<str:key>/<path:file>", preview, name="preview"),
    path("editions/<str:token>/", edition, name="edition"),
    path("editions/<str:token>/fetch", fetch, name="fetch"),
)
