"""What a check has to say of releases and closures: what lapses, what is missing, whom a line must not name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.evidence import Audience, Release, Source
from onrecord.findings import Finding, Where, finding
from onrecord.protection import Consent, Identities, Lapse, Screen, Term, screen_against, terms
from onrecord.script.grounds import Grounds
from onrecord.script.verdict import Assessment


def term_findings(grounds: Grounds) -> Iterator[Finding]:
    """Releases for this audience that have lapsed or soon will, or are in too few languages; closures that end."""
    for term in terms(grounds.dossier, grounds.today):
        record = term.record
        if isinstance(record, Source):
            yield from _closure(record, term)
        elif grounds.audience in record.audiences:
            yield from _lapsing(grounds, record, term)
            yield from _languages(grounds, record, term)


def _closure(source: Source, term: Term) -> Iterator[Finding]:
    if term.lapse is Lapse.SOON and term.until is not None:
        what = f"{source.id} is closed no longer after {term.until.text}: say before then who may see it."
        yield finding("closure-lapses", what, about=(source.id,), field=("access", "until"))


def _lapsing(grounds: Grounds, release: Release, term: Term) -> Iterator[Finding]:
    until = "" if term.until is None else term.until.text
    if term.lapse is Lapse.LAPSED and not _is_renewed(grounds, release):
        what = f"The release {release.id} of {release.of} for the {grounds.audience} ran out on {until}."
        yield finding("release-lapsed", what, about=(release.id,), field=("until",))
    elif term.lapse is Lapse.SOON:
        what = f"The release {release.id} of {release.of} for the {grounds.audience} runs out on {until}."
        yield finding("release-lapses", what, about=(release.id,), field=("until",))


def _is_renewed(grounds: Grounds, release: Release) -> bool:
    """Whether the same is given by another release that is in force."""
    again = (one for one in terms(grounds.dossier, grounds.today) if one.lapse in (Lapse.HOLDS, Lapse.SOON))
    return any(
        isinstance(one.record, Release)
        and one.record.of == release.of
        and grounds.audience in one.record.audiences
        for one in again
    )


def _languages(grounds: Grounds, release: Release, term: Term) -> Iterator[Finding]:
    lacking = [
        one
        for one in grounds.dossier.production.languages
        if release.languages and one not in release.languages
    ]
    if lacking and term.lapse in (Lapse.HOLDS, Lapse.SOON):
        what = f"The release {release.id} of {release.of} does not give it in {' or '.join(lacking)}."
        yield finding("release-language", what, about=(release.id,), field=("languages",))


def name_findings(grounds: Grounds, lines: Iterable[Assessment]) -> Iterator[Finding]:
    """Lines that name in full somebody to whom a card or release gives another form; the name is not repeated."""
    if grounds.audience is Audience.TEAM:
        return
    identities = Identities(
        grounds.dossier, grounds.lives, Consent(grounds.dossier, grounds.lives, grounds.audience)
    )
    guarded = {who: names for who, names in identities.guarded() if names}
    if not guarded:
        return
    named = {who: names for who, names in identities.named() if names and who not in guarded}
    screen = screen_against(guarded, named)
    for one in lines:
        said = (one.line.text, one.line.speaker)
        if screen.hits(said):
            whom = [who for who in guarded if _only(who, guarded, named).hits(said)]
            yield _broken(grounds, one, identities, whom)


def _only(who: str, guarded: dict[str, Any], named: dict[str, Any]) -> Screen:
    return screen_against({who: guarded[who]}, named)


def _broken(grounds: Grounds, one: Assessment, identities: Identities, whom: list[str]) -> Finding:
    line = one.line
    forms = " and ".join(f"{who} ({identities.form(who).value})" for who in whom)
    what = f"It names somebody in full whom the {grounds.audience} is to be told of otherwise: {forms}."
    where = Where(file=f"scripts/{line.script}.fountain", line=line.line, column=line.column)
    return finding("name-broken", what, about=(line.id, *whom), where=where)
