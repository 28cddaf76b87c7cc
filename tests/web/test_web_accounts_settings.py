"""Where the settings come from: origins that are asked for, a key that is made once, two ways to set Django up."""

from __future__ import annotations

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onrecord.web.origins import BadOrigin, origins_asked
from onrecord.web.secret_key import key_for_one, key_of_team
from onrecord.web.settings import settings_for_one, settings_for_team

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's data folder that nobody has used."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("ONRECORD_ORIGINS", raising=False)
    return tmp_path / "onrecord"


def test_the_key_of_a_team_is_made_once_and_nobody_else_may_read_it(home: Path) -> None:
    with ThreadPoolExecutor(8) as many:
        keys = set(many.map(lambda _: key_of_team(), range(16)))
    assert len(keys) == 1 and len(keys.pop()) >= 50
    (kept,) = home.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_the_key_of_one_person_is_another_each_time(home: Path) -> None:
    assert key_for_one() != key_for_one()
    assert settings_for_one()["SECRET_KEY"] != settings_for_one()["SECRET_KEY"]
    assert not home.exists()


def test_passwords_are_kept_by_argon2_at_its_full_cost() -> None:
    made = settings_for_team("sqlite:///x")
    assert made["PASSWORD_HASHERS"] == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_one_person_has_no_accounts_and_no_database() -> None:
    made = settings_for_one()
    assert "DATABASES" not in made and "onrecord.web.accounts" not in made["INSTALLED_APPS"]
    assert made["SESSION_ENGINE"].endswith("signed_cookies")


def test_on_loopback_cookies_go_without_tls_and_elsewhere_never(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE")
    assert not any(settings_for_team("sqlite:///x")[name] for name in names)
    monkeypatch.setenv("ONRECORD_ORIGINS", "https://work.example.org, http://localhost:8710")
    made = settings_for_team("sqlite:///x")
    assert all(made[name] for name in names) and made["SECURE_HSTS_SECONDS"] > 0
    assert made["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]", "work.example.org"]
    assert "SECURE_PROXY_SSL_HEADER" not in made


@pytest.mark.parametrize(
    "said",
    [
        "http://work.example.org",
        "https://",
        "https://*.example.org",
        "https://a.example/path",
        "https://user:secret@a.example",
        "https://a.example:port",
        "a.example",
        "*",
        "ftp://a.example",
    ],
)
def test_an_origin_that_is_none_is_refused_and_not_repeated(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_ORIGINS", said)
    with pytest.raises(BadOrigin) as refused:
        origins_asked()
    assert "secret" not in refused.value.sentence


@pytest.mark.parametrize(
    "said", ["https://a.example", "https://a.example:8443/", "http://127.0.0.1:9", "http://[::1]:9"]
)
def test_an_origin_is_taken_as_browsers_say_it(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_ORIGINS", said)
    assert origins_asked().all == (said.rstrip("/"),)


@pytest.mark.parametrize("made", ["settings_for_one()", "settings_for_team(address)", None])
def test_a_ledger_opens_however_django_was_set_up(tmp_path: Path, made: str | None) -> None:
    """For one person, for a team, or by the ledger for itself alone."""
    set_up = f"settings.configure(**{made}); django.setup()" if made else ""
    program = f"""
import django
from django.conf import settings
from onrecord.web.settings import settings_for_one, settings_for_team
address = "sqlite:///{tmp_path}/team.sqlite3"
{set_up}
from onrecord.store.ledger.opening import open_ledger
from onrecord.store.ledger.proving import verify
for name in ("a", "b"):
    print(verify(open_ledger("sqlite:///{tmp_path}/" + name)).changes)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("0\n0\n", "")
