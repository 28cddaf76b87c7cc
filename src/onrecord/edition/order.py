"""An edition to order: what is to be built, for whom, of which dossier, wherever that dossier is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.edition.annotated import AnnotatedScript, annotate
from onrecord.edition.deposit import lay_deposit
from onrecord.edition.deposit.payload import Printed
from onrecord.edition.forms import in_form
from onrecord.edition.gate import Report as GateReport
from onrecord.edition.gate import Secrets, let_file_out, let_folder_out, let_out
from onrecord.edition.language import Language, first_of
from onrecord.edition.pack import insurers_pack
from onrecord.edition.site import site_of
from onrecord.evidence import Audience
from onrecord.findings import Finding
from onrecord.protection import TEAM, Narrowed, narrow
from onrecord.script import Report, check

OF_A_SCRIPT = frozenset({Audience.TEAM, Audience.FILM})
"""Their edition is the annotated script, in a form that the file's ending says."""

WEIGHED_FOR_THEMSELVES = frozenset({Audience.WEB, Audience.ARCHIVE})
"""The others are told what may be said in the film."""

NAMES: Mapping[Audience, str] = {
    Audience.WEB: "The site",
    Audience.FILM: "The annotated script",
    Audience.INSURER: "The insurer's pack",
    Audience.ARCHIVE: "The deposit",
    Audience.TEAM: "The annotated script",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built: of which dossier, for whom, in which language, on what day.

    `house` is the dossier with all that the team reads, and `shown` what the audience may see of it. `files` gives the
    scans and recordings of a source, under their names; `printed` the dossier's own files; `of_files` is what is
    wrong with these; `placed` says of a finding where it is, as far as the dossier lies in files.
    """

    house: Dossier
    shown: Narrowed
    of_files: tuple[Finding, ...]
    files: Callable[[str], Sequence[Path]]
    printed: Callable[[Dossier], Printed]
    placed: Callable[[Iterable[Finding]], tuple[Finding, ...]] = tuple
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
        whole = narrow(self.house, TEAM, today=self.today)
        return check(whole, audience=Audience.FILM, today=self.today)

    def spoken(self, report: Report) -> Language:
        """The language around the records; if nobody said, the first of the dossier's."""
        return self.language or first_of(report.dossier.production.languages)

    def script(self) -> AnnotatedScript:
        """The annotated script; its files' own mistakes are told to the team alone."""
        report = self.report()
        of_files = self.of_files if self.audience is Audience.TEAM else ()
        findings = self.placed((*of_files, *report.findings))
        return annotate(report, findings, made=self.today, language=self.spoken(report), reader=self.audience)

    def lay_deposit(self, root: Path) -> None:
        """Lay the deposit in a folder, with all scans and recordings that the archive may have."""
        report = self.report()
        lay_deposit(
            report,
            root,
            printed=self.printed(report.dossier),
            files={id: self.files(id) for id in report.dossier.sources},
            made=self.today,
            language=self.spoken(report),
        )


def let_order_out(order: Order, out: Path, secrets: Secrets) -> GateReport:
    """Build an edition and put it in its place, once the gate has read it; refuses as HeldBack, and nothing is left."""
    match order.audience:
        case Audience.WEB:
            return let_out(site_of(order.shown, today=order.today), out, secrets)
        case Audience.INSURER:
            report = order.report()
            findings = order.placed(report.findings)
            files = insurers_pack(report, findings, made=order.today, language=order.spoken(report))
            return let_out(files, out, secrets)
        case Audience.ARCHIVE:
            return let_folder_out(order.lay_deposit, out, secrets)
        case _:
            script = in_form(order.script(), out)
            if out.suffix:
                return let_file_out(script, out, secrets)
            page = script.encode("utf-8", "replace") if isinstance(script, str) else script
            return let_out([("index.html", page)], out, secrets)
