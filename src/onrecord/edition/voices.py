"""The voices behind a line as a small tree: who speaks, and in which of the cited sources."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.script import Assessment, Report, Testimony


@dataclass(frozen=True, slots=True)
class Speaker:
    """One witness or body, and what of theirs is cited."""

    name: str
    statements: tuple[str, ...]


def speakers_of(report: Report, assessment: Assessment) -> tuple[Speaker, ...]:
    """Who stands behind a line, each with the cited statements that go back to them."""
    testimony = Testimony(report.dossier, report.chronology.people, report.chronology.events)
    heard: dict[str, list[str]] = {}
    for key in assessment.cites:
        statement = report.dossier.statements.get(key)
        if statement is not None:
            for origin in testimony.origins(statement):
                heard.setdefault(origin, []).append(key)
    return tuple(Speaker(name_of(report, origin), tuple(keys)) for origin, keys in heard.items())


def name_of(report: Report, origin: str) -> str:
    """What a witness, body or source that testifies is called."""
    dossier = report.dossier
    if origin in dossier.persons:
        return dossier.persons[origin].name
    if origin in dossier.sources:
        return f"the maker of “{dossier.sources[origin].title}”"
    source, _, persona = origin.partition(":")
    known = dossier.sources.get(source)
    if known is not None and persona in known.personas:
        names = known.personas[persona].names
        return names[0] if names else f"{persona} of “{known.title}”"
    return origin
