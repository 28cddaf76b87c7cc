"""Coming in: passwords that are guessed, codes used twice, sessions that were planted, links that lead away."""

from __future__ import annotations

import logging
import re

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from staff import PASSWORD, WORD, Team, after_a_while, client, code, entered, logged_in, with_factor

from onrecord.web.accounts import factor, roster
from onrecord.web.accounts.member import Role
from onrecord.web.settings import FAILURES, settings_for_team

pytestmark = pytest.mark.usefixtures("team")

WRONG = "eight invented stoats"


def test_passwords_are_kept_by_argon2_and_no_other_way(team: Team) -> None:
    assert team.owner.password.startswith("argon2$argon2id$")
    assert PASSWORD not in team.owner.password


def test_wrong_passwords_are_refused_and_then_the_right_one_too(team: Team) -> None:
    team.member("Reader", Role.READER)
    browser = client()
    answers = [logged_in(browser, "Reader", WRONG).status_code for _ in range(FAILURES)]
    assert answers == [403] * (FAILURES - 1) + [429]
    held = logged_in(browser, "Reader")
    assert held.status_code == 429 and held.headers["Retry-After"] == "900"
    assert browser.get("/account").status_code == 302


def test_whoever_locks_a_name_out_elsewhere_does_not_lock_out_its_owner(team: Team) -> None:
    team.member("Reader", Role.READER)
    for _ in range(FAILURES + 2):
        logged_in(client("198.51.100.7"), "Reader", WRONG)
    assert logged_in(client("198.51.100.7"), "Reader").status_code == 429
    assert logged_in(client("192.0.2.1"), "Reader").status_code == 302


def test_an_address_that_a_header_claims_is_not_believed(team: Team) -> None:
    team.member("Reader", Role.READER)
    for number in range(FAILURES):
        browser = client("198.51.100.7")
        browser.post(
            "/login",
            {"username": "Reader", "password": WRONG},
            headers={"x-forwarded-for": f"203.0.113.{number}", "forwarded": f"for=203.0.113.{number}"},
        )
    assert logged_in(client("198.51.100.7"), "Reader").status_code == 429


def test_somebody_else_at_the_same_address_is_let_in(team: Team) -> None:
    team.member("Reader", Role.READER)
    team.member("Writer", Role.WRITER)
    for _ in range(FAILURES):
        logged_in(client(), "Reader", WRONG)
    assert logged_in(client(), "Writer").status_code == 302


def test_what_is_wrong_with_a_login_is_not_told_apart(team: Team) -> None:
    gone = team.member("Gone", Role.READER)
    team.member("Reader", Role.READER)
    roster.deactivate(gone, WORD)
    pages = set()
    for name in ("Reader", "Gone", "Nobody"):
        page = logged_in(client(), name, WRONG).content.decode().replace(name, "")
        pages.add(re.sub(r'(csrfmiddlewaretoken" value=)"\w+"', "", page))
    assert len(pages) == 1


def test_no_password_and_no_typed_name_is_in_a_log_or_a_table(caplog: pytest.LogCaptureFixture) -> None:
    from axes.models import AccessAttempt

    with caplog.at_level(logging.DEBUG):
        for name in ("Reader", "a password typed for a name"):
            logged_in(client(), name, WRONG)
        logged_in(client(), "Olga Owner")
    rows = str(list(AccessAttempt.objects.values()))
    assert AccessAttempt.objects.count() == 2
    for word in (WRONG, PASSWORD, "a password typed", "Reader"):
        assert word not in caplog.text
        assert word not in rows


def test_an_owner_sees_nothing_before_the_second_factor(team: Team) -> None:
    browser = client()
    logged_in(browser, team.owner.username)
    for place in ("/account", "/members", "/members/openings"):
        answer = browser.get(place)
        assert answer.status_code == 302 and answer.headers["Location"].startswith("/second-factor?")
    assert browser.post("/members", {"name": "Planted", "role": "owner", "language": "en"}).status_code == 401
    assert browser.get("/second-factor/new").headers["Location"].startswith("/second-factor?")
    assert not User.objects.filter(username="Planted").exists()


def test_a_code_is_good_once(team: Team) -> None:
    browser, other = client(), client()
    logged_in(browser, team.owner.username)
    logged_in(other, team.owner.username)
    shown = code(team.key)
    assert browser.post("/second-factor", {"code": shown}).status_code == 302
    assert browser.get("/members").status_code == 200
    assert other.post("/second-factor", {"code": shown}).status_code == 403
    assert other.get("/members").status_code == 302


def test_wrong_codes_are_answered_ever_more_slowly(team: Team) -> None:
    browser = client()
    logged_in(browser, team.owner.username)
    for _ in range(3):
        browser.post("/second-factor", {"code": "000000"})
    assert browser.post("/second-factor", {"code": code(team.key)}).status_code == 403
    after_a_while(team.owner)
    assert browser.post("/second-factor", {"code": code(team.key)}).status_code == 302


def test_whoever_has_to_have_a_second_factor_can_do_nothing_but_set_it_up(team: Team) -> None:
    user = team.member("Historian", Role.HISTORIAN)
    browser = client()
    logged_in(browser, "Historian")
    assert browser.get("/account").headers["Location"] == "/second-factor/new?next=/account"
    page = browser.get("/second-factor/new").content.decode()
    assert "<svg" in page and "style=" not in page
    assert browser.post("/second-factor/new", {"code": "000000"}).status_code == 403
    assert not factor.is_set_up(user)
    after_a_while(user)
    done = browser.post("/second-factor/new", {"code": code(factor.offered(user).bin_key)})
    assert done.status_code == 200 and factor.is_set_up(user)
    assert browser.get("/account").status_code == 200


