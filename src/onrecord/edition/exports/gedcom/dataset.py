"""The data set: everyone, the unions of two, and the sources that tell of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onrecord.edition.describing import reference_of
from onrecord.edition.exports.gedcom.events import event_of, told, union_of
from onrecord.edition.exports.gedcom.structures import day_of, library, line, said
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.evidence import Sex, Source, Statement, StatementKind
from onrecord.names import parts_of

SEXES = {Sex.MALE: "M", Sex.FEMALE: "F"}


def gedcom_of(out: Outgoing) -> bytes:
    """Everyone in a dossier, each once, as judged."""
    gedcom7 = library()
    records = [_head(out), *_Dataset(out).records(), line("TRLR")]
    text: str = gedcom7.dumps(records)
    return text.encode()


def _head(out: Outgoing) -> Any:
    program = line("SOUR", "ONRECORD", line("NAME", "Onrecord"))
    title = out.dossier.production.title
    version = line("GEDC", None, line("VERS", "7.0"))
    return line(
        "HEAD", None, version, program, said("DATE", day_of(out.made.toordinal())), said("NOTE", title)
    )


@dataclass(frozen=True)
class _Dataset:
    """The records of one data set and what they are called in it."""

    out: Outgoing

    @cached_property
    def people(self) -> Mapping[str, str]:
        return {who: f"@I{number}@" for number, who in enumerate(self.out.everyone(), start=1)}

    @cached_property
    def sources(self) -> Mapping[str, str]:
        return {source: f"@S{number}@" for number, source in enumerate(self.out.dossier.sources, start=1)}

    @cached_property
    def unions(self) -> Mapping[tuple[str, ...], tuple[Statement, ...]]:
        """Which two of those on record are said to have been a couple, and by which statements."""
        found: dict[tuple[str, ...], tuple[Statement, ...]] = {}
        for statement in self.out.dossier.statements.values():
            both = tuple(sorted({self.out.people.one(key) for key in statement.who_keys}))
            known = len(both) == 2 and all(who in self.people for who in both)
            if known and statement.what is StatementKind.UNION and told(statement):
                found[both] = (*found.get(both, ()), statement)
        return found

    @cached_property
    def of_couples(self) -> frozenset[str]:
        """The statements that stand with a couple, and so with neither of the two alone."""
        return frozenset(one.key for told_of in self.unions.values() for one in told_of)

    @cached_property
    def families(self) -> Mapping[tuple[str, ...], str]:
        return {both: f"@F{number}@" for number, both in enumerate(self.unions, start=1)}

    def records(self) -> Iterator[Any]:
        """Everyone, then every couple, then every source."""
        yield from (self._person(who) for who in self.people)
        yield from (self._family(both) for both in self.unions)
        yield from (self._source(source) for source in self.out.dossier.sources.values())

    def _person(self, who: str) -> Any:
        families = [line("FAMS", to=self.families[both]) for both in self.families if who in both]
        return line(
            "INDI",
            None,
            *self._names(who),
            self._sex(who),
            *self._events(who),
            *families,
            line("REFN", who, line("TYPE", "Onrecord")),
            xref=self.people[who],
        )

    def _names(self, who: str) -> Iterator[Any]:
        """All names; only of the historian's own is it known which word is the surname."""
        person = self.out.dossier.persons.get(who)
        own = set() if person is None else {person.name, *(name.text for name in person.names)}
        for name in self.out.names(who):
            yield line("NAME", _with_surname(name.text) if name.text in own else _plain(name.text))

    def _sex(self, who: str) -> Any:
        """The sex that the sources agree on; where they do not, none."""
        sexes = {self.out.personas[key].sex for key in self.out.members(who)} - {None}
        one = sexes.pop() if len(sexes) == 1 else None
        return None if one is None else line("SEX", SEXES[one])

    def _events(self, who: str) -> Iterator[Any]:
        for persona in self.out.members(who):
            for statement in self.out.statements_of.get(persona, ()):
                if told(statement) and statement.key not in self.of_couples:
                    yield event_of(self.out, statement, persona, self.sources[statement.source])

    def _family(self, both: tuple[str, ...]) -> Any:
        """A couple: the format's words for the two say nothing of their sex."""
        events = [union_of(self.out, one, self.sources[one.source]) for one in self.unions[both]]
        first, second = (self.people[who] for who in both)
        pair = (line("HUSB", to=first), line("WIFE", to=second))
        return line("FAM", None, *pair, *events, xref=self.families[both])

    def _source(self, source: Source) -> Any:
        authors = "; ".join(name for _, name in self.out.authors(source))
        return line(
            "SOUR",
            None,
            said("AUTH", authors),
            line("TITL", source.title),
            said("PUBL", reference_of(source)),
            line("REFN", source.id, line("TYPE", "Onrecord")),
            xref=self.sources[source.id],
        )


def _with_surname(name: str) -> str:
    """A name with its surname between strokes, where it stands in the name once and as a word."""
    words, parts = _plain(name).split(), parts_of(name)
    if parts is None or not parts.before or words.count(parts.surname) != 1:
        return " ".join(words)
    return " ".join(f"/{word}/" if word == parts.surname else word for word in words)


def _plain(name: str) -> str:
    return " ".join(name.replace("/", " ").split())
