"""What a page is asked by: a request whose member is known and seated."""

from __future__ import annotations

from django.http import HttpRequest

from onrecord.edition.language import Speech
from onrecord.web.accounts.member import Member
from onrecord.web.bench import Desk


class Asked(HttpRequest):
    """A request of a member: who, at which desk, and how pages speak to them. Made so by `seating`."""

    member: Member
    desk: Desk
    say: Speech
