"""A script as a reader may have it: each line's words only where its names and its evidence are cleared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onrecord.dossier import Dossier
from onrecord.dossier.without import without
from onrecord.evidence import (
    Access,
    AccessStatus,
    Audience,
    Persona,
    Production,
    Script,
    Source,
    SourceKind,
    Statement,
    StatementKind,
)
from onrecord.fountain import read_lines
from onrecord.protection import ARCHIVE, FILM, INSURER, PUBLIC, Narrowed, Reader, narrow
from onrecord.script import check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
EXAMPLES = Path(__file__).parents[2] / "examples"
OUTSIDE = {"web": PUBLIC, "film": FILM, "archive": ARCHIVE, "insurer": INSURER}

Told = Callable[[str], Path]

RECORDS = """
== sources/paper/source.yaml
kind: news
title: A paper
access: {status: published}
personas: {witness: {names: [Zendra Kvolina]}}
== sources/paper/statements.yaml
- {id: fire, what: event, when: 1980, says: The mill burned.}
- {id: fled, what: journey, who: [witness], when: 1980}
== sources/file/source.yaml
kind: record
title: A file
access: {status: closed, until: 2040-01-01}
== sources/file/statements.yaml
- {id: secret, what: event, when: 1980}
== sources/lost/source.yaml
kind: record
title: A lost file
access: {status: closed}
== sources/lost/statements.yaml
- {id: gone, what: event, when: 1980}
"""

HELD = "Held by the production, and withheld."
UNTIL = "Held by the production, withheld until 2040-01-01."


def public(told: Told, script: str) -> Narrowed:
    folder = told(f"{RECORDS}== scripts/film.fountain\n{script}")
    return narrow(read_folder(folder).dossier, PUBLIC, today=TODAY)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("The mill burned. [[@paper/fire]]", "The mill burned."),
        ("The mill *burned*. [[@paper/fire]]", "The mill burned."),
        (
            "A star * and_an underscore_ are \\*signs\\*. [[@paper/fire]]",
            "A star * and_an underscore_ are *signs*.",
        ),
        ("Nobody was there.", "Nobody was there."),
        ("Smoke. [[not a fact: staging]]", "Smoke."),
        ("She fled. [[@paper/fled]]", HELD),
        ("Kvolina fled. [[@paper/fire]]", HELD),
        ("Кволина бежала. [[@paper/fire]]", HELD),
        ("Smoke. [[not a fact: ask Zendra Kvolina]]", HELD),
        ("It was secret. [[@file/secret]]", UNTIL),
        ("It was secret. [[@paper/fire @file/secret]]", UNTIL),
        ("It was secret. [[@file/secret @lost/gone]]", HELD),
        ("Kvolina was secret. [[@file/secret]]", HELD),
        ("Nothing bears it out. [[@paper/nothing]]", HELD),
        ("Words with a note [[that nobody closed.", HELD),
    ],
)
def test_a_line_is_told_or_held_and_says_until_when(told: Told, line: str, shown: str) -> None:
    narrowed = public(told, line)
    [there] = read_lines(narrowed.dossier.scripts["film"]).lines
    assert there.text == shown
    assert (there.withheld is not None) == (shown in (HELD, UNTIL))


def test_what_is_held_is_withheld_in_the_readers_own_report(told: Told) -> None:
    narrowed = public(told, "It was secret. [[@file/secret]] The mill burned. [[@paper/fire]]")
    held, shown = check(narrowed, audience=Audience.WEB, today=TODAY).lines
    assert (held.verdict.value, held.because) == ("withheld", ("Withheld until 2040-01-01.",))
    assert shown.line.text == "The mill burned."


def test_the_writers_own_words_stay_in_the_house(told: Told) -> None:
    narrowed = public(
        told,
        """Title: The fire
Author: Ada Researcher
Contact: 555-0199

/* She may sue. */

# The mill

= What the lawyer said of it.

INT. KVOLINA'S HOUSE - NIGHT

[[kind: narration]]

[[ask the lawyer]]

ZENDRA KVOLINA
(bitterly)
The mill burned. [[@paper/fire]] [[she said so on the telephone]]
""",
    )
    assert narrowed.dossier.scripts["film"].fountain == (
        "Title: The fire\n\n# The mill\n\n.WITHHELD\n\n[[kind: narration]]\n\nWITHHELD\n"
        "The mill burned. [[@paper/fire]]\n"
    )


def test_every_line_has_its_reason(told: Told) -> None:
    narrowed = public(told, "It was secret. [[@file/secret]] The mill burned. [[@paper/fire]]")
    reasons = [one for id, one in narrowed.reasons.items() if id.startswith("film/")]
    assert [one.allowed for one in reasons] == [False, True]
    assert reasons[0].reason == "it rests on file/secret, which is not shown"


def test_a_bite_is_held_where_anything_that_is_said_in_it_is(told: Told) -> None:
    folder = told(
        """
