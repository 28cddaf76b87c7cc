"""Django's settings for the workbench, made in code: for one person on a folder, and for a team on a ledger.

`settings.configure(**settings_for_team(address))`. What the environment may say: `ONRECORD_ORIGINS` and
`ONRECORD_PROXY` (see `origins.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from csp.constants import NONE, SELF
from django.utils.module_loading import import_string

from onrecord.store.ledger.address import settings_of
from onrecord.web.origins import Origins, origins_asked
from onrecord.web.secret_key import key_for_one, key_of_team

WEB = "onrecord.web"
LEDGER = "onrecord.store.ledger.tables"
ACCOUNTS = "onrecord.web.accounts"

POLICY = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF],
    "media-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    "base-uri": [NONE],
}
"""Nothing inline, nothing from elsewhere; the previews of editions are framed by us."""

FAILURES = 5
"""Wrong passwords for one name from one address, after which the two are refused together for `COOL_OFF`."""

COOL_OFF = timedelta(minutes=15)
INVITATION = timedelta(days=3)
DAY_OF_WORK = timedelta(hours=12)

VALIDATORS = "django.contrib.auth.password_validation"
LENGTH = 12
"""Characters of a password, at least."""


def settings_for_one() -> dict[str, Any]:
    """For one person on a folder: no accounts, no database, sessions in signed cookies under a key of this run."""
    return {
        **_for_all(Origins(all=())),
        "SECRET_KEY": key_for_one(),
        "INSTALLED_APPS": ["django.contrib.staticfiles", "django_htmx", "csp", WEB, LEDGER],
        "MIDDLEWARE": [*_MIDDLEWARE, "onrecord.web.solo.LetIn", *_SEATING],
        "SESSION_ENGINE": "django.contrib.sessions.backends.signed_cookies",
        "WHO_ASKS": _later("onrecord.web.solo.who_asks"),
        "WHO_IS_ASKED": _later("onrecord.web.solo.refused"),
        "MORE_ADDRESSES": list,
    }


def settings_for_team(address: str) -> dict[str, Any]:
    """For a team on the ledger at an address: accounts beside the ledger's tables, in the same database."""
    return {
        **_for_all(origins_asked()),
        **_passwords(),
        **_throttling(),
        "SECRET_KEY": key_of_team(),
        "DATABASES": {"default": settings_of(address)},
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "INSTALLED_APPS": [
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "django.contrib.sessions",
            "django.contrib.staticfiles",
            "django_htmx",
            "csp",
            "axes",
            "django_otp",
            "django_otp.plugins.otp_totp",
            "django_otp.plugins.otp_static",
            WEB,
            LEDGER,
            ACCOUNTS,
        ],
        "MIDDLEWARE": [*_MIDDLEWARE, *_KNOWING, *_SEATING, "axes.middleware.AxesMiddleware"],
        "SESSION_ENGINE": "django.contrib.sessions.backends.db",  # ended by the server, not by a cookie's leave
        "WHO_ASKS": _later("onrecord.web.accounts.asking.member_of"),
        "WHO_IS_ASKED": _later("onrecord.web.accounts.asking.to_say_who"),
        "MORE_ADDRESSES": _later("onrecord.web.membership.addresses.addresses"),
        "LOGIN_URL": "login",
        "LOGIN_REDIRECT_URL": "/",
        "LOGOUT_REDIRECT_URL": "login",
        "OTP_TOTP_ISSUER": "Onrecord",
    }


_MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "onrecord.web.headers.kept_private",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
)

_KNOWING = (
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
)

_SEATING = ("onrecord.web.seating.Seating", "onrecord.web.refusals.Refusing")


def _later(name: str) -> Callable[..., Any]:
    """A function by its name, sought when it is first called: models cannot be imported before Django is set up."""
    return lambda *asked: import_string(name)(*asked)


def _for_all(origins: Origins) -> dict[str, Any]:
    return {
        "DEBUG": False,
        "ROOT_URLCONF": "onrecord.web.addresses",
        "USE_TZ": True,
        "USE_I18N": True,
        "LANGUAGES": [("en", "English"), ("ru", "Русский")],
        "LOGGING_CONFIG": None,
        "STATIC_URL": "/static/",
        "TEMPLATES": [_templates()],
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_ALLOW_ALL_ORIGINS": False,
        **_cookies(origins),
        **_headers(origins),
    }


def _templates() -> dict[str, Any]:
    return {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "OPTIONS": {"environment": "onrecord.web.templating.environment"},
    }


def _cookies(origins: Origins) -> dict[str, Any]:
    """Lax for the session, since links that colleagues send must open; Strict for forms; with TLS bound to the host."""
    before = "__Host-" if origins.are_secure else ""
    return {
        "SESSION_COOKIE_NAME": f"{before}onrecord",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": origins.are_secure,
        "SESSION_COOKIE_AGE": int(DAY_OF_WORK.total_seconds()),
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "CSRF_COOKIE_NAME": f"{before}onrecord-form",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_SECURE": origins.are_secure,
        "CSRF_TRUSTED_ORIGINS": list(origins.all),
    }


def _headers(origins: Origins) -> dict[str, Any]:
    year = int(timedelta(days=365).total_seconds())
    return {
        "ALLOWED_HOSTS": origins.hosts,
        "CONTENT_SECURITY_POLICY": {"DIRECTIVES": POLICY},
        "X_FRAME_OPTIONS": "SAMEORIGIN",
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_HSTS_SECONDS": year if origins.are_secure else 0,
    }


def _passwords() -> dict[str, Any]:
    return {
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
        "PASSWORD_RESET_TIMEOUT": int(INVITATION.total_seconds()),
        "AUTH_PASSWORD_VALIDATORS": [
            {"NAME": f"{VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": LENGTH}},
            {"NAME": f"{VALIDATORS}.UserAttributeSimilarityValidator"},
            {"NAME": f"{VALIDATORS}.CommonPasswordValidator"},
            {"NAME": f"{VALIDATORS}.NumericPasswordValidator"},
        ],
        "AUTHENTICATION_BACKENDS": [
            "axes.backends.AxesStandaloneBackend",
            "django.contrib.auth.backends.ModelBackend",
        ],
    }


def _throttling() -> dict[str, Any]:
    """By name and address together: whoever guesses elsewhere locks out only themselves, never the owner of the name.

    The address is that of the connection, never what a header claims; `ONRECORD_PROXY` has the server believe one.
    """
    return {
        "AXES_FAILURE_LIMIT": FAILURES,
        "AXES_COOLOFF_TIME": COOL_OFF,
        "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"]],
        "AXES_RESET_ON_SUCCESS": True,
        "AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT": False,
        "AXES_CLIENT_IP_CALLABLE": "onrecord.web.accounts.throttling.address_of",
        "AXES_USERNAME_CALLABLE": "onrecord.web.accounts.throttling.name_digest",
        "AXES_LOCKOUT_CALLABLE": "onrecord.web.membership.waiting.told_to_wait",
        "AXES_SENSITIVE_PARAMETERS": ["username", "ip_address", "next", "csrfmiddlewaretoken"],
        "AXES_ENABLE_ADMIN": False,
        "AXES_VERBOSE": False,
        "AXES_DISABLE_ACCESS_LOG": True,
    }
