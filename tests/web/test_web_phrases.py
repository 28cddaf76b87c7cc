"""Every phrase that a page of the workbench says is there in Russian too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.edition.language import RUSSIAN as OF_EDITIONS
from onrecord.edition.russian import COUNTED
from onrecord.protection import Lapse
from onrecord.web import russian
from onrecord.web.granting.wording import FORMS, STANDING

WEB = Path(russian.__file__).parents[1]
PAGES = sorted((*WEB.rglob("*.html"), *(one for one in WEB.rglob("*.py") if one.parent.name != "russian")))
SAID = re.compile(r"""\bsay\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')(?!\s*~)""")
COUNT = re.compile(r"""\bsay\.count\([^"']*,\s*["'](\w+)["']\)""")


def said(page: Path) -> Iterator[str]:
    for double, single in SAID.findall(page.read_text(encoding="utf-8")):
        yield double or single


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(WEB)))
def test_russian_has_every_phrase(page: Path) -> None:
    assert [one for one in said(page) if one not in russian.RUSSIAN and one not in OF_EDITIONS] == []
    counted = COUNT.findall(page.read_text(encoding="utf-8"))
    assert [noun for noun in counted if noun not in COUNTED] == []


def test_russian_has_what_is_said_by_way_of_a_table() -> None:
    forms = (one for part in FORMS.values() for one in part.values())
    holds = (f"holds {one}" for one in ("wholly", "in part", "no longer"))
    said = (*STANDING.values(), *forms, *holds, "the name", "the face", "the voice")
    assert [one for one in said if one not in russian.RUSSIAN] == []
    assert [lapse for lapse in Lapse if lapse.value not in STANDING] == []


def test_phrases_are_found_where_there_are_any() -> None:
    assert "Skip to the page" in set(said(WEB / "templates" / "page.html"))
