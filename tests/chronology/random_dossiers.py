"""Random dossiers for trials against the obvious solvers: small, and tangled on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from onrecord.dates import Calendar, Duration, Unit, When, read_date, read_when
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Certainty,
    Decision,
    Judgement,
    Participant,
    Persona,
    Place,
    Policy,
    Production,
    Source,
    SourceKind,
    Statement,
    StatementKind,
)

YEARS = range(1896, 1930)
PLACES = {
    "russia": Place(id="russia"),
    "moscow": Place(id="moscow", within="russia"),
    "odessa": Place(id="odessa", within="russia"),
    "berlin": Place(id="berlin"),
}
KINDS = [
    *[StatementKind.EVENT, StatementKind.WORK, StatementKind.UNION, StatementKind.OPINION] * 2,
    *[StatementKind.BURIAL, StatementKind.AUTHORSHIP, StatementKind.BIRTH, StatementKind.DEATH],
    *[StatementKind.RESIDENCE, StatementKind.PRESENCE, StatementKind.MEETING, StatementKind.ARREST],
]


@dataclass
class Planter:
    """Makes one dossier by chance."""

    chance: Random
    places: bool = False
    supposed: bool = False
    unknown: bool = True

    def dossier(self) -> Dossier:
        named = [f"s{number}" for number in range(self.chance.randint(1, 3))]
        own = {source: [f"a{number}" for number in range(self.chance.randint(1, 4))] for source in named}
        sources = {source: self._source(source, own[source]) for source in named}
        keys = [f"{source}/{id}" for source in named for id in own[source]]
        told = [self._statement(sources[key.split("/")[0]], key, keys) for key in keys]
        return Dossier(
            production=Production(title="By chance", policy=self.policy()),
            sources=sources,
            statements={one.key: one for one in told},
            judgements=self._judgements(sources, keys),
            places=PLACES if self.places else {},
        )

    def policy(self) -> Policy:
        chance = self.chance
        absence = Duration(chance.choice([1, 90, 400]), Unit.DAY)
        return Policy(about=chance.randint(0, 2), spoken=chance.randint(0, 2), absence=absence)

    def _source(self, source: str, own: list[str]) -> Source:
        calendars = ["gregorian", "julian", "russian", *(["unknown"] * self.unknown)]
        chance = self.chance
        personas = {f"p{number}": Persona() for number in range(chance.randint(1, 2))}
        return Source(
            id=source,
            kind=chance.choice([SourceKind.LETTER, SourceKind.ARTICLE]),
            title=source,
            authors=tuple(chance.sample(sorted(personas), chance.randint(0, 1))),
            made=self.when(own, []) if chance.random() < 0.6 else None,
            calendar=Calendar(chance.choice(calendars)),
            personas=personas,
        )

    def _statement(self, source: Source, key: str, keys: list[str]) -> Statement:
        chance = self.chance
        own = [other.split("/")[1] for other in keys if other.startswith(f"{source.id}/") and other != key]
        others = [other for other in keys if not other.startswith(f"{source.id}/")]
        what = chance.choice(KINDS)
        certainties = [*Certainty, *[Certainty.ASSERTED] * 12] if self.supposed else [Certainty.ASSERTED]
        return Statement(
            source=source.id,
            id=key.split("/")[1],
            what=what,
            who=tuple(Participant(persona=who) for who in chance.sample(sorted(source.personas), 1)),
            where=chance.choice(sorted(PLACES)) if self.places else None,
            when=self.when(own, others) if chance.random() < 0.9 else None,
            of=source.id if what is StatementKind.AUTHORSHIP else None,
            certainty=chance.choice(certainties),
        )

    def _judgements(self, sources: dict[str, Source], keys: list[str]) -> dict[str, Judgement]:
        chance = self.chance
        personas = [source.persona_key(persona) for source in sources.values() for persona in source.personas]
        found: dict[str, Judgement] = {}
        if chance.random() < 0.6 and len(personas) > 1:
            found["people"] = self._judgement("people", tuple(chance.sample(personas, 2)), ())
        if chance.random() < 0.4 and len(keys) > 1:
            found["events"] = self._judgement("events", (), tuple(chance.sample(keys, 2)))
        return found

    def _judgement(self, id: str, people: tuple[str, ...], events: tuple[str, ...]) -> Judgement:
        decision = self.chance.choice([Decision.SAME] * 4 + [Decision.DIFFERENT, Decision.UNSURE])
        return Judgement(
            id=id,
            compares=people,
            compares_events=events,
            decision=decision,
            because="by chance",
            by="chance",
            date=read_date("2026"),
        )

    def when(self, own: list[str], others: list[str]) -> When:
        """A `when` of any form."""
        if self.chance.random() < 0.25:
            return read_when(self._span(own, others))
        return read_when(self._moment(own, others))

    def _span(self, own: list[str], others: list[str]) -> dict[str, object]:
        keys = self.chance.sample(["from", "until", "still", "for"], self.chance.randint(1, 3))
        return {key: self._length() if key == "for" else self._moment(own, others) for key in keys}

    def _moment(self, own: list[str], others: list[str]) -> object:
        if self.chance.random() < 0.08:
            return {"all": [self._moment(own, others) for _ in range(2)]}
        if self.chance.random() < 0.15:
            return self.chance.choice(
                [f"age(p0) {self.chance.randint(0, 40)}", f"age(p0) ~{self.chance.randint(1, 40)}"]
            )
        return self.chance.choice(
            [
                "{0}",
                "{0}",
                "{0}",
                "before {0}",
                "not before {0}",
                "not after {0}",
                "after {0}",
                "{0} + {1}",
                "{0} - {1}",
                "after {0} + {1}",
                "before {0} - {1}",
                "within {2} after {0}",
                "within {2} before {0}",
                "within {2} after {0} + {1}",
                "during {0}",
            ]
        ).format(self._anchor(own, others), self._length(), self._length().lstrip("="))

    def _anchor(self, own: list[str], others: list[str]) -> str:
        roll = self.chance.random()
        if roll < 0.35 and own + others:
            return self.chance.choice(own + others)
        if roll < 0.5:
            return self.chance.choice(["made", "birth(p0)", "death(p0)", "made(s0)", "birth(s0:p0)", "gone"])
        return self.written_date()

    def _length(self) -> str:
        return self.chance.choice(["", "="]) + self.chance.choice(
            ["1m", "3m", "1y", "4y", "17y", "8d", "30d", "1w", "18m", "0d", "12m"]
        )

    def written_date(self) -> str:
        """A date of any form, often near the end of a month or the turn of a calendar."""
        year, other = sorted(self.chance.sample(YEARS, 2))
        edge = self.chance.choice(["02-28", "01-31", "12-31", "01-01", "02-29", "03-01", "08-31", "02-05"])
        month = f"{self.chance.randint(1, 12):02d}"
        return self.chance.choice(
            [
                *[f"{year}", f"{year}-{month}", f"{year}-{edge}", f"{year}~", f"{year}?", f"{year}/{other}"],
                *[f"{year}-{month}-{self.chance.randint(1, 28):02d}~", f"{year}-{month}~", f"{year // 10}X"],
                *[f"../{year}", f"{year}/..", f"[{year},{other}]", f"{year}-{month}/{other}-{edge}"],
                *[
                    f"O.S. {year}-{edge}",
                    f"N.S. {year}-{month}-17",
                    "1918-02",
                    "1918",
                    "1904-02-29",
                    "1900-02-29",
                ],
            ]
        )
