"""What other people's programs read in a file: pdftotext, unzip, exiftool, sqlite3, a browser."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def seen_in(path: Path) -> str:
    """All that an independent program reads in a file; of a format for which there is none, its bytes as UTF-8."""
    reader = READERS.get(path.suffix.lower(), _bytes)
    return reader(path) + _bytes(path)


def missing() -> list[str]:
    """The programs that are not installed, so that nothing is read with them."""
    return [name for name in ("pdftotext", "unzip", "exiftool") if shutil.which(name) is None]


def _run(*command: str | Path) -> str:
    if shutil.which(str(command[0])) is None:
        return ""
    ran = subprocess.run(command, capture_output=True, check=False, timeout=120)
    return ran.stdout.decode("utf-8", "replace")


def _pdf(path: Path) -> str:
    return _run("pdftotext", path, "-") + _run("pdfinfo", path) + _run("exiftool", "-a", path)


def _zip(path: Path) -> str:
    return _run("unzip", "-p", path) + _run("unzip", "-l", path) + _run("unzip", "-z", path)


def _image(path: Path) -> str:
    return _run("exiftool", "-a", "-ee", path)


def _page(path: Path) -> str:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return ""
    quiet = ("--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=500")
    return _run(browser, *quiet, "--dump-dom", path.resolve().as_uri())


def _bytes(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "ignore")


READERS: dict[str, Callable[[Path], str]] = {
    ".pdf": _pdf,
    **dict.fromkeys((".zip", ".docx", ".xlsx", ".odt", ".epub"), _zip),
    **dict.fromkeys((".png", ".jpg", ".webp", ".tif"), _image),
    ".html": cache(_page),
}
