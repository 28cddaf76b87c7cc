"""Docs cannot drift: pages made from the code are compared, and nothing public goes unexplained."""

from __future__ import annotations

import dataclasses
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import onrecord.evidence
from onrecord.cli.main import commands as onrecord_command
from onrecord.dates import BadDate, read_when, write_when
from onrecord.dossier.keys import file_key
from onrecord.findings import CODES
from onrecord.script import MEANINGS, Verdict

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"


def load_maker() -> ModuleType:
    """docs/make_reference.py, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "docs" / "make_reference.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_reference"] = module
    spec.loader.exec_module(module)
    return module


maker = load_maker()


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", maker.PAGES)
def test_a_page_is_what_the_code_makes_of_it(name: str) -> None:
    assert page(name) == maker.PAGES[name](), f"{name} is out of date: run `make reference`"


def test_every_command_is_documented_and_says_what_it_does() -> None:
    for path, command in maker.walk(onrecord_command, "onrecord"):
        assert command.help, f"`{path}` has no help"
        assert f"## `{path}`" in page("commands.md")
        for parameter in command.params:
            assert parameter.name is not None
            if parameter.param_type_name == "option":
                assert getattr(parameter, "help", None), f"`{path}`: {parameter.opts} has no help"
                assert parameter.opts[0] in page("commands.md")


@pytest.mark.parametrize("code", CODES)
def test_every_finding_code_is_documented(code: str) -> None:
    assert f"| `{code}` | {CODES[code].severity} | " in page("findings.md")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_meaning_and_is_documented(verdict: Verdict) -> None:
    assert f"| `{verdict}` | {MEANINGS[verdict]} |" in page("verdicts.md")


@pytest.mark.parametrize("record_type", maker.record_types(), ids=lambda kind: kind.__name__)
def test_every_field_of_a_record_is_documented(record_type: type) -> None:
    section = page("records.md").partition(f"## {record_type.__name__}\n")[2].partition("\n## ")[0]
    for field in dataclasses.fields(record_type):
        assert f"| `{file_key(record_type, field.name)}`" in section


def test_every_record_type_of_evidence_is_on_the_page() -> None:
    public = {
        name
        for name in onrecord.evidence.__all__
        if dataclasses.is_dataclass(getattr(onrecord.evidence, name))
    }
    assert public == {record_type.__name__ for record_type in maker.record_types()}


def blocks(words: str, mark: str) -> list[str]:
    """The fenced blocks of a page that are marked so."""
    return re.findall(rf"^```{mark}\n(.*?)^```", words, re.MULTILINE | re.DOTALL)


def examples(mark: str) -> list[object]:
    """Every `when` in the blocks of when.md that are marked so."""
    lines = [line for block in blocks(page("when.md"), mark) for line in block.splitlines()]
    return [yaml.load(line, Loader=yaml.CBaseLoader)["when"] for line in lines]


@pytest.mark.parametrize("plain", examples("yaml"), ids=str)
def test_an_example_in_the_language_of_time_reads_and_writes_back(plain: object) -> None:
    assert read_when(write_when(read_when(plain))) == read_when(plain)


@pytest.mark.parametrize("plain", examples("yaml refused"), ids=str)
def test_what_the_page_says_is_refused_is_refused(plain: object) -> None:
    with pytest.raises(BadDate):
        read_when(plain)


def test_every_link_between_pages_leads_somewhere() -> None:
    for written in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", written.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (written.parent / target).exists(), f"{written.relative_to(ROOT)} links to {target}"


def test_the_picture_in_the_readme_is_of_a_real_report() -> None:
    [picture] = blocks((ROOT / "README.md").read_text(encoding="utf-8"), "text")
    onrecord = Path(sys.executable).with_name("onrecord")
    ran = subprocess.run([onrecord, "check", ROOT / "examples" / "poliakov"], capture_output=True, text=True)
    for excerpt in picture.split("…\n"):
        assert excerpt in ran.stdout