def test_a_code_from_paper_lets_in_once(team: Team) -> None:
    codes = factor.new_codes(team.owner)
    one, two = client(), client()
    for browser in (one, two):
        logged_in(browser, team.owner.username)
    assert one.post("/second-factor", {"code": f" {codes[0].upper()} "}).status_code == 302
    assert two.post("/second-factor", {"code": codes[0]}).status_code == 403
    after_a_while(team.owner)
    assert two.post("/second-factor", {"code": codes[1]}).status_code == 302


def test_the_owner_can_ask_a_second_factor_of_every_role_and_of_no_fewer(team: Team) -> None:
    reader = team.as_member("Reader", Role.READER)
    assert reader.get("/account").status_code == 200
    owner = team.as_owner()
    owner.post("/members/second-factor", {"role": ["reader"], "because": "x"})
    assert reader.get("/account").headers["Location"].startswith("/second-factor/new")
    owner.post("/members/second-factor", {"because": "x"})
    assert factor.roles_asked() == factor.ALWAYS
    assert reader.get("/account").status_code == 200


def test_whoever_set_one_up_freely_is_asked_for_it(team: Team) -> None:
    key = with_factor(team.member("Reader", Role.READER))
    browser = client()
    logged_in(browser, "Reader")
    assert browser.get("/account").headers["Location"].startswith("/second-factor?")
    browser.post("/second-factor", {"code": code(key)})
    assert browser.get("/account").status_code == 200


def test_a_session_that_was_planted_is_worth_nothing_after_either_step(team: Team) -> None:
    browser = client()
    browser.get("/login")
    planted = browser.session
    planted["planted"] = True
    planted.save()
    browser.cookies["onrecord"] = planted.session_key
    logged_in(browser, team.owner.username)
    after_password = browser.cookies["onrecord"].value
    browser.post("/second-factor", {"code": code(team.key)})
    after_code = browser.cookies["onrecord"].value
    assert len({planted.session_key, after_password, after_code}) == 3
    assert [one.session_key for one in Session.objects.all()] == [after_code]


def test_logging_out_ends_the_session_where_it_is_kept(team: Team) -> None:
    browser = team.as_owner()
    kept = browser.cookies["onrecord"].value
    assert browser.get("/logout").status_code == 405
    browser.post("/logout")
    thief = client()
    thief.cookies["onrecord"] = kept
    assert thief.get("/account").headers["Location"].startswith("/login")


def test_cookies_are_no_scripts_and_no_other_sites_business(team: Team) -> None:
    browser = client()
    browser.get("/login")
    logged_in(browser, team.owner.username)
    session, form = browser.cookies["onrecord"], browser.cookies["onrecord-form"]
    assert session["httponly"] and session["samesite"] == "Lax" and not session["domain"]
    assert form["httponly"] and form["samesite"] == "Strict"


def test_over_tls_cookies_go_no_other_way(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_ORIGINS", "https://work.example.org")
    secure = settings_for_team(team.address)
    named = {name: value for name, value in secure.items() if "COOKIE" in name or name in ("ALLOWED_HOSTS",)}
    with override_settings(**named):
        browser = Client(headers={"host": "work.example.org"})
        browser.get("/login", secure=True)
        browser.post("/login", {"username": team.owner.username, "password": PASSWORD}, secure=True)
        for name in ("__Host-onrecord", "__Host-onrecord-form"):
            assert browser.cookies[name]["secure"] and browser.cookies[name]["path"] == "/"


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "http:evil"]
)
def test_nobody_is_led_away_after_logging_in(team: Team, away: str) -> None:
    team.member("Reader", Role.READER)
    answer = client().post("/login", {"username": "Reader", "password": PASSWORD, "next": away})
    assert answer.status_code == 302 and answer.headers["Location"] == "/"
    browser = client()
    logged_in(browser, team.owner.username)
    answer = browser.post("/second-factor", {"code": code(team.key), "next": away})
    assert answer.headers["Location"] == "/"


def test_somebody_comes_back_to_where_they_wanted_to_go(team: Team) -> None:
    browser = client()
    asked = browser.get("/members/openings?before=7").headers["Location"]
    browser.get(asked)
    entered_by = browser.post(asked, {"username": team.owner.username, "password": PASSWORD})
    assert entered_by.headers["Location"] == "/members/openings?before=7"


def test_a_form_from_elsewhere_is_refused(team: Team) -> None:
    browser = client(enforce_csrf_checks=True)
    assert logged_in(browser, team.owner.username).status_code == 403
    browser = team.as_owner()
    browser.handler.enforce_csrf_checks = True
    for place in ("/members", f"/members/{team.owner.pk}/let-go", "/account/language", "/logout"):
        assert browser.post(place, {"name": "Planted", "role": "owner", "language": "en"}).status_code == 403


def test_a_new_password_ends_the_other_sessions(team: Team) -> None:
    here, there = team.as_member("Reader", Role.READER), entered("Reader", None)
    typed = {
        "old_password": PASSWORD,
        "new_password1": "nine invented newts",
        "new_password2": "nine invented newts",
    }
    assert here.post("/account", typed).status_code == 302
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 302


@pytest.mark.parametrize("weak", ["short", "passwordpassword"[:8], "123456789012345", "Reader Reader"])
def test_a_password_that_is_guessed_easily_is_not_taken(team: Team, weak: str) -> None:
    browser = team.as_member("Reader Reader", Role.READER)
    typed = {"old_password": PASSWORD, "new_password1": weak, "new_password2": weak}
    assert browser.post("/account", typed).status_code == 400
