"""Making an edition or an export of the whole house's dossier, as the commands do: narrowed, built, read back, put."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from onrecord.edition import in_form, put
from onrecord.edition.exports import Exchange, NothingToGive, files_of, outgoing
from onrecord.edition.gate import Report as GateReport
from onrecord.edition.gate import Secrets, let_out, secrets_for
from onrecord.edition.gate.disorder import refuse_disorder
from onrecord.edition.language import Language
from onrecord.edition.order import Order, let_order_out
from onrecord.edition.staging import put_folder
from onrecord.evidence import Audience
from onrecord.protection import Narrowed, Reader, narrow
from onrecord.protection.sealing.refusals import NamesUnknown
from onrecord.protection.sealing.wanted import to_be_known
from onrecord.store.folder import printed
from onrecord.web.bench.desk import State
from onrecord.web.editions.work import Work
from onrecord.web.keeping.keeper import Keeper, Laid

FORMS = {"pages": "", "pdf": ".pdf", "docx": ".docx"}
"""The forms of an annotated script, and the endings of their files; pages are a folder."""


def make_edition(
    work: Work, keeper: Keeper, state: State, *, form: str, language: Language | None
) -> GateReport | None:
    """An edition in its place; the team's is read back by nobody, all others by the gate."""
    today = date.today()
    laid = keeper.laid(_beside(work))
    order = Order(
        house=state.dossier,
        shown=_shown(state, work.audience, today),
        of_files=state.findings,
        files=laid.files,
        printed=printed,
        language=language,
        today=today,
    )
    ending = FORMS[form]
    out = work.out / f"script{ending}" if ending else work.out
    if work.audience is Audience.TEAM:
        put(in_form(order.script(), out), out)
        return None
    refuse_disorder(state.findings)
    return let_order_out(order, out, _secrets(laid, state, order.shown, today))


def make_export(work: Work, keeper: Keeper, state: State, *, form: Exchange, name: str) -> GateReport | None:
    """The records in a format of other programs, in its place."""
    today = date.today()
    shown = _shown(state, work.audience, today)
    if work.audience is not Audience.TEAM:
        refuse_disorder(state.findings)
    if not shown.dossier.sources:
        raise NothingToGive(work.audience)
    files = files_of(outgoing(shown.dossier, today), form, name)
    if work.audience is Audience.TEAM:
        put_folder(files.items(), work.out)
        return None
    return let_out(files.items(), work.out, _secrets(keeper.laid(_beside(work)), state, shown, today))


def _shown(state: State, audience: Audience, today: date) -> Narrowed:
    return narrow(state.dossier, Reader(audience), today=today)


def _beside(work: Work) -> Path:
    place = work.place / "files"
    place.mkdir(mode=0o700)
    return place


def _secrets(laid: Laid, state: State, shown: Narrowed, today: date) -> Secrets:
    """What the audience must not be told; refuses where names are sealed, whose keys are not the workbench's."""
    sealed = to_be_known(laid.folder, state.dossier)
    if sealed:
        raise NamesUnknown(sealed)
    return secrets_for(state.dossier, shown, today=today, sealed=(), opened={})
