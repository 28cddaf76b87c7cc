"""What stands before every page: a login, the policy of the browser, the name of the host."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from staff import HOST, Team, client

from onrecord.web.accounts.member import Role
from onrecord.web.membership.addresses import addresses
from onrecord.web.seating import OPEN_TO_ALL

pytestmark = pytest.mark.usefixtures("team")

SAMPLES = {"int": "1", "uuid": "00000000-0000-4000-8000-000000000000"}

OPEN = {"login", "logout", "join", "second-factor", "second-factor-new", "language", "borrowed", "preview"}
"""All that is answered to somebody who is not known yet: how one comes in, letters of the editions, and the files of an
edition to whoever has a pass to it in the address."""


def _patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one, before + str(one.pattern))
        else:
            yield before + str(one.pattern), one


def _sample(route: str) -> str:
    """An address of a route, whatever it takes filled in."""
    return "/" + re.sub(r"<(?:(\w+):)?\w+>", lambda part: SAMPLES.get(part[1] or "", "x"), route)


def test_what_is_open_to_all_is_on_a_list() -> None:
    found = {one.name for _, one in _patterns() if getattr(one.callback, OPEN_TO_ALL, False)}
    assert found == OPEN
    assert {one.name for one in addresses()} <= {one.name for _, one in _patterns()}


@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_no_page_is_there_without_a_login(method: str) -> None:
    walked = [(_sample(route), one) for route, one in _patterns() if one.name not in OPEN]
    assert len(walked) > 10
    for place, _ in walked:
        answer = getattr(client(), method)(place)
        assert answer.status_code in (302, 401, 403, 405), place
        if answer.status_code == 302:
            assert answer.headers["Location"].startswith("/login?next="), place


def test_no_page_is_there_between_password_and_second_factor(team: Team) -> None:
    browser = client()
    browser.post("/login", {"username": team.owner.username, "password": "seven invented otters"})
    for route, one in _patterns():
        if one.name not in OPEN:
            answer = browser.get(_sample(route))
            assert answer.status_code == 302, route
            assert answer.headers["Location"].startswith("/second-factor?"), route


def test_a_script_is_told_and_not_led_on() -> None:
    assert client().get("/members", headers={"sec-fetch-dest": "empty"}).status_code == 401
    answer = client().get("/members", headers={"hx-request": "true"})
    assert answer.status_code == 401 and answer.headers["HX-Redirect"] == "/login"


def test_the_policy_lets_nothing_inline_and_nothing_from_elsewhere(team: Team) -> None:
    browser = team.as_owner()
    for place in ("/members", "/login", "/nothing-is-here"):
        policy = browser.get(place).headers["Content-Security-Policy"]
        parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert set(parts.values()) == {"'self'", "'none'"}, place
        assert parts["default-src"] == parts["base-uri"] == "'none'"
        assert parts["frame-ancestors"] == parts["form-action"] == parts["script-src"] == "'self'"


def test_no_page_has_anything_inline(team: Team) -> None:
    browser = team.as_owner()
    for place in (
        "/login",
        "/second-factor",
        "/second-factor/new",
        "/account",
        "/members",
        "/members/1",
        "/join/x/y",
    ):
        page = browser.get(place).content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", page), place
        assert not re.search(r"""(?:src|href|action)=["']?(?:https?:)?//""", page), place


def test_headers_that_keep_a_page_to_itself(team: Team) -> None:
    headers = team.as_owner().get("/members").headers
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in headers["Cache-Control"]
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0"]
)
def test_another_name_of_a_host_is_refused(host: str) -> None:
    assert client().get("/login", headers={"host": host}).status_code == 400
    assert client().get("/login", headers={"host": HOST}).status_code == 200


def test_a_user_who_is_no_member_is_nobody() -> None:
    from django.contrib.auth.models import User

    User.objects.create_superuser("planted", password="seven invented otters")
    browser = client()
    browser.post("/login", {"username": "planted", "password": "seven invented otters"})
    assert browser.get("/members").status_code == 302


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_the_pages_of_owners_are_owners_alone(team: Team, role: Role) -> None:
    browser = team.as_member("Somebody", role)
    number = team.owner.pk
    for place in ("/members", "/members/openings", f"/members/{number}"):
        assert browser.get(place).status_code == 403, place
    acts = ("role", "clear", "take-back", "start-over", "let-go")
    for place in ("/members", "/members/second-factor", *(f"/members/{number}/{act}" for act in acts)):
        answer = browser.post(
            place, {"name": "Planted", "role": "owner", "language": "en", "because": "x", "source": 1}
        )
        assert answer.status_code == 403, place


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_page_speaks_both_languages(team: Team, language: str) -> None:
    """A phrase that Russian lacks is an error, and so no page."""
    owner = team.as_owner()
    owner.post("/account/language", {"language": language})
    for place in (
        "/account",
        "/members",
        "/members/openings",
        f"/members/{team.owner.pk}",
        "/second-factor/new",
    ):
        page = owner.get(place)
        assert page.status_code == 200 and f'lang="{language}"' in page.content.decode()
    said = {"accept-language": language}
    for place in ("/login", "/join/x/y"):
        assert f'lang="{language}"' in client().get(place, headers=said).content.decode()
    wrong = client().post("/login", {"username": "x", "password": "x"}, headers=said).content.decode()
    assert ("Пожалуйста, введите правильные" in wrong) is (language == "ru")
