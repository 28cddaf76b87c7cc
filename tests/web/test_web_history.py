"""History: all that was is for the owner, and others learn neither by it nor by a refusal what is not theirs to see."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from staff import Team

from onrecord.dossier import Change
from onrecord.evidence import Access, AccessStatus, Script
from onrecord.fountain.paragraphs import paragraphs_of
from onrecord.store.ledger.hands import hands
from onrecord.store.ledger.history import history
from onrecord.store.ledger.reading import read_ledger
from onrecord.web.accounts.member import Role
from onrecord.web.seating import bench
from onrecord.web.writing.showing import key_of

MET = "letter/met"
ONCE_NAMED = "Zoya Perlushina was with them."


def restated(team: Team, id: str, words: str, because: str) -> int:
    """A statement in other words, written by the owner; the number of its change."""
    statement = bench().state.dossier.statements[id]
    bench().edit([Change(statement, replace(statement, says=words))], by="Olga Owner", because=because)
    return history(team.ledger, id)[-1].number


def open_letter() -> None:
    """The letter and what it says, for every member to see."""
    card = bench().state.dossier.sources["letter"]
    opened = replace(card, access=Access(status=AccessStatus.OPEN))
    bench().edit([Change(card, opened)], by="Olga Owner", because="agreed")


def test_the_owner_sees_what_a_record_was_and_takes_a_change_back(team: Team) -> None:
    restated(team, MET, ONCE_NAMED, "as she tells it")
    number = restated(team, MET, "Somebody was with them.", "she asked")
    browser = team.as_owner()
    assert "she asked" in browser.get("/history/").content.decode()
    page = browser.get(f"/history/of/{MET}/").content.decode()
    assert ONCE_NAMED in page and "Somebody was with them." in page
    answer = browser.post(f"/history/of/{MET}/back/{number}", {"because": "read again"})
    assert answer.status_code == 303
    assert read_ledger(team.ledger).dossier.statements[MET].says == ONCE_NAMED


def test_who_is_not_cleared_for_everything_sees_no_word_of_what_was(team: Team) -> None:
    open_letter()
    restated(team, MET, ONCE_NAMED, "Zoya tells it")
    number = restated(team, MET, "Somebody was with them.", "Zoya asked for it")
    browser = team.as_member("Boris", Role.HISTORIAN)
    listed = browser.get("/history/").content.decode()
    assert MET in listed
    assert "Zoya" not in listed and "diary" not in listed
    assert browser.get(f"/history/of/{MET}/").status_code == 404
    assert browser.post(f"/history/of/{MET}/back/{number}", {"because": "x"}).status_code == 404
    assert browser.get("/history/dated/?day=2030-01-01").status_code == 404
    assert browser.get("/history/of/diary/").status_code == 404


def test_as_it_was_on_a_day_tells_what_was_otherwise(team: Team) -> None:
    browser = team.as_owner()
    tomorrow = date.today() + timedelta(days=1)
    assert "Everything was as it is now." in browser.get(f"/history/dated/?day={tomorrow}").content.decode()
    assert browser.get("/history/dated/?day=yesterday").status_code == 404


def test_what_was_taken_out_is_erased_by_the_owner_alone(team: Team) -> None:
    statement = bench().state.dossier.statements[MET]
    bench().edit([Change(statement, None)], by="Olga Owner", because="she asked")
    stranger = team.as_member("Boris", Role.HISTORIAN)
    assert stranger.post(f"/history/of/{MET}/erase", {"because": "asked"}).status_code in (403, 404)
    owner = team.as_owner()
    assert owner.post(f"/history/of/{MET}/erase", {"because": "asked by law"}).status_code == 303
    assert not bench().state.dossier.statements
    assert owner.get(f"/history/of/{MET}/").status_code == 404


def test_a_paragraph_that_was_changed_meanwhile_is_not_shown_to_who_may_not_see_it(team: Team) -> None:
    script = Script(id="film", fountain="INT. ROOM - DAY\n\nThey met. [[@letter/met]]\n")
    bench().edit([Change(None, script)], by="Olga Owner", because="to begin")
    open_letter()
    browser = team.as_member("Boris", Role.WRITER)
    key = key_of(paragraphs_of(script.fountain)[1])
    form = browser.get(f"/scripts/film/paragraphs/{key}").content.decode()
    token = re.search(r'name="seen" value="([^"]+)"', form)
    assert token is not None
    secret = replace(script, fountain="INT. ROOM - DAY\n\nZoya told it all. [[@diary/told]]\n")
    bench().edit([Change(script, secret)], by="Olga Owner", because="asked for")
    answer = browser.post(
        "/scripts/film/write", {"seen": token[1], "words": "They met twice.", "place": "instead"}
    )
    said = answer.content.decode()
    assert answer.status_code == 409
    assert "They met twice." in said
    assert "Zoya" not in said


def test_the_reader_says_who_recorded_a_statement_and_who_changed_it_last(team: Team) -> None:
    open_letter()
    owner, stranger = team.as_owner(), team.as_member("Boris", Role.HISTORIAN)
    told = owner.get("/sources/letter/read").content.decode()
    assert "Recorded by invented," in told and "Last changed by" not in told
    restated(team, MET, ONCE_NAMED, "Zoya tells it")
    restated(team, MET, "Somebody was with them.", "Zoya asked for it")
    for browser in (owner, stranger):
        told = browser.get("/sources/letter/read").content.decode()
        assert "Recorded by invented," in told and "Last changed by Olga Owner," in told
        assert "Zoya" not in told


def test_hands_are_those_of_the_record_that_bears_the_id_now(team: Team) -> None:
    before = bench().state.dossier.statements[MET]
    bench().edit([Change(before, None)], by="Olga Owner", because="a mistake")
    bench().edit([Change(None, before)], by="Boris", because="none")
    assert hands(team.ledger, "statement", [MET, "letter/none"])[MET].recorded.by == "Boris"
    bench().edit([Change(before, replace(before, id="seen"))], by="Olga Owner", because="a better id")
    found = hands(team.ledger, "statement", [MET, "letter/seen"])
    assert found["letter/seen"].recorded is None
    assert found["letter/seen"].changed.by == "Olga Owner"
