"""The pages on which search is measured are what they say, and our search reaches on a few what is claimed of many."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="what search is measured with: pip install '.[bench,registers]'")
pytest.importorskip("pytrovich", reason="what search is measured with: pip install '.[bench,registers]'")
pytest.importorskip("tantivy", reason="what search is measured with: pip install '.[bench,registers]'")

from benchmarks.search.asked import SCHEMES, questions
from benchmarks.search.measuring import measure
from benchmarks.search.ours import Ours
from benchmarks.search.pages import Pages, make_pages
from benchmarks.search.peers import Fts5


@pytest.fixture(scope="module")
def pages(shared: Path) -> Pages:
    """A hundredth of what is measured."""
    return make_pages(1_000, 3, shared / "data")


def test_surnames_stand_on_the_pages_that_are_named(pages: Pages) -> None:
    name, numbers = max(pages.named.items(), key=lambda one: len(one[1]))
    stem = name[: max(3, len(name) - 2)]
    assert numbers
    assert all(stem in pages.texts[number] for number in numbers)


def test_questions_are_of_every_kind(pages: Pages) -> None:
    asked = questions(pages, 3)
    assert {kind: len(of) > 0 for kind, of in asked.items()} == dict.fromkeys(
        ("surname", "noun", "two nouns", "Latin"), True
    )
    assert len(asked["Latin"]) == len(asked["surname"]) * len(SCHEMES)


def test_ours_finds_what_is_claimed_and_fts5_as_it_comes_does_not(pages: Pages, tmp_path: Path) -> None:
    asked = {kind: of[:100] for kind, of in questions(pages, 3).items()}
    (tmp_path / "ours").mkdir()
    ours = measure(Ours(pages.texts), pages.texts, asked, tmp_path / "ours").told
    assert ours["surname"].recall > 0.99
    assert ours["noun"].recall > 0.98
    assert ours["Latin"].recall > 0.94
    (tmp_path / "fts5").mkdir()
    theirs = measure(Fts5(), pages.texts, asked, tmp_path / "fts5").told
    assert theirs["surname"].recall < 0.6
    assert theirs["Latin"].recall == 0
