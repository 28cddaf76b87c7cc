"""What every room's tests share: the real texts beside the checkout, and dossiers told in a test's own words."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest
from django.conf import settings as django_settings
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from onrecord.web.settings import settings_for_team
from tests.written import write_told

if TYPE_CHECKING:
    from benchmarks import cluster

# Speed is measured by benchmarks, on a machine at rest.
# Half of Hypothesis's usual examples: what a law is broken by is found in a few runs, and kept as a case of its own.
settings.register_profile(
    "untimed", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")

# Playwright's browser keeps a loop running in this thread for as long as it is open; Django, finding one, takes every
# query for one that holds up a server's loop. Here there is no such server.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# Django is set up once in a process: here as a team's workbench does it, and the ledger, which would stand by for
# itself alone, has to do with that. Where the accounts lie, each test that wants some says.
with tempfile.TemporaryDirectory() as _nobodys, pytest.MonkeyPatch.context() as _patch:
    _patch.setenv("XDG_DATA_HOME", _nobodys)  # the key of these tests is nobody's
    django_settings.configure(
        **settings_for_team(f"sqlite:///{_nobodys}/none")
        | {"PASSWORD_HASHERS": ["quick_passwords.QuickArgon2"]}
    )
django.setup()


def pytest_collection_finish() -> None:
    """What is loaded by now stays until the end: looking through it for what may go takes a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts and data beside the checkout; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, the real texts and data, which lie beside the checkout")
    return SHARED


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a dossier told in one text into a folder of its own."""
    return lambda text: write_told(text, tmp_path / "dossier")


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The dossier that the test's own docstring tells, below its first sentence."""
    return write_told(request.function.__doc__ or "", tmp_path / "dossier")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[cluster.Cluster]:
    """A PostgreSQL of our own; tests that need it skip where none can be started."""
    from benchmarks import cluster

    reason = cluster.why_not()
    if reason is not None:
        pytest.skip(reason)
    with cluster.running() as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as Debian has it; on the build machine it must be there."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if "CI" in os.environ:
            pytest.fail("needs chromium: make system")
        pytest.skip("needs chromium, to see the page: make system")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()
