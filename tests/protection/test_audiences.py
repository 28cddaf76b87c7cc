"""What each audience is given: forms of names, releases, what is closed, and works that were signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier import Dossier
from onrecord.protection import ARCHIVE, FILM, INSURER, PUBLIC, Reader, narrow
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
OUTSIDE = {"web": PUBLIC, "film": FILM, "archive": ARCHIVE, "insurer": INSURER}

Told = Callable[[str], Path]

TALK = """
== sources/talk/source.yaml
kind: interview
title: Talk with a witness
authors: [witness]
access: {status: open}
texts: {en: {how: transcript, by: the makers}}
personas:
  witness: {names: [Zendra Kvolina], public: {%s}}
  neighbour: {names: [Ulma Dresk]}
== sources/talk/text.en.md
I left in the spring of that year.
== sources/talk/statements.yaml
- {id: left, what: journey, who: [witness], when: 1980, at: {text: en, quote: I left, time: "00:00:05-00:00:09"}}
- {id: quarrel, what: event, who: [witness], when: 1981, at: {time: "00:01:05-00:01:09"}}
- {id: beside, what: event, who: [neighbour], when: 1982, at: {time: "00:00:15-00:00:19"}}
== releases.yaml
- {id: r1, of: talk, by: Zendra Kvolina-Marsh, %s}
"""


def seen(folder: Path, reader: Reader) -> Dossier:
    return narrow(read_folder(folder).dossier, reader, today=TODAY).dossier


@pytest.mark.parametrize("audience", OUTSIDE)
def test_what_a_release_gives_is_given_to_its_audience_alone_in_the_form_it_says(
    told: Told, audience: str
) -> None:
    folder = told(
        TALK
        % (
            f"{audience}: full, pseudonym: Anna",
            f"audiences: [{audience}], form: {{name: pseudonym}}, except: [{{time: '00:01:00-00:02:00'}}]",
        )
    )
    for name, reader in OUTSIDE.items():
        shown = seen(folder, reader)
        assert "Kvolina" not in repr(shown)
        assert ("talk" in shown.sources) == (name == audience)
    shown = seen(folder, OUTSIDE[audience])
    assert shown.sources["talk"].personas["witness"].names == ("Anna",)
    assert set(shown.statements) == {"talk/left"}, "not what is left out, and not the neighbour"
    assert shown.releases["r1"].by == "withheld"


@pytest.mark.parametrize("audience", OUTSIDE)
def test_whoever_gives_no_form_of_the_name_is_not_named(told: Told, audience: str) -> None:
    folder = told(TALK.replace(", public: {%s}", "") % f"audiences: [{audience}]")
    shown = seen(folder, OUTSIDE[audience])
    assert "talk" in shown.sources
    assert "Kvolina" not in repr(shown)


@pytest.mark.parametrize(
    "term",
    [
        "withdrawn: 2026-11-01",
        "until: 2026-11-22",
        "from: 2026-11-24",
        "of: talk",
    ],
)
@pytest.mark.parametrize("audience", OUTSIDE)
def test_what_was_taken_back_or_has_run_out_is_given_to_nobody(told: Told, audience: str, term: str) -> None:
    given = f"audiences: [{'team' if term == 'of: talk' else audience}]"
    terms = given if term == "of: talk" else f"{given}, {term}"
    folder = told(TALK % (f"{audience}: full", terms))
    assert "talk" not in seen(folder, OUTSIDE[audience]).sources


@pytest.mark.parametrize(
    ("access", "readers"),
    [
        ("{status: published}", {"web", "film", "archive", "insurer"}),
        ("{status: closed}", set()),
        ("{status: closed, until: 2026-11-23}", set()),
        ("{status: closed, until: 2026-11-22}", {"archive", "insurer"}),
        ("{status: restricted, until: 2040-01-01}", set()),
        ("{status: destroyed}", {"archive", "insurer"}),
        ("{status: unlocated}", {"archive", "insurer"}),
    ],
)
def test_who_sees_what_is_closed_or_lost(told: Told, access: str, readers: set[str]) -> None:
    """A closure lapses by itself, and what has lapsed is not for strangers by that alone."""
    folder = told(f"== sources/paper/source.yaml\nkind: record\ntitle: A register\naccess: {access}")
    assert {name for name, reader in OUTSIDE.items() if "paper" in seen(folder, reader).sources} == readers


WORK = """
== sources/memoir/source.yaml
kind: memoir
title: What I remember
authors: [me]
access: {status: %s}
personas:
  me: {names: [Zendra Kvolina], sex: female, note: lives by the mill%s}
  friend: {names: [Ulma Dresk]}
