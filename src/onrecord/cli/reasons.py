"""Why a time is what it is: each record that makes it so, with what it says and where."""

from __future__ import annotations

from collections.abc import Iterator

import click

from onrecord.cli.page import harmless, paragraph
from onrecord.dates import Calendar, When, write_when
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision, Judgement, Passage, Source, Statement
from onrecord.store.folder.printer import flow


def print_reasons(dossier: Dossier, why: str, records: tuple[str, ...]) -> None:
    """The records behind one bound, one after another."""
    if records:
        paragraph(why, indent=2)
    for record in records:
        click.echo(f"    {harmless(record)}")
        for sentence in reasons(dossier, record):
            paragraph(sentence, indent=6)


def reasons(dossier: Dossier, record: str) -> Iterator[str]:
    """What a record says that bears on a time, and where it says so."""
    if record in dossier.statements:
        statement = dossier.statements[record]
        yield from _of_statement(statement, dossier.sources.get(statement.source))
    elif record in dossier.judgements:
        yield _of_judgement(dossier.judgements[record])
    elif record in dossier.sources:
        yield _of_card(dossier.sources[record])


def _of_statement(statement: Statement, source: Source | None) -> Iterator[str]:
    yield statement.says or f"It tells of a {statement.what}."
    if statement.when is not None:
        yield f"when: {_written(statement.when)}"
    if source is not None:
        calendar = "" if source.calendar is Calendar.GREGORIAN else f" (calendar: {source.calendar})"
        passages = "; ".join(map(_passage, statement.at)) or "no passage given"
        yield f"{source.title}{calendar}: {passages}"


def _written(when: When) -> str:
    plain = write_when(when)
    return plain if isinstance(plain, str) else flow(plain)


def _passage(passage: Passage) -> str:
    places = {
        "text": passage.text,
        "page": passage.page,
        "section": passage.section,
        "time": passage.time,
        "region": passage.region,
    }
    where = ", ".join(f"{name} {value}" for name, value in places.items() if value is not None)
    if passage.quote is None:
        return where or "no place given"
    return f"“{passage.quote}”" + (f" ({where})" if where else "")


def _of_judgement(judgement: Judgement) -> str:
    compared = ", ".join((*judgement.compares, *judgement.compares_events))
    decision = "one and the same" if judgement.decision is Decision.SAME else judgement.decision.value
    who = f"{judgement.by}, {judgement.date.text}"
    return f"{compared} were judged to be {decision} ({who}): {judgement.because}"


def _of_card(source: Source) -> str:
    made = "" if source.made is None else f" {_written(source.made)}"
    return f"{source.title}: its card says that it was made{made}."
