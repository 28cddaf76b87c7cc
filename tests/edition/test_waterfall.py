"""The waterfall of an identification draws each reason as long as it weighs, and fetches nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from seeing import EXAMPLE, Seen

from onrecord.cli.main import commands
from onrecord.edition.language import RUSSIAN
from onrecord.edition.russian_identity import IDENTITY
from onrecord.edition.russian_terms import TERMS
from onrecord.identity.telling import TELLING
from onrecord.identity.wording import FEATURES, RATHER, SAYS

SVG = "{http://www.w3.org/2000/svg}"


def draw(target: Path, who: str = "np-letter:np", *options: str) -> Path:
    commands.main(["identify", str(EXAMPLE), who, "--picture", str(target), *options], standalone_mode=False)
    return target


def steps(drawing: Path) -> list[Any]:
    return [
        one for one in ElementTree.parse(drawing).iter(f"{SVG}g") if "step" in one.get("class", "").split()
    ]


def test_each_step_is_as_long_as_it_weighs(tmp_path: Path) -> None:
    drawn = steps(draw(tmp_path / "reasons.svg"))
    lengths = [float(one.find(f"{SVG}rect").get("width")) for one in drawn]
    weights = [abs(float(one.findall(f"{SVG}text")[-1].text)) for one in drawn]
    unit = lengths[-1] / weights[-1]
    assert lengths == pytest.approx([weight * unit for weight in weights], abs=2)


def test_each_step_begins_where_the_one_before_ends(tmp_path: Path) -> None:
    _, *reasons, _ = steps(draw(tmp_path / "reasons.svg"))
    bars = [one.find(f"{SVG}rect") for one in reasons]
    begins = [float(bar.get("x")) for bar in bars]
    ends = [float(bar.get("x")) + float(bar.get("width")) for bar in bars]
    assert begins[1:] == pytest.approx(ends[:-1], abs=0.1)


def test_what_speaks_against_goes_the_other_way(tmp_path: Path) -> None:
    drawn = steps(draw(tmp_path / "reasons.svg", "np-letter:wife"))
    assert drawn[0].get("class") == "step start"
    assert float(drawn[0].findall(f"{SVG}text")[-1].text) < 0


@pytest.mark.parametrize("name", ["reasons.svg", "reasons.html"])
def test_it_fetches_nothing(tmp_path: Path, name: str) -> None:
    drawn = draw(tmp_path / name).read_text(encoding="utf-8")
    assert not re.findall(r"""(?:src|href)=["'](?!data:|#)|url\(|@import|<script""", drawn)


def test_the_table_of_the_page_has_every_step(seen: Seen, tmp_path: Path) -> None:
    page = seen.open(draw(tmp_path / "reasons.html"))
    table = page.locator("table", has=page.get_by_text("What is told"))
    assert table.locator("tbody tr").count() == page.locator("svg.wide .step").count()
    assert "NP is Nika Poliakov, as far as this evidence goes: over 99%." in page.inner_text("header")
    assert seen.complaints == []


def test_on_a_phone_each_step_is_drawn_below_its_words_and_nothing_sticks_out(
    seen: Seen, tmp_path: Path
) -> None:
    page = seen.open(draw(tmp_path / "reasons.html"), width=390)
    assert page.locator("svg.narrow .step").count() == page.locator("svg.wide .step").count()
    assert page.locator("svg.narrow").is_visible() and not page.locator("svg.wide").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_others_are_told_each_with_how_likely_it_is_or_who_it_is_besides(tmp_path: Path) -> None:
    drawn = draw(tmp_path / "reasons.html").read_text(encoding="utf-8")
    told = [
        re.sub(r"<[^>]+>", " ", row).split() for row in drawn.partition('id="others"')[2].split("<tr>")[2:]
    ]
    assert " ".join(told[0]) == "Nika Poliakov article:poliakov the same person as case-1933:poliakov +12.3"
    assert {" ".join(row[-4:-1]) for row in told if "Beria" in row} == {"film-page-1:beria under 1%"}


def test_in_russian_only_the_records_speak_otherwise(tmp_path: Path) -> None:
    drawn = draw(tmp_path / "reasons.svg", "np-letter:np", "--language", "ru").read_text(encoding="utf-8")
    assert "NP — это Nika Poliakov, насколько позволяют судить свидетельства: более 99 %." in drawn
    assert "военная служба" in drawn and "начал" in drawn


def test_every_reason_can_be_told_in_russian() -> None:
    told = {RATHER, *FEATURES.values(), *(says for levels in SAYS.values() for says in levels.values())}
    assert {*told, *(kind.value for kind in TELLING)} <= set(RUSSIAN)


def test_no_phrase_of_it_is_a_term_of_something_else() -> None:
    """A phrase is the key: one of two meanings would be told in the words of the other."""
    assert {phrase for phrase in IDENTITY if TERMS.get(phrase, IDENTITY[phrase]) != IDENTITY[phrase]} == set()
