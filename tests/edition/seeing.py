"""Building the annotated script of a dossier, and a page in the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from onrecord.cli.main import commands

Build = Callable[..., Path]
EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


def build_page(folder: Path, out: Path, *options: str) -> Path:
    """Builds the annotated script of a dossier's folder."""
    arguments = ["build", str(folder), "--for", "team", "--out", str(out), *options]
    commands.main(arguments, standalone_mode=False)
    return out


@dataclass
class Seen:
    """A page in the browser, with everything it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, file: Path, *, width: int = 1280) -> Page:
        """Show a file in a window of this width."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto(file.as_uri())
        return self.page
