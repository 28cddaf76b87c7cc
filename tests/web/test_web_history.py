"""History: for the owner all that was, a change taken back, erased for good; for others that there was a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from staff import Team

from onrecord.dossier import Change
from onrecord.evidence import Access, AccessStatus
from onrecord.store.ledger.history import history
from onrecord.store.ledger.reading import read_ledger
from onrecord.web.accounts.member import Role
from onrecord.web.seating import bench

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
