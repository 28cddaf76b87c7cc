"""`onrecord build`: an edition of a dossier, made from what its audience may see and let out through the gate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from onrecord.cli.leaving import Keeper, keeper_options, refuse_disorder, secrets_to_keep, tell_leaks
from onrecord.cli.opening import Opened, audience_option, dossier_argument, open_dossier
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.edition import (
    AnnotatedScript,
    Language,
    annotate,
    first_of,
    in_form,
    put,
    refuse_other_forms,
)
from onrecord.edition.deposit import lay_deposit
from onrecord.edition.gate import Report as GateReport
from onrecord.edition.gate import Secrets, let_file_out, let_folder_out, let_out
from onrecord.edition.pack import insurers_pack
from onrecord.edition.site import site_of
from onrecord.evidence import Audience
from onrecord.protection import TEAM, Narrowed, Reader, narrow
from onrecord.script import Report, check
from onrecord.store.folder import printed, received

OF_A_SCRIPT = frozenset({Audience.TEAM, Audience.FILM})
"""Their edition is the annotated script, in a form that the file's ending says."""

WEIGHED_FOR_THEMSELVES = frozenset({Audience.WEB, Audience.ARCHIVE})
"""The others are told what may be said in the film."""

NAMES = {
    Audience.WEB: "The site",
    Audience.FILM: "The annotated script",
    Audience.INSURER: "The insurer's pack",
    Audience.ARCHIVE: "The deposit",
    Audience.TEAM: "The annotated script",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built of an opened dossier: for whom, where, in which language, on what day."""

    opened: Opened
    folder: Path
    shown: Narrowed
    out: Path
    language: Language | None
    today: date

    @property
    def audience(self) -> Audience:
        """Whom it is for."""
        return self.shown.reader.audience

    def report(self) -> Report:
        """The script weighed on what the audience may see."""
        weighed_for = self.audience if self.audience in WEIGHED_FOR_THEMSELVES else Audience.FILM
        signed_on = self._signed_on() if self.shown.dossier.signoffs else None
        return check(self.shown, audience=weighed_for, today=self.today, signed_on=signed_on)

    def _signed_on(self) -> Report | None:
        """What the team signs on, where the audience has less of it."""
        if self.audience is Audience.TEAM:
            return None
        whole = narrow(self.opened.whole.dossier, TEAM, today=self.today)
        return check(whole, audience=Audience.FILM, today=self.today)

    def spoken(self, report: Report) -> Language:
        """The language around the records; if nobody said, the first of the dossier's."""
        return self.language or first_of(report.dossier.production.languages)

    def script(self) -> AnnotatedScript:
        """The annotated script; its files' own mistakes are told to the team alone."""
        report = self.report()
        of_files = self.opened.findings if self.audience is Audience.TEAM else ()
        findings = self.opened.placed((*of_files, *report.findings))
        return annotate(report, findings, made=self.today, language=self.spoken(report), reader=self.audience)

    def lay_deposit(self, root: Path) -> None:
        """Lay the deposit in a folder, with all scans and recordings that the archive may have."""
        report = self.report()
        lay_deposit(
            report,
            root,
            printed=printed(report.dossier),
            files={id: received(self.folder, id) for id in report.dossier.sources},
            made=self.today,
            language=self.spoken(report),
        )


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
    order = Order(opened, folder, shown, out, spoken, today)
    if order.audience is Audience.TEAM:
        _tell(order.audience, put(in_form(order.script(), out), out))
        return 0
    refuse_disorder(opened)
    keeper = Keeper(by=by, keys=keys, own_key=own_key, passphrase_file=passphrase_file)
    secrets = secrets_to_keep(opened, folder, shown, keeper)
    with waiting(f"Building {out}"):
        read_back = _let_out(order, secrets)
    _tell(order.audience, out)
    paragraph(f"The gate read back {read_back.files:,} files, {read_back.size:,} bytes.")
    tell_leaks("What to look at", read_back.warnings)
    return 0


def _let_out(order: Order, secrets: Secrets) -> GateReport:
    match order.audience:
        case Audience.WEB:
            return let_out(site_of(order.shown, today=order.today), order.out, secrets)
        case Audience.INSURER:
            report = order.report()
            findings = order.opened.placed(report.findings)
            files = insurers_pack(report, findings, made=order.today, language=order.spoken(report))
            return let_out(files, order.out, secrets)
        case Audience.ARCHIVE:
            return let_folder_out(order.lay_deposit, order.out, secrets)
        case _:
            script = in_form(order.script(), order.out)
            if order.out.suffix:
                return let_file_out(script, order.out, secrets)
            page = script.encode("utf-8", "replace") if isinstance(script, str) else script
            return let_out([("index.html", page)], order.out, secrets)


def _tell(audience: Audience, out: Path) -> None:
    paragraph(f"{NAMES[audience]} is in {out}.")
