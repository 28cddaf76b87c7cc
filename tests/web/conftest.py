"""What the tests of the workbench share: one that is open on a copy of an example, and windows on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from teams import in_test, postgresql_teams, sqlite_teams, team, team_on_each
from workbench import EXAMPLES, Window, Workbench, workbench_on

__all__ = ["in_test", "postgresql_teams", "sqlite_teams", "team", "team_on_each"]


@pytest.fixture(scope="session")
def on_example(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Workbench]:  # noqa: ARG001 - its windows are closed before the browser
    """A workbench on a copy of the real case, for tests that only look."""
    folder = tmp_path_factory.mktemp("example") / "poliakov"
    shutil.copytree(EXAMPLES / "poliakov", folder)
    with workbench_on(folder) as bench:
        yield bench


@pytest.fixture
def workbench(tmp_path: Path, browser: Browser) -> Iterator[Callable[[Path], Workbench]]:  # noqa: ARG001
    """Opens a workbench on a copy of a folder, for a test that changes something."""
    with ExitStack() as opened:

        def opening(folder: Path) -> Workbench:
            copy = tmp_path / "copy" / folder.name
            shutil.copytree(folder, copy)
            return opened.enter_context(workbench_on(copy))

        yield opening


@pytest.fixture
def window(on_example: Workbench, browser: Browser) -> Iterator[Window]:
    """A window on the example."""
    window = on_example.window(browser)
    yield window
    window.context.close()


@pytest.fixture
def phone(on_example: Workbench, browser: Browser) -> Iterator[Window]:
    """A phone's window on the example, in Russian."""
    window = on_example.window(browser, width=390, language="ru")
    yield window
    window.context.close()


@pytest.fixture(scope="session")
def on_invented(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Workbench]:  # noqa: ARG001
    """A workbench on a copy of the invented example, which has texts, for tests that only look."""
    folder = tmp_path_factory.mktemp("invented") / "tikhomost"
    shutil.copytree(EXAMPLES / "tikhomost", folder)
    with workbench_on(folder) as bench:
        yield bench


@pytest.fixture
def reading(on_invented: Workbench, browser: Browser) -> Iterator[Window]:
    """A window on the invented example."""
    window = on_invented.window(browser)
    yield window
    window.context.close()


@pytest.fixture
def reading_phone(on_invented: Workbench, browser: Browser) -> Iterator[Window]:
    """A phone's window on the invented example, in Russian."""
    window = on_invented.window(browser, width=390, language="ru")
    yield window
    window.context.close()
