"""The pages on the edit are followed to the letter: take-selects-to-the-edit and audit-a-cut."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from following import follow

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["take-selects-to-the-edit", "audit-a-cut"])
def test_every_command_answers_as_the_page_says(name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "tikhomost", tmp_path / "examples" / "tikhomost")
    broken = follow(ROOT / "docs" / "how-to" / f"{name}.md", tmp_path)
    assert not broken, "\n".join(f"$ {step.command}\n{printed}" for step, printed in broken)
