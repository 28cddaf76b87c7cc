"""The page speaks English or Russian around the records, and lacks no phrase in either."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from seeing import Build

import onrecord.edition
from onrecord.dates import Dated
from onrecord.edition import Language, first_of
from onrecord.edition.language import RUSSIAN, Speech
from onrecord.edition.russian_reasons import STORIES
from onrecord.evidence import (
    AccessStatus,
    Allowance,
    Audience,
    Circumstances,
    DerivedHow,
    Policy,
    RightsStatus,
    SourceKind,
    StatementKind,
)
from onrecord.findings import Severity
from onrecord.script import CLASS_MEANINGS, MEANINGS, LineClass, SceneKind, Verdict
from onrecord.script.bite_cuts import CutKind
from onrecord.script.mentions import ClaimKind
from onrecord.script.signoffs import parts, resting

ROOM = Path(onrecord.edition.__file__).parent
SAID = re.compile(r"""say\(\s*"((?:[^"\\]|\\.)*)"|say\(\s*'([^']*)'""")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
EN, RU = Speech(Language.ENGLISH), Speech(Language.RUSSIAN)


def phrases() -> Iterator[str]:
    for file in (*ROOM.rglob("*.py"), *ROOM.glob("templates/*.html"), *ROOM.glob("templates/*.svg")):
        for double, single in SAID.findall(file.read_text(encoding="utf-8")):
            if not (double or single).endswith("judged "):
                yield double or single


def test_every_phrase_of_the_page_is_in_russian() -> None:
    said = set(phrases())
    assert len(said) > 50
    assert said - set(RUSSIAN) == set()
    spoken = [RUSSIAN[one] for one in said if re.search(r"\w", re.sub(r"{\w+}", "", RUSSIAN[one]))]
    assert all(CYRILLIC.search(one) for one in spoken)


@pytest.mark.parametrize(
    "kind",
    [
        SourceKind,
        StatementKind,
        Circumstances,
        AccessStatus,
        RightsStatus,
        DerivedHow,
        SceneKind,
        Audience,
        Severity,
    ],
)
def test_every_word_of_the_craft_is_in_russian(kind: type[StrEnum]) -> None:
    assert [one.value for one in kind if not CYRILLIC.search(RU(one.value))] == []


def test_every_class_and_what_a_claim_or_cut_is_are_in_russian() -> None:
    words = (*LineClass, *CLASS_MEANINGS.values(), *ClaimKind, *CutKind, *Allowance)
    assert [one for one in words if not CYRILLIC.search(RU(str(one)))] == []


def test_every_verdict_and_its_meaning_are_in_russian() -> None:
    assert all(CYRILLIC.search(RU.verdict(verdict)) for verdict in Verdict)
    assert all(CYRILLIC.search(RU(meaning)) for meaning in MEANINGS.values())


def parts_of_what_a_line_rests_on() -> Iterator[str]:
    """The names of all parts, as the code gives them to `told`, and the keys of the policy."""
    for file in (parts, resting):
        for node in ast.walk(ast.parse(Path(file.__file__).read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) == "told"
            ):
                yield from (one.arg.strip("_").replace("_", " ") for one in node.keywords if one.arg)
    yield from ("from", "until", "withdrawn", *(field.name for field in fields(Policy)))


def test_every_part_of_what_a_line_rests_on_is_in_russian() -> None:
    said = set(parts_of_what_a_line_rests_on())
    assert len(said) > 50
    assert [one for one in sorted(said) if not CYRILLIC.search(RU(one))] == []


