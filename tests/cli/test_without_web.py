"""Without the workbench's extra: what is done on a folder by commands wants none of its packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[2]
EXAMPLE = HOUSE / "examples" / "tikhomost"

GONE = """
import sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {modules}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Gone())
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


def modules_of(extra: str) -> set[str]:
    """What is imported from the packages that are wanted by an extra alone."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    plain, own = _named(project["dependencies"]), _named(project["optional-dependencies"][extra])
    there = packages_distributions().items()
    return {module for module, by in there if {canonicalize_name(one) for one in by} & (own - plain)}


def _named(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(one).name) for one in requirements}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command where the packages of the extra are not installed, in its child processes too."""
    modules = modules_of("web")
    assert {"django", "waitress"} <= modules
    (tmp_path / "sitecustomize.py").write_text(GONE.format(modules=sorted(modules)), "utf-8")
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])

    def running(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "onrecord", *map(str, arguments)]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path}
        )

    return running


def test_files_are_taken_in(run: Run, tmp_path: Path) -> None:
    folder, note = tmp_path / "dossier", tmp_path / "note.txt"
    shutil.copytree(EXAMPLE, folder)
    note.write_text("An invented note.\n", "utf-8")
    added = run("add", folder, note)
    assert added.returncode == 0, added.stderr
    assert "1 source taken in" in added.stdout
    assert (folder / "sources" / "source-1" / "source.yaml").is_file()
    assert "Traceback" not in run("check", folder).stderr


def test_what_wants_the_extra_says_so(run: Run) -> None:
    refused = run("serve", EXAMPLE, "--no-open")
    assert refused.returncode == 2
    assert "onrecord[web]" in refused.stderr and "Traceback" not in refused.stderr
