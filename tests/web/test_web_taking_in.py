"""Files taken in on a team's ledger: what a member is told of them is what is theirs to see."""

from __future__ import annotations

import re
import time
from dataclasses import replace

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from staff import Team

from onrecord.dossier import Change
from onrecord.evidence import Access, AccessStatus
from onrecord.store.ledger.proving import verify
from onrecord.web.accounts.member import Role
from onrecord.web.seating import bench

WORDS = b"An invented note that only one of them may read.\n"


def taken_in(browser: Client, words: bytes = WORDS) -> str:
    """The page of what came of a file, once it has been seen to."""
    sent = {"files": SimpleUploadedFile("note.txt", words), "kind": "letter", "language": "en"}
    place = browser.post("/sources/take-in", sent).headers["Location"]
    for _ in range(600):
        page = browser.get(place).content.decode()
        if "All files have been seen to." in page:
            return page
        time.sleep(0.1)
    raise AssertionError("It is still being read.")


def test_a_member_is_not_told_that_a_hidden_source_has_their_file(team: Team) -> None:
    owner, stranger = team.as_owner(), team.as_member("Boris", Role.HISTORIAN)
    first = taken_in(owner)
    assert "New sources" in first and "There already" not in first
    hidden = max(bench().state.dossier.sources.values(), key=lambda one: one.id.startswith("source-"))
    told = taken_in(stranger)
    assert "New sources" in told and "There already" not in told and hidden.id not in told
    same = [one for one in bench().state.dossier.sources.values() if one.received == hidden.received]
    assert len(same) == 2
    assert verify(team.ledger).fault is None
    assert "There already" in taken_in(owner)
    for one, other in (same, same[::-1]):
        card = owner.get(f"/sources/{one.id}/").content.decode()
        assert re.search(rf'The same file is in: <a href="/sources/{other.id}/">', card)


def test_what_a_member_sees_is_there_already_for_them(team: Team) -> None:
    owner, stranger = team.as_owner(), team.as_member("Boris", Role.HISTORIAN)
    taken_in(owner)
    card = next(one for one in bench().state.dossier.sources.values() if one.received)
    opened = replace(card, access=Access(status=AccessStatus.OPEN))
    bench().edit([Change(card, opened)], by="Olga Owner", because="agreed")
    told = taken_in(stranger)
    assert "There already" in told and f'href="/sources/{card.id}/"' in told
