"""Every screen of the workbench seen whole: no violation, nothing from elsewhere; and the pictures of the docs.

`ONRECORD_PICTURES=1 pytest tests/web/test_web_pictures.py` writes the pictures that the docs show.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect
from workbench import Window

DOCS = Path(__file__).parents[2] / "docs"

SCREENS = (
    "/",
    "/sources/",
    "/sources/np-letter/",
    "/sources/np-letter/read",
    "/people/",
    "/people/nika-poliakov/",
    "/places/",
    "/chronology/?name=NP",
    "/chronology/conflicts/",
    "/chronology/why/np-letter/met",
    "/chronology/what-if/?without=np-is-poliakov",
    "/scripts/",
    "/scripts/film/",
    "/questions/",
    "/rights/",
    "/editions/",
    "/history/",
    "/search/?words=Polyakov",
    "/help/sources/",
)

PICTURES = {
    "workbench-script.png": "/scripts/film/?line=f83c732e-1",
    "workbench-person.png": "/people/nika-poliakov/",
}


ON_A_PHONE = [(path, "phone") for path in SCREENS]
WIDE = [
    (path, "window") for path in SCREENS if path.startswith(("/chronology", "/history", "/help", "/editions"))
]
"""Those that no other test sees with the width of a desk."""


@pytest.mark.parametrize(("path", "who"), [*ON_A_PHONE, *WIDE])
def test_every_screen_is_accessible_fits_and_asks_nobody_else(
    path: str, who: str, request: pytest.FixtureRequest
) -> None:
    seen: Window = request.getfixturevalue(who)
    page = seen.open(path)
    expect(page.locator("h1").first).to_be_visible()
    assert seen.violations() == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    assert seen.strangers == []
    assert seen.complaints == []


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_of_the_docs_are_of_screens_that_are_there(
    name: str, window: Window, tmp_path: Path
) -> None:
    page = window.open(PICTURES[name])
    expect(page.locator("h1").first).to_be_visible()
    page.wait_for_timeout(300)
    place = DOCS if os.environ.get("ONRECORD_PICTURES") else tmp_path
    page.screenshot(path=place / name)
    assert (place / name).stat().st_size > 20_000
    assert (DOCS / name).is_file()
