"""What an owner rules: invitations, roles, clearances by source, who leaves; and what was opened."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.utils import timezone
from staff import PASSWORD, WORD, Team, client, entered, logged_in

from onrecord.dossier import rename
from onrecord.store.ledger.editing import save
from onrecord.web.accounts import clearances, factor, invitations, roster
from onrecord.web.accounts.asking import member_of
from onrecord.web.accounts.member import Member, Role
from onrecord.web.accounts.models import ClearanceRow, OpeningRow, RulingRow
from onrecord.web.accounts.openings import ONE_READING
from onrecord.web.accounts.refusals import (
    BadMemberName,
    LastOwner,
    MemberThere,
    NoReason,
    NoSuchMember,
    NotASource,
)
from onrecord.web.accounts.rulings import Word
from onrecord.web.accounts.sources import number_of_source, sources

pytestmark = pytest.mark.usefixtures("team")


def _member(user: User) -> Member | None:
    request = RequestFactory().get("/")
    request.user = User.objects.get(pk=user.pk)
    request.user.is_verified = lambda: True  # type: ignore[attr-defined]
    return member_of(request)


def _number(id: str) -> int:
    number = number_of_source(id)
    assert number is not None
    return number


def test_a_member_is_invited_chooses_a_password_and_comes_in(team: Team) -> None:
    owner = team.as_owner()
    page = owner.post(
        "/members", {"name": "Wanda  Writer", "role": "writer", "language": "en", "because": "x"}
    ).content.decode()
    link = re.search(r"http://127\.0\.0\.1(/join/[^<]+)", page)
    assert link is not None
    browser = client()
    chosen = browser.get(link[1]).headers["Location"]
    assert link[1].rpartition("/")[2] not in chosen
    assert "Wanda Writer" in browser.get(chosen).content.decode()
    assert logged_in(client(), "Wanda Writer", "").status_code == 403
    typed = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    assert browser.post(chosen, typed).headers["Location"] == "/login"
    assert entered("Wanda Writer", None).get("/account").status_code == 200
    assert client().get(link[1]).status_code == 403


def test_an_invitation_is_good_until_the_next_and_not_for_whoever_left() -> None:
    user = roster.add("Reader", Role.READER, WORD)
    first = invitations.invitation(user)
    roster.start_over(user, WORD)
    second = invitations.invitation(user)
    path = re.compile(r"/join/.*")
    assert client().get(path.search(first)[0]).status_code == 403  # type: ignore[index]
    assert client().get(path.search(second)[0]).status_code == 302  # type: ignore[index]
    roster.deactivate(user, WORD)
    assert client().get(path.search(second)[0]).status_code == 403  # type: ignore[index]


def test_an_invitation_ends_after_three_days(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import datetime, timedelta

    user = roster.add("Reader", Role.READER, WORD)
    token = invitations.INVITATIONS.make_token(user)
    assert invitations.INVITATIONS.check_token(user, token)
    later = datetime.now() + timedelta(days=3, minutes=1)
    monkeypatch.setattr(invitations.Invitations, "_now", lambda _: later)
    assert not invitations.INVITATIONS.check_token(user, token)


def test_who_leaves_is_out_at_once_and_their_name_stays_theirs(team: Team) -> None:
    browser = team.as_member("Reader", Role.READER)
    assert browser.get("/account").status_code == 200
    owner = team.as_owner()
    number = roster.named("Reader").pk
    owner.post(f"/members/{number}/let-go", {"because": "x"})
    assert browser.get("/account").status_code == 302
    assert logged_in(client(), "Reader").status_code == 403
    assert not roster.named("Reader").is_active
    with pytest.raises(MemberThere):
        roster.add("reader", Role.OWNER, WORD)


def test_a_role_that_was_taken_away_is_gone_with_the_next_page(team: Team) -> None:
    team.member("Second", Role.OWNER)
    browser = entered(team.owner.username, team.key)
    assert browser.get("/members").status_code == 200
    roster.give_role(team.owner, Role.READER, WORD)
    assert browser.get("/members").status_code == 403


def test_the_last_owner_stays(team: Team) -> None:
    with pytest.raises(LastOwner):
        roster.deactivate(team.owner, WORD)
    with pytest.raises(LastOwner):
        roster.give_role(team.owner, Role.READER, WORD)
    answer = team.as_owner().post(f"/members/{team.owner.pk}/let-go", {"because": "x"})
    assert answer.status_code == 400 and "only owner" in answer.content.decode()


@pytest.mark.parametrize("name", ["", "  ", "two\u2028lines", "bell\x07", "x" * 151])
def test_a_name_is_one_line_that_can_be_shown(name: str) -> None:
    if "\u2028" in name:  # blank like any other: the words stand in one line
        assert roster.add(name, Role.READER, WORD).username == "two lines"
        return
    with pytest.raises(BadMemberName):
        roster.add(name, Role.READER, WORD)


def test_nobody_is_called_so() -> None:
    with pytest.raises(NoSuchMember):
        roster.named("Nobody")


def test_starting_over_ends_what_was_before(team: Team) -> None:
    browser = team.as_member("Historian", Role.HISTORIAN)
    user = roster.named("Historian")
    roster.start_over(user, WORD)
    assert browser.get("/account").status_code == 302
    assert not factor.is_set_up(user)
    assert logged_in(client(), "Historian").status_code == 403


def test_an_owner_is_cleared_for_all_and_everybody_else_for_nothing(team: Team) -> None:
    assert _member(team.owner).cleared is None  # type: ignore[union-attr]
    for role in (role for role in Role if role is not Role.OWNER):
        assert _member(team.member(f"A {role.value}", role)).cleared == frozenset()  # type: ignore[union-attr]


def test_a_clearance_is_given_and_taken_back_and_both_are_kept(team: Team) -> None:
    user, owner = team.member("Reader", Role.READER), team.as_owner()
    number = _number("diary")
    owner.post(f"/members/{user.pk}/clear", {"source": [number], "because": "Reads for the film."})
    assert _member(user).cleared == {"diary"}  # type: ignore[union-attr]
    owner.post(f"/members/{user.pk}/clear", {"source": [number], "because": "Once more."})
    owner.post(f"/members/{user.pk}/take-back", {"source": [number], "because": "Has read it."})
    assert _member(user).cleared == frozenset()  # type: ignore[union-attr]
    rows = ClearanceRow.objects.filter(member=user).order_by("id")
    assert [(row.source, row.given, row.by, row.because) for row in rows] == [
        (number, True, team.owner, "Reads for the film."),
        (number, False, team.owner, "Has read it."),
    ]
    assert "Has read it." in owner.get(f"/members/{user.pk}").content.decode()


def test_a_clearance_follows_its_source_through_other_names(team: Team) -> None:
    user = team.member("Reader", Role.READER)
    clearances.clear(user, [_number("diary")], by=team.owner, because="Reads for the film.")
    from onrecord.store.ledger.reading import read_ledger

    dossier = read_ledger(team.ledger).dossier
    save(team.ledger, rename(dossier, "diary", "notebook"), by="invented", because="Called otherwise.")
    assert _member(user).cleared == {"notebook"}  # type: ignore[union-attr]
    assert not ClearanceRow.objects.filter(because__contains="diary").exists()


def test_nobody_is_cleared_without_a_reason_or_for_what_is_no_source(team: Team) -> None:
    user = team.member("Reader", Role.READER)
    with pytest.raises(NoReason):
        clearances.clear(user, [_number("diary")], by=team.owner, because="  ")
    with pytest.raises(NotASource):
        clearances.clear(user, [max(sources()) + 1000], by=team.owner, because="x")
    assert not ClearanceRow.objects.exists()
    answer = team.as_owner().post(f"/members/{user.pk}/clear", {"source": [999], "because": "x"})
    assert answer.status_code == 400


def test_what_is_opened_is_noted_without_its_id(team: Team) -> None:
    owner = team.as_owner()
    for path in ("/sources/letter/", "/sources/letter/read", "/sources/"):
        assert owner.get(path).status_code == 200
    assert not OpeningRow.objects.exists()
    for path in ("/sources/diary/", "/sources/diary/read", "/sources/diary/"):
        assert owner.get(path).status_code == 200
    rows = list(OpeningRow.objects.values_list("by", "what", "record", "because"))
    assert rows == [(team.owner.pk, "source", _number("diary"), "Opened in the workbench.")]
    assert "diary" in owner.get("/members/openings").content.decode()


def test_what_was_opened_an_hour_ago_is_opened_again(team: Team) -> None:
    long_ago = timezone.now() - ONE_READING - timedelta(minutes=1)
    told = {"by": team.owner, "what": "source", "record": _number("diary"), "because": "x"}
    OpeningRow.objects.create(**told, at=long_ago)
    team.as_owner().get("/sources/diary/read")
    assert OpeningRow.objects.count() == 2


def test_whoever_is_not_cleared_opens_nothing(team: Team) -> None:
    assert team.as_member("Reader", Role.READER).get("/sources/diary/read").status_code == 404
    assert not OpeningRow.objects.exists()


def test_openings_are_shown_in_pages(team: Team) -> None:
    OpeningRow.objects.bulk_create(
        OpeningRow(by=team.owner, what="source", because=f"reason {number}") for number in range(205)
    )
    owner = team.as_owner()
    page = owner.get("/members/openings").content.decode()
    older = re.search(r'href="(\?before=\d+)"', page)
    assert older is not None and "reason 204" in page and "reason 4<" not in page
    earlier = owner.get(f"/members/openings{older[1]}").content.decode()
    assert "reason 4<" in earlier and "reason 5<" not in earlier


def test_the_files_of_accounts_name_no_source(team: Team) -> None:
    user = team.member("Reader", Role.READER)
    clearances.clear(user, [_number("diary")], by=team.owner, because="x")
    fields = str(list(ClearanceRow.objects.values()))
    assert "diary" not in fields


def test_who_ruled_what_of_whom_stays_on_a_list_that_owners_see(team: Team) -> None:
    owner = team.as_owner()
    owner.post("/members", {"name": "Vera", "role": "writer", "language": "en", "because": "Writes it."})
    user = roster.named("Vera")
    for act, given in (
        ("role", {"role": "checker", "because": "Checks it."}),
        ("start-over", {"because": "A lost telephone."}),
        ("let-go", {"because": "The film is done."}),
    ):
        assert owner.post(f"/members/{user.pk}/{act}", given).status_code in {200, 302}
        assert owner.post(f"/members/{user.pk}/{act}", {**given, "because": " "}).status_code == 400
    owner.post("/members/second-factor", {"role": ["writer"], "because": "A theft."})
    rows = RulingRow.objects.filter(by="Olga Owner").order_by("id")
    assert [(row.member and row.member.username, row.what, row.role, row.because) for row in rows] == [
        ("Vera", "taken on", "writer", "Writes it."),
        ("Vera", "given a role", "checker", "Checks it."),
        ("Vera", "invited anew", "", "A lost telephone."),
        ("Vera", "let in no more", "", "The film is done."),
        (None, "second factor", "historian, owner, writer", "A theft."),
    ]
    for page in ("/members", f"/members/{user.pk}", "/members/rulings"):
        told = owner.get(page).content.decode()
        assert "Vera</a> was given a role: checker." in told and "The film is done." in told
    assert "a second factor is asked of: historian, owner, writer." in owner.get("/members").content.decode()
    assert team.as_member("Boris", Role.HISTORIAN).get("/members/rulings").status_code == 403


def test_what_is_refused_is_not_on_the_list(team: Team) -> None:
    before = RulingRow.objects.count()
    with pytest.raises(LastOwner):
        roster.give_role(team.owner, Role.READER, WORD)
    with pytest.raises(NoReason):
        roster.add("Nemo", Role.READER, Word(by="invented", because=""))
    assert RulingRow.objects.count() == before
    assert not User.objects.filter(username="Nemo").exists()
