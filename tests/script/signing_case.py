"""Signing lines of a told dossier, changing it, and seeing how they stand then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.dossier import Change
from onrecord.evidence import Audience, Hold
from onrecord.protection import TEAM, narrow
from onrecord.script import Act, Report, Signing, check, signed_by
from onrecord.store.folder import read_folder, save

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Desk:
    """A dossier's folder with those who sign its lines."""

    folder: Path

    def report(self, audience: Audience = Audience.FILM) -> Report:
        """What a check finds now."""
        narrowed = narrow(read_folder(self.folder).dossier, TEAM, today=TODAY)
        return check(narrowed, audience=audience, today=TODAY)

    def sign(
        self,
        line: str = "film:1",
        by: str = "A. Checker",
        role: str = "fact-checker",
        note: str | None = None,
        hold: Hold | None = None,
    ) -> None:
        """Somebody signs, holds, or lifts."""
        report = self.report()
        act = Act(by=by, role=role, day=TODAY, note=note, hold=hold)
        save(self.folder, [Change(None, signed_by(report.grounds, report.lines, line, act))])

    def edit(self, file: str, before: str, after: str) -> None:
        """Somebody changes a file."""
        path = self.folder / file
        words = path.read_text(encoding="utf-8")
        assert before in words
        path.write_text(words.replace(before, after), encoding="utf-8")

    @property
    def first(self) -> Signing:
        """How the first line stands now."""
        report = self.report()
        return report.signing_of(report.lines[0].line.id)

    @property
    def reasons(self) -> str:
        """Why the first line is to be checked again; empty where it is not."""
        return " ".join(reason for one in self.first.signed for reason in one.reasons)

    @property
    def codes(self) -> list[str]:
        """The findings on sign-offs."""
        return [one.code for one in self.report().findings if one.code in SIGNOFF_CODES]


SIGNOFF_CODES = {"legal-hold", "held-line-gone", "stale-signoff", "signed-line-gone", "stray-lift"}
Edit = Callable[[Desk], None]