def test_a_phrase_keeps_its_facts_in_russian() -> None:
    facts = re.compile(r"{\w+}")
    kept = set(RUSSIAN) - set(STORIES)  # these tell by a fact what Russian tells by the form of a word
    # Which record it is, or could be, is said in the words of files; a month is told by the date that is typed.
    kept -= {
        "There is no {kinds} `{id}`.",
        "{record} must have `{key}`.",
        "{record} has no key `{key}`{near}",
    }
    kept -= {"{months} never has a day {day}: it has {most} at most."}
    assert [one for one in kept if sorted(facts.findall(one)) != sorted(facts.findall(RUSSIAN[one]))] == []


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 строк"), (1, "1 строка"), (2, "2 строки"), (5, "5 строк"), (11, "11 строк"), (12, "12 строк"),
     (21, "21 строка"), (74, "74 строки"), (100, "100 строк"), (111, "111 строк")],
)  # fmt: skip
def test_things_are_counted(number: int, said: str) -> None:
    assert RU.count(number, "line") == said
    assert EN.count(number, "line") == f"{number} line{'' if number == 1 else 's'}"


def day(year: int, month: int, of_month: int) -> int:
    return date(year, month, of_month).toordinal()


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (None, None, "неизвестно когда"),
        (None, day(1914, 8, 1), "не позже 1 августа 1914 года"),
        (day(1914, 8, 1), None, "не раньше 1 августа 1914 года"),
        (day(1914, 8, 1), day(1914, 8, 1), "1 августа 1914 года"),
        (day(1907, 1, 1), day(1907, 12, 31), "в 1907 году"),
        (day(1907, 1, 1), day(1909, 12, 31), "в 1907–1909 годах"),
        (day(1933, 9, 1), day(1933, 9, 30), "в сентябре 1933 года"),
        (day(1908, 6, 1), day(1909, 7, 29), "с 1 июня 1908 года по 29 июля 1909 года"),
    ],
)
def test_times_are_told_in_russian(earliest: int | None, latest: int | None, said: str) -> None:
    assert RU.window(earliest, latest) == said


def test_the_first_language_that_pages_are_made_in() -> None:
    assert first_of(["de", "ru", "en"]) is Language.RUSSIAN
    assert first_of(["de"]) is first_of([]) is Language.ENGLISH


def test_the_page_is_in_the_dossiers_first_language_unless_another_is_asked(
    told: Callable[[str], Path], build: Build
) -> None:
    folder = told("== dossier.yaml\nonrecord: 1\ntitle: Письмо\nlanguages: [ru, en]\n")
    assert '<html lang="ru">' in build(folder).read_text(encoding="utf-8")
    assert '<html lang="en">' in build(folder, "--language", "en").read_text(encoding="utf-8")


def test_in_russian_the_page_says_what_of_it_is_english(told: Callable[[str], Path], build: Build) -> None:
    folder = told("== questions.yaml\n- [broken\n")
    page = build(folder, "--language", "ru").read_text(encoding="utf-8")
    assert page.count("по-английски") == page.count('id="others"') == 1
    assert '<bdi lang="en">' in page[page.index('id="others"') :]


@pytest.mark.parametrize(
    ("text", "english", "russian"),
    [
        ("2026-03-02", "2 March 2026", "2 марта 2026 года"),
        ("2026-02", "February 2026", "02.2026"),
        ("2026-02-30", "2026-02-30", "2026-02-30"),
        ("2026", "2026", "2026"),
        ("2026-03-02?", "2026-03-02?", "2026-03-02?"),
    ],
)
def test_a_date_of_the_productions_own_is_read_as_a_date(text: str, english: str, russian: str) -> None:
    assert (EN.written(Dated(text)), RU.written(Dated(text))) == (english, russian)


def test_words_are_quoted_as_the_language_quotes() -> None:
    assert (EN.quoted("ice"), RU.quoted("лёд")) == ("“ice”", "«лёд»")


def test_languages_are_called_by_name_and_after_from_as_grammar_asks() -> None:
    assert (EN.tongue("ru"), EN.from_tongue("yi")) == ("Russian", "from Yiddish")
    assert (RU.tongue("ru"), RU.from_tongue("ru"), RU.from_tongue("he")) == (
        "русский",
        "с русского",
        "с иврита",
    )
    assert (EN.tongue("und"), RU.from_tongue("und")) == ("und", "с und")
