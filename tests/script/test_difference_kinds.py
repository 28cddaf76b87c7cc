"""What was done to quoted words is called by its name; the text is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.script.difference_kind import DifferenceKind
from onrecord.script.quotation import Differs, NoText, Verbatim, compare
from onrecord.script.quoted import quoted_parts

A = DifferenceKind

ENGLISH = (
    "That winter I sat in the gallery, and perhaps I talked with 14 clerks. He did not lend me a book. "
    "We never met again. I went home by the river and my sister opened the door."
)
RUSSIAN = (
    "В ту зиму я, кажется, говорила с пятью столярами. Он не дал мне книги. Никто к нам тогда не приходил. "
    "По слухам, мельник уехал из города навсегда. Он писал мне: «C’est la vie, mon cher ami, rien de plus»."
)
TEXTS = [("diary.en", ENGLISH), ("diary.ru", RUSSIAN)]


def kinds(quoted: str, lead: str | None = "") -> tuple[DifferenceKind, ...]:
    found = compare(quoted, TEXTS, (), lead)
    return found.difference.kinds if isinstance(found, Differs) else ()


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ("He did lend me a book", A.NEGATION_DROPPED),
        ("Он дал мне книги", A.NEGATION_DROPPED),
        ("He didn’t lend me a book", A.CHANGED),
        ("my sister never opened the door", A.NEGATION_ADDED),
        ("мельник не уехал из города", A.NEGATION_ADDED),
        ("I sat in the gallery, and I talked with 14 clerks", A.QUALIFIER_DROPPED),
        ("В ту зиму я говорила с пятью столярами", A.QUALIFIER_DROPPED),
        ("I talked with 40 clerks", A.NUMBER),
        ("я, кажется, говорила с шестью столярами", A.NUMBER),
        ("I went by the river home and my sister", A.MOVED),
        ("opened the door. I went home by the river", A.MOVED),
        ("He did not lend me a book. I went home by the river", A.JOINED),
        ("I went home and my sister opened the door", A.LEFT_OUT),
        ("I went home by the cold river", A.ADDED),
        ("my brother opened the door", A.CHANGED),
        ("I sat in the gallery; and perhaps I talked", A.PUNCTUATION),
    ],
)
def test_each_difference_has_its_name(quoted: str, kind: DifferenceKind) -> None:
    assert kinds(quoted) == (kind,)


def test_several_differences_have_several_names_the_gravest_first() -> None:
    assert kinds("I talked with 15 clerks. He did lend me a book") == (A.NEGATION_DROPPED, A.NUMBER)


def test_the_sentence_names_and_shows_it() -> None:
    found = compare("He did lend me a book", TEXTS)
    assert isinstance(found, Differs)
    assert (
        found.difference.sentence
        == "a negation is dropped [source → line]: He did [not → left out] lend me a book"
    )


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ("He did … lend me a book", A.NEGATION_DROPPED),
        ("He did [indeed] lend me a book", A.NEGATION_DROPPED),
        ("my sister [never] opened the door", A.NEGATION_ADDED),
        ("sat in the gallery, and … I talked", A.QUALIFIER_DROPPED),
        ("lend me a book. We never met", A.NEGATION_DROPPED),
        ("met again. I went home", A.NEGATION_DROPPED),
        ("I sat in the gallery [and] by the river", A.JOINED),
    ],
)
def test_a_mark_does_not_excuse_what_turns_the_sense(quoted: str, kind: DifferenceKind) -> None:
    assert kinds(quoted) == (kind,)


@pytest.mark.parametrize(
    ("quoted", "lead"),
    [
        ("lend me a book", "He did not “"),
        ("lend me a book", None),
        ("к нам тогда не приходил", ""),
        ("That winter … I talked with 14 clerks", ""),
    ],
)
def test_nor_is_everything_left_out_a_turn_of_it(quoted: str, lead: str | None) -> None:
    assert kinds(quoted, lead) == ()


def test_words_in_another_writing_within_a_text_are_found_there() -> None:
    only_russian = [("diary.ru", RUSSIAN)]
    assert isinstance(compare("C’est la vie, mon cher ami", only_russian), Verbatim)
    assert isinstance(compare("C’est la mort, mon cher ami", only_russian), Differs)
    assert compare("He lent me a book about the river", only_russian) == NoText("LATIN")


def test_an_editor_may_write_in_another_writing() -> None:
    assert isinstance(compare("I sat [там] the gallery", [("diary.en", ENGLISH)]), Verbatim)


def test_a_source_s_own_brackets_are_words_of_it() -> None:
    text = "He came [the tape stops for a long while, and somebody is heard to shut the door] and sat down."
    assert isinstance(compare(text, [("tape", text)]), Verbatim)
    assert isinstance(compare(text.replace("and sat", "… sat"), [("tape", text)]), Verbatim)


@pytest.mark.parametrize("pair", ["“”", "„“", "«»", '""'])
@pytest.mark.parametrize("inner", ['"', "”", "»"])
def test_a_stray_mark_inside_does_not_end_a_quotation(pair: str, inner: str) -> None:
    if inner in pair:
        pytest.skip("nobody could tell the two apart")
    words = f"they were no good{inner} he told us then"
    parts = quoted_parts(f"She says: {pair[0]}{words}{pair[1]} and goes on.", dialogue=False)
    assert [part.words for part in parts] == [words]


SIGNS = st.lists(
    st.sampled_from(
        [
            "не",
            "not",
            "мир",
            "re",
            "sign",
            "12",
            " ",
            " ",
            "-",
            "—",
            "\n",
            "…",
            "[",
            "]",
            "„",
            "“",
            ".",
            "\u00ad",
        ]
    )
).map("".join)


@given(SIGNS, SIGNS, SIGNS)
def test_whatever_is_quoted_is_answered_in_a_sentence(before: str, quoted: str, after: str) -> None:
    for text in (f"{before}{quoted}{after}", f"{before} мир {after}", after):
        found = compare(quoted, [("text", text)])
        assert not isinstance(found, Differs) or (found.difference.kinds and found.difference.sentence)


@given(SIGNS, SIGNS, SIGNS)
def test_what_stands_there_as_it_is_is_never_in_other_words(before: str, quoted: str, after: str) -> None:
    words = f"мир {quoted} мир"
    assert isinstance(compare(words, [("text", f"{before} {words} {after}")], lead=None), Verbatim)
