"""People's pages: what identity reckons for and against, under the judgement that a person made."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest


class Words(HTMLParser):
    """The words of a page, each element's on their own line."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_data(self, data: str) -> None:
        self.said += [" ".join(data.split())] if data.strip() else []

    def between(self, heading: str, next_heading: str) -> str:
        """What stands under one heading and before another."""
        start = self.said.index(heading)
        return " ".join(self.said[start : self.said.index(next_heading, start)])


def test_under_a_judgement_stands_what_the_sources_tell_alike(planted: Path) -> None:
    english = Words(planted / "en" / "person-orvan-tarmin.html")
    found = english.between("Why they are held to be one", "What speaks against it")
    assert (
        "What the sources tell alike surname: the same, in whatever spelling given name: the initial fits"
        in found
    )
    russian = Words(planted / "ru" / "person-orvan-tarmin.html")
    found = russian.between("Почему это один человек", "Что говорит против")
    assert "В чём источники сходятся фамилия: то же, как бы ни писалось имя: инициал подходит" in found


@pytest.mark.parametrize(
    ("language", "heading", "told"),
    [
        ("en", "What the sources tell otherwise", "surname: another"),
        ("ru", "В чём источники расходятся", "фамилия: другое"),
    ],
)
def test_what_the_sources_tell_otherwise_stands_with_what_speaks_against(
    planted: Path, language: str, heading: str, told: str
) -> None:
    page = Words(planted / language / "person-talk.ferryman.html")
    assert told in " ".join(page.said[page.said.index(heading) :])


def test_two_that_were_judged_twice_are_compared_once(sites: dict[str, Path]) -> None:
    page = Words(sites["tikhomost"] / "en" / "person-matvei-ustrochin.html")
    assert page.said.count("judged same") == page.said.count("judged unsure") == 1
    assert page.said.count("What the sources tell alike") == 1
