"""The how-to pages are followed to the letter: their blocks are the files, and their answers what is printed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from following import ONRECORD, Written, follow, steps, write

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "how-to"
CHECK = PAGES / "check-a-script.md"
FOLLOWED = (
    "catalogue-a-source",
    "record-what-it-says",
    "accept-suggestions",
    "compare-names",
    "say-who-is-who",
    "settle-a-conflict",
    "ask-what-if",
    "see-the-chronology",
    "sign-a-line",
    "compare-two-versions",
    "write-a-re-enactment",
    "take-selects-to-the-edit",
    "export-to-other-programs",
    "audit-a-cut",
    "bring-a-script",
    "take-files-in",
    "link-registers",
    "search-a-register",
    "find-who-somebody-is",
    "find-a-place",
    "search-your-sources",
    "know-that-nothing-leaks",
    "give-and-take-back-consent",
    "give-it-to-the-lawyer",
    "seal-a-witness",
    "blur-the-edges",
    "keep-a-dossier-in-a-ledger",
    "work-as-a-team",
    "back-up-the-ledger",
)


def test_following_the_page_gives_the_verdicts_of_the_page(tmp_path: Path) -> None:
    page = CHECK.read_text(encoding="utf-8")
    film = tmp_path / "my-film"
    subprocess.run([ONRECORD, "new", film, "--title", "The mill"], check=True, capture_output=True)
    for step in steps(page):
        assert isinstance(step, Written)
        write(step, film)
    ran = subprocess.run([ONRECORD, "check", film, "--json"], capture_output=True, text=True)
    assert ran.returncode == 1, ran.stderr
    checked = json.loads(ran.stdout)
    promised = re.findall(r"^\| (.*?) \| (.*?) \| .*? \|$", page, re.MULTILINE)
    assert promised[0] == ("line", "verdict")
    assert [(line["text"], line["verdict"]) for line in checked["lines"]] == promised[1:]
    assert {finding["code"] for finding in checked["findings"]} <= {verdict for _, verdict in promised}


@pytest.mark.parametrize("name", FOLLOWED)
def test_every_command_answers_as_the_page_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages that work on the invented example find it where a checkout has it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("ONRECORD_DATABASE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(ROOT / "examples" / "tikhomost", tmp_path / "examples" / "tikhomost")
    broken = follow(PAGES / f"{name}.md", tmp_path)
    assert not broken, "\n".join(f"$ {step.command}\n{printed}" for step, printed in broken)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_a_page_is_linked_and_some_test_follows_it(page: Path) -> None:
    assert f"how-to/{page.name}" in (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert any(page.stem in test.read_text(encoding="utf-8") for test in (ROOT / "tests").rglob("test_*.py"))


@pytest.mark.parametrize("name", ["check-a-script", *FOLLOWED])
def test_the_words_above_a_file_say_how_to_name_it(name: str) -> None:
    for step in steps((PAGES / f"{name}.md").read_text(encoding="utf-8")):
        if isinstance(step, Written):
            assert f"`{step.name}`" in step.above
