"""One's own account: password, language, second factor."""

from __future__ import annotations

from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.models import User
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from onrecord.edition.language import Language
from onrecord.web.accounts import factor
from onrecord.web.accounts.models import MemberRow
from onrecord.web.asked import Asked
from onrecord.web.finding import find
from onrecord.web.language import COOKIE
from onrecord.web.membership.showing import shown


def _user(request: Asked) -> User:
    return User.objects.get(pk=request.user.pk)


@sensitive_post_parameters()
def account(request: Asked) -> HttpResponse:
    """Who somebody is here; another password is taken where the old one is right."""
    user = _user(request)
    form = PasswordChangeForm(user, request.POST if request.method == "POST" else None)
    form.fields["old_password"].widget.attrs.pop("autofocus", None)  # the page has more than this form
    if form.is_bound and form.is_valid():
        update_session_auth_hash(request, form.save())  # every other session of theirs ends
        return HttpResponseRedirect(f"{reverse('account')}?changed")
    return shown(
        request,
        "account.html",
        status=400 if form.is_bound else 200,
        section="account",
        form=form,
        changed="changed" in request.GET,
        has_factor=factor.is_set_up(user),
        has_to=request.member.role in factor.roles_asked(),
        languages=[("en", "English"), ("ru", "Русский")],
    )


@require_POST
def own_language(request: Asked) -> HttpResponse:
    """The language in which somebody wants the workbench, wherever they log in."""
    chosen = find({one.value: one for one in Language}, request.POST.get("language", ""))
    MemberRow.objects.filter(user_id=request.user.pk).update(language=chosen.value)
    answer = HttpResponseRedirect(reverse("account"))
    answer.delete_cookie(COOKIE)
    return answer


@require_POST
def new_codes(request: Asked) -> HttpResponse:
    """New codes for paper, shown once, in the place of those before."""
    if not request.user.is_verified():  # type: ignore[union-attr]
        return HttpResponseRedirect(reverse("second-factor-new"))
    return shown(
        request,
        "codes.html",
        section="account",
        codes=factor.new_codes(_user(request)),
        next=reverse("account"),
    )
