"""The second factor: asked for after the password, and set up before anything else is shown where it has to be."""

from __future__ import annotations

import segno
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django_otp import login as verified_by
from django_otp.models import Device
from markupsafe import Markup

from onrecord.web.accounts import factor
from onrecord.web.membership.showing import next_of, shown
from onrecord.web.seating import open_to_all

REFUSED = 403


def _who(request: HttpRequest) -> User | None:
    """Whoever has given their password, which is all that is asked for here."""
    user = request.user
    return User.objects.get(pk=user.pk) if user.is_authenticated else None


def _is_verified(request: HttpRequest) -> bool:
    return bool(request.user.is_verified())  # type: ignore[union-attr]


def _let_in(request: HttpRequest, device: Device) -> None:
    """From here on the session is another, so that one that was planted before is worth nothing."""
    verified_by(request, device)
    request.session.cycle_key()


@open_to_all
@sensitive_post_parameters("code")
def second_factor(request: HttpRequest) -> HttpResponse:
    """Ask for a code of the telephone's, or one from paper."""
    user = _who(request)
    if user is None:
        return redirect_to_login(next_of(request), reverse("login"))
    if not factor.is_set_up(user):
        return redirect_to_login(next_of(request), reverse("second-factor-new"))
    if request.method == "POST":
        device = factor.check(user, request.POST.get("code", ""))
        if device is not None:
            _let_in(request, device)
            return HttpResponseRedirect(next_of(request))
    wrong = request.method == "POST"
    return shown(
        request, "second_factor.html", status=REFUSED if wrong else 200, wrong=wrong, next=next_of(request)
    )


@open_to_all
@sensitive_post_parameters("code")
def new_second_factor(request: HttpRequest) -> HttpResponse:
    """Show a key to set up with; a code of it proves that it arrived. Whoever has one already gives that first."""
    user = _who(request)
    if user is None:
        return redirect_to_login(next_of(request), reverse("login"))
    if factor.is_set_up(user) and not _is_verified(request):
        return redirect_to_login(request.path, reverse("second-factor"))
    if request.method == "POST":
        device = factor.confirm(user, request.POST.get("code", ""))
        if device is not None:
            _let_in(request, device)
            return shown(request, "codes.html", codes=factor.new_codes(user), next=next_of(request))
    return _offer(request, user, wrong=request.method == "POST")


def _offer(request: HttpRequest, user: User, *, wrong: bool) -> HttpResponse:
    device = factor.offered(user)
    picture = segno.make(device.config_url, error="m", micro=False)
    drawn = picture.svg_inline(scale=5, light="white", svgclass=None, lineclass=None)
    return shown(
        request,
        "second_factor_new.html",
        status=REFUSED if wrong else 200,
        wrong=wrong,
        picture=Markup(drawn),
        key=_typed(device.bin_key),
        next=next_of(request),
    )


def _typed(key: bytes) -> str:
    """The key as a telephone wants it typed (RFC 4648, base 32), in groups of four."""
    from base64 import b32encode

    letters = b32encode(key).decode("ascii").rstrip("=")
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))
