"""Names that nobody recorded, as the models of the two languages find them; and what is done without the models."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.intake.suggesting import spotter_of
from tests.cli.running import run_program

RUSSIAN = (
    "В сентябре 1933 г. Николая Петровича Полякова арестовали в Ленинграде, а С. А. Минин уехал в Воркуту. "
    "Въ 1914 году Степанъ Антоновичъ Мининъ жилъ въ Екатеринославѣ."
)
ENGLISH = (
    "In 1933 Stepan Antonovich Minin and Nika Poliakov were arrested in Leningrad. The Soviet Union's N. P. Dmitriev "
    "lived in Ekaterinoslav."
)
CARD = """== sources/letter/source.yaml
kind: letter
title: An invented letter
personas:
  minin: {names: [Степан Минин]}
== sources/letter/text.ru.md
"""


def found(language: str, text: str) -> list[tuple[str, str]]:
    pytest.importorskip(
        "slovnet" if language == "ru" else "spacy", reason="needs the models of onrecord[nlp]"
    )
    return [
        (one.kind.value, one.plain)
        for one in sorted(spotter_of(language)(text), key=lambda one: one.at.start)
    ]


def test_russian_names_are_found_and_turned_to_the_nominative_in_any_spelling() -> None:
    assert found("ru", RUSSIAN) == [
        ("person", "Николай Петрович Поляков"),
        ("place", "Ленинград"),
        ("person", "С. А. Минин"),
        ("place", "Воркута"),
        ("person", "Степан Антонович Минин"),
        ("place", "Екатеринослав"),
    ]


def test_english_names_are_found_with_patronymics_initials_and_towns_of_old() -> None:
    assert found("en", ENGLISH) == [
        ("person", "Stepan Antonovich Minin"),
        ("person", "Nika Poliakov"),
        ("place", "Leningrad"),
        ("place", "Soviet Union"),
        ("person", "N. P. Dmitriev"),
        ("place", "Ekaterinoslav"),
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_name_stands_where_it_is_said_to(language: str) -> None:
    pytest.importorskip(
        "slovnet" if language == "ru" else "spacy", reason="needs the models of onrecord[nlp]"
    )
    text = RUSSIAN if language == "ru" else ENGLISH
    for one in spotter_of(language)(text):
        assert text[one.at.start].isupper()
        assert not text[one.at.end : one.at.end + 1].isalpha()


def suggestions(folder: Path) -> list[dict[str, object]]:
    ran = run_program("suggest", folder, "letter", "--json")
    assert ran.exit_code == 0, ran.stderr
    listed: list[dict[str, object]] = json.loads(ran.stdout)["suggestions"]
    return listed


def test_a_name_is_the_persona_it_fits_or_a_new_one_under_a_number(told: Callable[[str], Path]) -> None:
    pytest.importorskip("slovnet", reason="needs the models of onrecord[nlp]")
    folder = told(CARD + "С. А. Минина встретил Николай Поляков. Полякова арестовали в 1933 году.")
    met, arrested = suggestions(folder)
    assert met["statement"]["who"] == ["minin", "person-1"]  # type: ignore[index]
    assert met["new_personas"] == {"person-1": {"names": ["Николай Поляков"]}}
    assert arrested["statement"]["who"] == ["person-1"]  # type: ignore[index]


def test_without_the_models_what_is_on_record_is_found_and_one_line_says_what_is_not(
    told: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("slovnet", "navec", "natasha", "pymorphy3"):
        monkeypatch.setitem(sys.modules, name, None)
    for name in ("russian", "nominative"):
        monkeypatch.delitem(sys.modules, f"onrecord.intake.suggesting.{name}", raising=False)
    ran = run_program(
        "suggest", told(CARD + "Николай Поляков и Минин встретились в 1907 году."), "letter", "--json"
    )
    assert ran.exit_code == 0
    (only,) = json.loads(ran.stdout)["suggestions"]
    assert only["statement"]["who"] == ["minin"]
    assert len(ran.stderr.splitlines()) == 1
    assert "pip install 'onrecord[nlp]'" in ran.stderr
