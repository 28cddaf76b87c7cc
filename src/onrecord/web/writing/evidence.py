"""The evidence of one line: its notes, voices and words, who signed it, and what signing it would rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.edition.lines import Annotated, annotated
from onrecord.edition.signed import altered
from onrecord.edition.telling import Telling
from onrecord.evidence import evidence_digest
from onrecord.script import Report, Signed, rests_on
from onrecord.script.signoffs.signed import who
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked


@dataclass(frozen=True, slots=True)
class Evidence:
    """A line with all that is said of it; `digest` is of what it rests on at this moment.

    `may_sign` is whether whoever asks may; `holds` whether one of the holds on it is theirs.
    """

    telling: Telling
    line: Annotated
    digest: str
    may_sign: bool
    holds: bool

    def altered(self, signed: Signed) -> Iterator[str]:
        """What has changed under the line since somebody signed it."""
        return altered(self.telling, signed)


def evidence_of(request: Asked, telling: Telling, id: str) -> Evidence | None:
    """The evidence of a line, by its id; None where there is no such line."""
    lines = telling.report.lines
    found = next(((number, one) for number, one in enumerate(lines, start=1) if one.line.id == id), None)
    if found is None:
        return None
    line = annotated(telling, *found)
    me = " ".join(request.member.name.split()).casefold()
    return Evidence(
        telling=telling,
        line=line,
        digest=digest_of(telling.report, line),
        may_sign=may(request.member, Act.SIGN_OFF).allowed,
        holds=any(who(hold) == me or not me for hold in line.signing.holds),
    )


def digest_of(report: Report, line: Annotated) -> str:
    """The digest of what a line rests on."""
    return evidence_digest(rests_on(report.grounds, line.assessment))