== sources/memoir/statements.yaml
- {id: met, what: event, when: 1980, says: Zendra Kvolina met somebody.}
- {id: rained, what: event, when: 1980, says: It rained.}
== sources/paper/source.yaml
kind: news
title: Zendra Kvolina at eighty
access: {status: published}
"""


@pytest.mark.parametrize("reader", OUTSIDE.values(), ids=OUTSIDE)
def test_a_name_signed_to_a_published_work_stands_in_its_citation_and_nowhere_else(
    told: Told, reader: Reader
) -> None:
    shown = seen(told(WORK % ("published", "")), reader)
    assert set(shown.sources) == {"memoir"}
    assert set(shown.statements) == {"memoir/rained"}
    assert repr(shown).count("Kvolina") == 1
    assert "mill" not in repr(shown)


@pytest.mark.parametrize(
    ("status", "card", "more"),
    [
        ("open", "", ""),
        ("published", ", public: {web: withheld}", ""),
        (
            "published",
            "",
            "== people.yaml\njudgements:\n"
            "  - {id: j, compares: [memoir:me, talk:her], decision: same, because: Yes., by: x, date: 2026}\n"
            "== sources/talk/source.yaml\nkind: interview\ntitle: A talk\n"
            "personas: {her: {names: [Z. K.], public: {film: pseudonym, pseudonym: Anna}}}",
        ),
    ],
    ids=["unpublished", "guarded on the card", "guarded on another card"],
)
def test_not_of_whoever_is_guarded(told: Told, status: str, card: str, more: str) -> None:
    assert "Kvolina" not in repr(seen(told(WORK % (status, card) + more), PUBLIC))


@pytest.mark.parametrize("audience", OUTSIDE)
def test_the_most_guarded_card_of_one_person_wins_for_every_audience(told: Told, audience: str) -> None:
    folder = told(
        f"""
== sources/one/source.yaml
kind: letter
title: A letter
made: 1900
authors: [him]
access: {{status: published}}
personas: {{him: {{names: [Orvan Tarmin], public: {{{audience}: full}}}}}}
== sources/other/source.yaml
kind: letter
title: Another
access: {{status: published}}
personas: {{him: {{names: [Orvan Tarmin], public: {{{audience}: initials}}}}}}
== people.yaml
judgements:
  - {{id: j, compares: ["one:him", "other:him"], decision: same, because: Yes., by: x, date: 2026}}
"""
    )
    shown = seen(folder, OUTSIDE[audience])
    assert shown.sources["one"].personas["him"].names == ("O. T.",)
    assert "Tarmin" not in repr(shown)


def test_the_insurer_and_the_archive_learn_who_judged_and_strangers_do_not(told: Told) -> None:
    folder = told(
        """
== sources/one/source.yaml
kind: news
title: A paper
access: {status: published}
== sources/one/statements.yaml
- {id: a, what: event, when: 1980}
- {id: b, what: event, when: 1980}
== people.yaml
judgements:
  - {id: j, compares_events: [one/a, one/b], decision: same, because: Yes., by: Ada Researcher, date: 2026}
"""
    )
    told_to = {name for name, reader in OUTSIDE.items() if "Ada" in repr(seen(folder, reader))}
    assert told_to == {"archive", "insurer"}


def test_the_insurer_sees_a_release_that_has_run_out_by_its_terms(told: Told) -> None:
    """Two releases of one talk: the newer is in force, and the older has lapsed."""
    folder = told(
        TALK % ("insurer: pseudonym, pseudonym: Anna", "audiences: [insurer], until: 2020-01-01")
        + "- {id: r2, of: talk, by: Zendra Kvolina-Marsh, audiences: [insurer, film], from: 2021-01-01}\n"
    )
    shown = seen(folder, INSURER)
    assert {id: one.by for id, one in shown.releases.items()} == {"r1": "withheld", "r2": "withheld"}
    assert set(seen(folder, FILM).releases) == {"r2"}


def test_file_names_and_licences_are_for_those_who_clear_the_rights(told: Told) -> None:
    """A file is often called after whoever is in it, by a legal name that stands on no card."""
    folder = told(
        """
== sources/tape/source.yaml
kind: footage
title: A street
access: {status: published}
rights: {holder: an archive, status: licensed, licence: L-17, note: ask for Quorin, file: quorin-signed.pdf}
recording: {rate: 25, reel: QUORIN_1, file: QUORIN_1.mov}
"""
    )
    told_to = {
        name: {
            word for word in ("L-17", "quorin-signed", "QUORIN_1.mov") if word in repr(seen(folder, reader))
        }
        for name, reader in OUTSIDE.items()
    }
    assert told_to == {
        "web": set(),
        "film": set(),
        "archive": {"L-17", "QUORIN_1.mov"},
        "insurer": {"L-17", "quorin-signed", "QUORIN_1.mov"},
    }
    assert "uorin" not in repr(seen(folder, PUBLIC))
