"""Coming in and going out: password, invitation, logging out."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView, LogoutView, PasswordResetConfirmView
from django.http import HttpResponse
from django.urls import reverse_lazy

from onrecord.web.accounts.invitations import INVITATIONS
from onrecord.web.membership.showing import next_of, shown
from onrecord.web.seating import View, open_to_all


class LogIn(LoginView):
    """Name and password; the session that follows has a new key."""

    def render_to_response(self, context: dict[str, Any], **_: Any) -> HttpResponse:
        """The form, with what was wrong with it: never which of the two."""
        form = context["form"]
        status = 403 if form.is_bound else 200
        return shown(self.request, "log_in.html", status=status, form=form, next=next_of(self.request))


class Join(PasswordResetConfirmView):
    """An invited member chooses a password; the token goes from the address into the session at once."""

    token_generator = INVITATIONS
    reset_url_token = "password"
    success_url = reverse_lazy("login")

    def get_user(self, uidb64: str) -> User | None:
        """The member who was invited, unless they have left since."""
        user = super().get_user(uidb64)
        return user if isinstance(user, User) and user.is_active else None

    def render_to_response(self, context: dict[str, Any], **_: Any) -> HttpResponse:
        """The form, or that the link is good no longer."""
        valid = bool(context["validlink"])
        status = 200 if valid and not context["form"].is_bound else 403
        member = self.user.get_username() if valid and self.user is not None else None
        return shown(self.request, "join.html", status=status, form=context["form"], name=member)


log_in: View = open_to_all(cast(View, LogIn.as_view()))
log_out: View = open_to_all(LogoutView.as_view())
join: View = open_to_all(cast(View, Join.as_view()))
