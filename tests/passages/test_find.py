"""Quotes found again: typography orphans nothing, and a changed letter does."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.passages import Ambiguous, Anchored, Orphan, Place, find, fold, typography

LETTER = (
    "In 1907 I was in the theatre, and got talking to a young soldier. In 1918 we were sent to Petrograd."
)


def place(text: str, quote: str) -> str | None:
    found = find(text, quote)
    return text[found.start : found.end] if isinstance(found, Anchored) else None


def test_a_quote_says_where_it_stands() -> None:
    assert find(LETTER, "got talking") == Anchored(start=34, end=45)


def test_a_quote_that_moved_is_found_and_said_to_have_moved() -> None:
    assert find(LETTER, "got talking", position=(34, 45)) == Anchored(start=34, end=45)
    assert find("Sir, " + LETTER, "got talking", position=(34, 45)) == Anchored(start=39, end=50, moved=True)


def test_a_quote_that_changed_is_an_orphan_with_the_closest_wording_shown() -> None:
    found = find(LETTER, "got talking to a young officer")
    assert isinstance(found, Orphan)
    assert found.nearest is not None
    assert LETTER[found.nearest.start : found.nearest.end] == found.nearest.words
    assert found.nearest.words.startswith("got talking to a young soldier")
    assert 0.7 < found.nearest.likeness < 1


def test_nothing_is_near_to_words_of_another_language() -> None:
    assert find(LETTER, "совсем другие слова") == Orphan(None)
    assert find("", "talking") == Orphan(None)
    assert find(LETTER, " …") == Orphan(None)


TWICE = "He came home. She came home. They came home."


def test_a_quote_that_stands_twice_is_ambiguous_until_its_context_says_which() -> None:
    assert find(TWICE, "came home") == Ambiguous((Place(3, 12), Place(18, 27), Place(34, 43)))
    assert find(TWICE, "came home", prefix="She ") == Anchored(start=18, end=27)
    assert find(TWICE, "came home", suffix=". She") == Anchored(start=3, end=12)
    assert find(TWICE, "came home", position=(34, 43)) == Anchored(start=34, end=43)
    assert find(TWICE, "came home", prefix="He", position=(34, 43)) == Anchored(start=3, end=12, moved=True)


def test_a_context_that_changed_orphans_nothing_but_decides_nothing_either() -> None:
    assert find(LETTER, "got talking", prefix="but ") == Anchored(start=34, end=45, context_changed=True)
    assert isinstance(find(TWICE, "came home", prefix="We "), Ambiguous)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He said: “don’t go – ever…” and left", "He said: 'don`t go—ever...\" and left"),
        ("« Да », сказал он", '"Да", сказал он'),
        ("„Да“ и ‚нет‘", "«Да» и ‹нет›"),
        ("said ''yes'' to it", 'said "yes" to it'),
        ("left‑wing views", "left-wing views"),
        ("1910–1914", "1910 — 1914"),
        ("wait . . . what", "wait… what"),
        ("the end. … Then", "the end. ... Then"),
        ("Вся жиз-\nнь прошла", "Вся жизнь прошла"),
        ("Кое-\nкто пришёл", "Кое-кто пришел"),
        ("Вся жизнь прошла", "Вся жиз-\nнь прошла"),
        ("сло\u00adво и сло\u00ad\nво", "слово и слово"),
        ("a\u00a0b\u2009c\r\n\r\nd", "a b c d"),
        ("Го́род и за́мок", "Город и замок"),
        ("Ѐй ѝ", "Ей и"),
        ("ﬁeld of ﬂax", "field of flax"),
        ("cafe\u0301", "café"),
        ("е\u0308лка и\u0306од", "елка йод"),
        ("zero\u200bwidth", "zerowidth"),
        ("— Да. — Нет", "- Да. - Нет"),
    ],
)
def test_typography_orphans_nothing(text: str, quote: str) -> None:
    assert place(text, quote) == text
    assert place(quote, text) == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He went home", "he went home"),
        ("He went home.", "He went home,"),
        ("left wing", "left-wing"),
        ("co-op and coop", "co-op and co-op"),
        ("resign now", "re-sign now"),
        ("café", "cafe"),
        ("её йод", "ее иод"),
        ("the theatre", "heat"),
        ("сло\u00adво", "сло"),
        ("5 degrees", "-5 degrees"),
    ],
)
def test_letters_case_and_punctuation_must_agree(text: str, quote: str) -> None:
    assert isinstance(find(text, quote), Orphan)


def test_a_folded_text_may_be_kept_by_the_caller() -> None:
    assert find(fold(LETTER), "got talking") == find(LETTER, "got talking")


def test_a_million_characters_of_one_word_are_bounded_work() -> None:
    assert isinstance(find("the " * 250_000 + "end", "the " * 2000 + "the"), Ambiguous)
    assert isinstance(find(" " * 1_000_000 + "'" * 1000 + "." * 1000 + "-" * 1000, "word"), Orphan)


words = st.text(alphabet="abcдежзйёÀéïI", min_size=1, max_size=7)
joints = st.sampled_from([" ", " ", " ", ", ", ". ", " – ", "-", "… ", " “", "” ", "’", "\n", ": "])
texts = st.lists(st.tuples(words, joints), min_size=1, max_size=25).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)


def cut(text: str, draw: st.DataObject) -> tuple[int, int]:
    """A stretch from the beginning of a word to the end of one."""
    spans = [found.span() for found in re.finditer(r"\w+", text)]
    first = draw.draw(st.integers(0, len(spans) - 1))
    last = draw.draw(st.integers(first, len(spans) - 1))
    return spans[first][0], spans[last][1]


def places(text: str, quote: str) -> list[tuple[int, int]]:
    match find(text, quote):
        case Anchored() as found:
            return [(found.start, found.end)]
        case Ambiguous(found_places):
            return [(one.start, one.end) for one in found_places]
    return []


@given(texts, st.data())
def test_every_stretch_cut_at_words_is_found_where_it_was_cut(text: str, data: st.DataObject) -> None:
    start, end = cut(text, data)
    assert (start, end) in places(text, text[start:end])


VANDALISM = {
    "ё": ["е", "е\u0308", "ё"],
    "й": ["и\u0306", "й"],
    "е": ["е\u0301", "ё", "е"],
    "é": ["e\u0301", "é"],
    " ": ["\u00a0", "\n", "  ", "\u2009 ", " \u200b"],
    "–": ["—", "-", "―", "--"],
    "-": ["‑", "–", "-"],
    "…": ["...", ". . .", "…"],
    "“": ["«", '"', "„", "''"],
    "”": ["»", '"', "“", "’"],
    "’": ["'", "ʼ", "`"],
    # A soft hyphen behind the last letter of a row would divide the word.
    "д": ["\u00adд", "\u200bд", "д"],
}


@given(texts, st.data())
def test_typographic_vandalism_of_either_side_orphans_nothing(text: str, data: st.DataObject) -> None:
    start, end = cut(text, data)

    def vandalised(part: str) -> str:
        return "".join(data.draw(st.sampled_from(VANDALISM.get(one, [one]))) for one in part)

    quote = text[start:end]
    assert places(text, vandalised(quote))
    assert places(text[:start] + vandalised(quote) + text[end:], quote)


@given(texts, st.data())
def test_one_changed_letter_orphans(text: str, data: st.DataObject) -> None:
    start, end = cut(text, data)
    letters = [at for at in range(start, end) if text[at].isalpha()]
    at = data.draw(st.sampled_from(letters))
    quote = text[start:at] + "ж" * (text[at] != "ж") + "z" * (text[at] == "ж") + text[at + 1 : end]
    # Unless the changed words, too, stand elsewhere in the text.
    assume(typography(quote) not in typography(text))
    assert places(text, quote) == []