== sources/talk/source.yaml
kind: interview
title: A talk
authors: [her]
personas:
  her: {names: [Zendra Kvolina], public: {web: pseudonym, pseudonym: Anna}}
  neighbour: {names: [Ulma Dresk]}
== sources/talk/statements.yaml
- {id: left, what: event, who: [her], when: 1980, at: {time: "00:00:05-00:00:09"}}
- {id: beside, what: event, who: [neighbour], when: 1980, at: {time: "00:00:15-00:00:19"}}
== releases.yaml
- {id: r1, of: talk, by: her, audiences: [web], except: [{time: "00:01:00-00:02:00"}]}
== scripts/film.fountain
ANNA
I left. [[source: talk 00:00:05-00:00:09]]

ANNA
And so did she. [[source: talk 00:00:12-00:00:19]]

ANNA
Long after. [[source: talk 00:00:50-00:01:10]]
"""
    )
    script = narrow(read_folder(folder).dossier, PUBLIC, today=TODAY).dossier.scripts["film"]
    assert [line.text for line in read_lines(script).lines] == ["I left.", HELD, HELD]


@pytest.mark.parametrize("reader", OUTSIDE.values(), ids=OUTSIDE)
@pytest.mark.parametrize("example", ["tikhomost", "poliakov"])
def test_narrowed_again_it_is_the_same(example: str, reader: Reader) -> None:
    once = narrow(read_folder(EXAMPLES / example).dossier, reader, today=TODAY).dossier
    assert once.scripts
    assert narrow(once, reader, today=TODAY).dossier == once


def shown_ids(narrowed: Narrowed) -> set[str]:
    lines = (line for script in narrowed.dossier.scripts.values() for line in read_lines(script).lines)
    told = {line.id for line in lines if line.withheld is None}
    held = ("sources", "texts", "statements", "persons", "judgements", "places", "questions", "releases")
    return told.union(*(getattr(narrowed.dossier, one) for one in held))


PAPER = Source(
    id="paper",
    kind=SourceKind.NEWS,
    title="A paper",
    access=Access(status=AccessStatus.PUBLISHED),
    personas={"witness": Persona(names=("Zendra Kvolina",))},
)
FIRE = Statement(source="paper", id="fire", what=StatementKind.EVENT)
WITH_KVOLINA = Dossier(
    production=Production(title="The fire"), sources={"paper": PAPER}, statements={"paper/fire": FIRE}
)

EXAMPLE = read_folder(EXAMPLES / "tikhomost").dossier
CLEARING = sorted(
    [
        *(key for key, one in EXAMPLE.statements.items() if one.source != "interview-03"),
        *EXAMPLE.texts,
        *EXAMPLE.questions,
        *(id for id, one in EXAMPLE.releases.items() if one.withdrawn is None),
    ]
)
"""Records that can only clear. Cards, judgements, withdrawals and what a recording says of others also guard, and
whoever takes a guard away lets more through."""


@settings(max_examples=6, phases=[Phase.generate])
@given(
    gone=st.lists(st.sampled_from(CLEARING), min_size=1, max_size=3, unique=True),
    name=st.sampled_from(sorted(OUTSIDE)),
)
def test_what_clears_taken_away_lets_nothing_more_through(gone: list[str], name: str) -> None:
    rest: Dossier = EXAMPLE
    for id in gone:
        rest = without(rest, id)
    before, after = (narrow(one, OUTSIDE[name], today=TODAY) for one in (EXAMPLE, rest))
    assert shown_ids(after) <= shown_ids(before)


@settings(max_examples=25)
@given(
    words=st.lists(
        st.sampled_from(
            [
                "Kvolina",
                "KVOLINA",
                "Zendra Kvolina",
                "Кволиной",
                "the mill",
                "burned",
                "Z. Kvolina",
                "*",
                "_",
                "[[x]]",
                "/*",
                "*/",
                "(",
                ")",
                "\n",
                "\n\n",
                ".",
                "@",
                ">",
                "#",
                "=",
                "~",
                "!",
            ]
        ),
        min_size=1,
        max_size=9,
    )
)
def test_nothing_in_any_script_names_whoever_is_withheld(words: list[str]) -> None:
    film = Script(id="film", fountain=f"{' '.join(words)} [[@paper/fire]]")
    dossier = replace(WITH_KVOLINA, scripts={"film": film})
    script = narrow(dossier, PUBLIC, today=TODAY).dossier.scripts.get("film")
    said = "" if script is None else script.fountain.casefold()
    assert "kvolin" not in said and "кволин" not in said
