"""In which language words are, where anybody can tell."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from onrecord.intake.reading import languages
from onrecord.intake.reading.languages import language_of, likeliest_of, tag_of

LONG = "Дорогой брат, пишу тебе из Вятки, где мы живём с осени прошлого года."


@pytest.fixture
def without_the_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    languages._identifier.cache_clear()
    yield
    languages._identifier.cache_clear()


def test_a_text_tells_its_language() -> None:
    assert language_of(LONG) == "ru"


@pytest.mark.usefixtures("without_the_library")
def test_without_the_library_nobody_tells_and_nothing_is_refused() -> None:
    assert (language_of(LONG), likeliest_of("Привет", ["ru"])) == ("und", "und")


def test_a_tag_of_two_letters_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "babel", None)
    assert (tag_of(None), tag_of(" "), tag_of("RU"), tag_of("en_GB")) == (None, None, "ru", "en-GB")
