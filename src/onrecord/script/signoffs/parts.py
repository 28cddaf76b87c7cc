"""What of each record a verdict can rest on: values as they are, and for anybody's words a digest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.evidence import (
    Body,
    Judgement,
    Person,
    Persona,
    Place,
    Policy,
    Question,
    Release,
    Source,
    Statement,
    digest_of_words,
)
from onrecord.script.signoffs.when_told import when_in_full
from onrecord.script.verdict import Assessment

Parts = Mapping[str, str]


def told(**parts: str | None) -> dict[str, str]:
    """The parts of which there is something to tell, by names in which `_` stands for a space."""
    return {name.strip("_").replace("_", " "): value for name, value in parts.items() if value}


def words_or_none(words: object) -> str | None:
    """The digest of words; None where there are none."""
    return digest_of_words(words) if words else None


def listed(ids: Iterable[str]) -> str:
    """Several ids or values, in their order."""
    return ", ".join(ids)


def of_statement(statement: Statement, source: Source) -> dict[str, str]:
    """What a statement says, without what is only told in the researcher's notes."""
    value = statement.value
    return told(
        what=statement.what.value,
        certainty=statement.certainty.value,
        who=listed(statement.who_keys),
        told_by=None if statement.told_by is None else source.persona_key(statement.told_by),
        where=statement.where,
        when=None if statement.when is None else when_in_full(statement.when, source),
        of=statement.of,
        value=None if value is None else f"{value.least:g} to {value.greatest:g} {value.unit or ''}".strip(),
        says=words_or_none(statement.says),
        passage=words_or_none(
            [[one.text, one.quote, one.page, one.section, one.time, one.region] for one in statement.at]
        ),
    )


def of_source(source: Source) -> dict[str, str]:
    """What makes a source weigh as it does, and whether it may be used."""
    access, rights = source.access, source.rights
    until = "" if access is None or access.until is None else f" until {access.until.text}"
    return told(
        standing="primary" if source.is_primary else "secondary",
        circumstances=source.circumstances.value,
        authors=listed(source.persona_key(one) for one in source.authors if isinstance(one, str)),
        bodies=listed(one.body for one in source.authors if isinstance(one, Body)),
        made=None if source.made is None else when_in_full(source.made, source),
        calendar=source.calendar.value,
        derives_from=listed(one.source for one in source.derives_from),
        title=words_or_none(source.title),
        access=None if access is None else f"{access.status}{until}",
        rights=None if rights is None else rights.status.value,
        rights_holder=None if rights is None else words_or_none(rights.holder),
    )


def of_persona(persona: Persona) -> dict[str, str]:
    """What a source calls somebody."""
    return told(names=words_or_none(persona.names))


def of_person(person: Person) -> dict[str, str]:
    """What somebody is called."""
    return told(names=words_or_none([person.name, *(name.text for name in person.names)]))


def of_judgement(judgement: Judgement) -> dict[str, str]:
    """Who was judged to be whom."""
    return told(
        decision=judgement.decision.value,
        compares=listed((*judgement.compares, *judgement.compares_events)),
        as_=judgement.person,
        because=words_or_none(judgement.because),
    )


def of_question(question: Question) -> dict[str, str]:
    """What is asked, and how often the answer was sought."""
    searches = [[search.where, search.by, search.found] for search in question.searched]
    return told(
        concerns=listed(question.concerns),
        searches=str(len(searches)),
        asks=words_or_none(question.asks),
        searched=words_or_none(searches),
    )


def of_place(place: Place) -> dict[str, str]:
    """What a place is called, and what it lies in."""
    names = " / ".join(name.text for name in place.names)
    return told(names=names, within=place.within, same_as=place.same_as)


def of_release(release: Release) -> dict[str, str]:
    """What was permitted, to whom, for how long."""
    dates = {"from": release.since, "until": release.until, "withdrawn": release.withdrawn}
    form = release.form
    return told(
        of=release.of,
        by=words_or_none(release.by),
        audiences=listed(one.value for one in release.audiences),
        purposes=listed(one.value for one in release.purposes),
        form=None if form is None else listed(one for one in (form.name, form.face, form.voice) if one),
        languages=listed(release.languages),
        territory=release.territory,
        except_=listed(one.time for one in release.excepting),
        read_aloud=words_or_none([one.quote for one in release.read_aloud]),
        **{name: None if date is None else date.text for name, date in dates.items()},
    )


def of_what_is_played(assessment: Assessment) -> dict[str, str]:
    """What a line plays and re-enacts, under which label, in whose words, and what of its claims nothing bears out."""
    bite, heard, played = assessment.line.bite, assessment.heard, assessment.reenacted
    label, worded = assessment.line.label, assessment.worded
    return told(
        plays=None if bite is None else f"{bite.source} {bite.start:g} to {bite.end:g} s",
        said_there=None if heard is None else words_or_none([heard.said, heard.worded.original]),
        words_of=None if worded is None else worded.text,
        class_=None if played is None else played.line_class.value,
        not_allowed="yes" if assessment.is_inferred else None,
        label=None if label is None else label.words,
        unborne=listed(one.text for one in assessment.unborne),
    )


def of_policy(policy: Policy) -> dict[str, str]:
    """What the production asks of its evidence, and what it lets be shown under a label."""
    shown = policy.reenactment
    return {
        "independent_origins": str(policy.independent_origins),
        "primary_origins": str(policy.primary_origins),
        "about": str(policy.about),
        "spoken": str(policy.spoken),
        "absence": f"{policy.absence.count}{policy.absence.unit}",
        "reenactment": f"inferred {shown.inferred}, invented {shown.invented}",
    }
