"""`onrecord build`: an edition of a dossier, made from what its audience may see and let out through the gate."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from onrecord.cli.leaving import Keeper, keeper_options, refuse_disorder, secrets_to_keep, tell_leaks
from onrecord.cli.opening import Opened, audience_option, dossier_argument, open_dossier
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.edition import Language, in_form, put, refuse_other_forms
from onrecord.edition.order import NAMES, OF_A_SCRIPT, Order, let_order_out
from onrecord.evidence import Audience
from onrecord.protection import Narrowed, Reader, narrow
from onrecord.store.folder import printed, received


@click.command()
@dossier_argument
@audience_option("Whom the edition is for.", required=True)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="A folder; of the annotated script an .html, .pdf or .docx file, or a folder for index.html.",
)
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    help="The language around the records; if not said, the first of the dossier's. A site has both.",
)
@keeper_options
def build(  # noqa: PLR0913 - one parameter for each option
    folder: Path,
    audience: str,
    out: Path,
    language: str | None,
    by: str | None,
    keys: Path | None,
    own_key: Path | None,
    passphrase_file: Path | None,
) -> int:
    """Build an edition.

    \b
    team     the annotated script, with all that the team reads
    film     the annotated script, as far as the film may name and use
    web      the site: static pages in English and Russian, for anyone
    insurer  the insurer's pack: script, exhibits, conflicts, releases, rights, open items
    archive  the deposit: everything for an archive, as an RO-Crate in a BagIt bag

    All but the team's is made from what its audience may see, and then read back, every byte, by the gate: where
    anybody's protected name or a withheld passage stands in it, nothing is put anywhere.
    """
    if Audience(audience) in OF_A_SCRIPT:
        refuse_other_forms(out)
    today = date.today()
    spoken = None if language is None else Language(language)
    opened = open_dossier(folder, left_out=None, today=today)
    shown = narrow(opened.whole.dossier, Reader(Audience(audience)), today=today)
    order = _order(opened, folder, shown, spoken, today)
    if order.audience is Audience.TEAM:
        _tell(order.audience, put(in_form(order.script(), out), out))
        return 0
    refuse_disorder(opened)
    keeper = Keeper(by=by, keys=keys, own_key=own_key, passphrase_file=passphrase_file)
    secrets = secrets_to_keep(opened, folder, shown, keeper)
    with waiting(f"Building {out}"):
        read_back = let_order_out(order, out, secrets)
    _tell(order.audience, out)
    paragraph(f"The gate read back {read_back.files:,} files, {read_back.size:,} bytes.")
    tell_leaks("What to look at", read_back.warnings)
    return 0


def _order(opened: Opened, folder: Path, shown: Narrowed, language: Language | None, today: date) -> Order:
    return Order(
        house=opened.whole.dossier,
        shown=shown,
        of_files=opened.findings,
        files=lambda source: received(folder, source),
        printed=printed,
        placed=opened.placed,
        language=language,
        today=today,
    )


def _tell(audience: Audience, out: Path) -> None:
    paragraph(f"{NAMES[audience]} is in {out}.")
