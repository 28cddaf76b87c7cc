"""Editions and versions of a script on a team's ledger, for who is cleared for everything and for who is not."""

from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client
from staff import Team, entered

from onrecord.dossier import Change
from onrecord.evidence import Script
from onrecord.store.ledger.history import history
from onrecord.web.accounts import clearances
from onrecord.web.accounts.member import Role
from onrecord.web.accounts.sources import sources
from onrecord.web.seating import bench

MET, HIDDEN = "They met on the bridge.", "The diary tells of nothing (invented)."
FIRST = f"{MET} [[@letter/met]]\n\n{HIDDEN} [[@diary]]\n"


@pytest.fixture
def script(team: Team) -> Script:
    """A script on the ledger, which had another line before."""
    first = Script(id="film", fountain=FIRST)
    bench().edit([Change(None, first)], by="Olga Owner", because="the first draft")
    now = replace(first, fountain=FIRST.replace(MET, "They met by the river."))
    bench().edit([Change(first, now)], by="Olga Owner", because="it was the river")
    assert len(history(team.ledger, "film")) == 2
    return now


@pytest.fixture
def cleared(team: Team) -> User:
    """A writer who is cleared for every source that there is."""
    user = team.member("Wanda", Role.WRITER)
    clearances.clear(user, list(sources()), by=team.owner, because="Writes the film.")
    return user


def built(browser: Client, audience: str) -> tuple[str, str]:
    """The address of an edition that was ordered, and its page once the work on it is over."""
    ordered = browser.post("/editions/build", {"audience": audience, "form": "pages", "language": "en"})
    assert ordered.status_code == 303, ordered.content.decode()
    place = ordered.headers["Location"]
    for _ in range(600):
        page = browser.get(place).content.decode()
        if "/fetch" in page or "efused" in page or "ailed" in page:
            return place, page
        time.sleep(0.1)
    raise AssertionError("It is still being made.")


@pytest.mark.usefixtures("script")
@pytest.mark.parametrize(("audience", "is_told"), [("team", True), ("film", False)])
def test_who_is_cleared_for_everything_has_an_edition_made_and_looks_at_it(
    cleared: User, audience: str, *, is_told: bool
) -> None:
    browser = entered(cleared.username, None)
    place, page = built(browser, audience)
    shown = re.search(r'src="(/editions/seen/[^"]+)"', page)
    assert shown is not None, page
    preview = browser.get(shown[1])
    assert preview.status_code == 200 and "default-src 'none'" in preview.headers["Content-Security-Policy"]
    assert ("They met by the river." in preview.content.decode()) is is_told
    fetched = browser.get(f"{place}fetch")
    with zipfile.ZipFile(io.BytesIO(b"".join(fetched.streaming_content))) as packed:  # type: ignore[attr-defined]
        assert "index.html" in packed.namelist()


@pytest.mark.usefixtures("script")
def test_no_pen_is_offered_where_something_is_withheld(team: Team, cleared: User) -> None:
    boris = team.member("Boris", Role.WRITER)
    letter = [number for number, id in sources().items() if id == "letter"]
    clearances.clear(boris, letter, by=team.owner, because="Reads the letter.")
    pens = {
        name: browser.get("/scripts/film/").content.decode().count('class="pen"')
        for name, browser in (
            ("sees all", entered(cleared.username, None)),
            ("sees less", entered(boris.username, None)),
        )
    }
    assert pens == {"sees all": 4, "sees less": 2}


@pytest.mark.usefixtures("script")
def test_who_is_not_cleared_for_everything_has_none_made_and_sees_none(team: Team, cleared: User) -> None:
    place, _ = built(entered(cleared.username, None), "film")
    stranger = team.as_member("Boris", Role.HISTORIAN)
    assert "is cleared for every source" in stranger.get("/editions/").content.decode()
    assert stranger.post("/editions/build", {"audience": "web"}).status_code == 403
    assert stranger.post("/editions/export", {"audience": "web", "form": "csv"}).status_code == 403
    for page in (place, f"{place}fetch"):
        assert stranger.get(page).status_code == 403
    assert place not in stranger.get("/editions/").content.decode()


@pytest.mark.usefixtures("script")
def test_an_edition_is_for_who_had_it_made_and_for_owners_while_they_are_cleared(
    team: Team, cleared: User
) -> None:
    browser = entered(cleared.username, None)
    place, _ = built(browser, "film")
    other = team.member("Vera", Role.CHECKER)
    clearances.clear(other, list(sources()), by=team.owner, because="Checks the film.")
    assert entered("Vera", None).get(place).status_code == 404
    assert team.as_owner().get(place).status_code == 200
    assert place in browser.get("/editions/").content.decode()
    clearances.take_back(cleared, list(sources()), by=team.owner, because="Has written it.")
    assert browser.get(place).status_code == 403


def test_versions_of_the_past_are_compared_by_owners_alone(team: Team, cleared: User, script: Script) -> None:
    first = history(team.ledger, "film")[0].number
    owner = team.as_owner()
    assert f"change={first}" in owner.get("/scripts/film/versions").content.decode()
    told = owner.get(f"/scripts/film/versions?change={first}").content.decode()
    assert MET in told and "They met by the river." in told
    for browser in (entered(cleared.username, None), team.as_member("Boris", Role.HISTORIAN)):
        assert f"change={first}" not in browser.get("/scripts/film/versions").content.decode()
        assert browser.get(f"/scripts/film/versions?change={first}").status_code == 404
    assert bench().state.dossier.scripts["film"] == script


@pytest.mark.usefixtures("script")
def test_two_scripts_are_compared_without_the_lines_that_are_withheld(team: Team, cleared: User) -> None:
    other = Script(id="other", fountain=f"{HIDDEN} [[@diary]]\n\nThey parted.\n")
    bench().edit([Change(None, other)], by="Olga Owner", because="another draft")
    told = entered(cleared.username, None).get("/scripts/film/versions?other=other").content.decode()
    assert "They parted." in told
    told = team.as_member("Boris", Role.HISTORIAN).get("/scripts/film/versions?other=other")
    assert told.status_code == 200
    assert "They parted." in told.content.decode()
    assert "diary" not in told.content.decode() and HIDDEN not in told.content.decode()
