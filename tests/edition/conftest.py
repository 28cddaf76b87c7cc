"""What the tests of editions share: the annotated script of a dossier, seen in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from seeing import EXAMPLE, Build, Seen, build_page


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds the annotated script of a folder into this test's own place."""
    return lambda folder, *options: build_page(folder, tmp_path / "page.html", *options)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotated script of our example."""
    return build_page(EXAMPLE, tmp_path_factory.mktemp("example") / "page.html")


@pytest.fixture(scope="session")
def poliakov(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotated script of the real case, with its texts."""
    folder = shared / "dossiers" / "poliakov"
    if not folder.is_dir():
        pytest.skip("needs ../shared/dossiers/poliakov, which lies beside the checkout")
    return build_page(folder, tmp_path_factory.mktemp("poliakov") / "page.html")


@pytest.fixture
def seen(browser: Browser) -> Iterator[Seen]:
    """A fresh window."""
    page = browser.new_page()
    seen = Seen(page)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("dialog", lambda dialog: seen.complaints.append(dialog.message))
    yield seen
    page.close()
