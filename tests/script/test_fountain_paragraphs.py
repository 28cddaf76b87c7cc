"""The paragraphs of a script: taken apart and put together, and edited by two at once."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from onrecord.fountain.paragraphs import (
    ParagraphChanged,
    paragraphs_of,
    parted,
    rows_of,
    with_paragraph,
    with_paragraph_after,
)

ANYTHING = st.text(alphabet="ab \t\r\n[/*", max_size=60)
WORDS = st.text(alphabet="abc [@/\n", min_size=1, max_size=12).map(rows_of)
GAPS = st.sampled_from(["\n\n", "\n\n\n"])


@st.composite
def scripts(draw: st.DrawFn) -> str:
    """A script of paragraphs of different words, blank rows between them."""
    count = draw(st.integers(2, 6))
    words = [f"{at}{draw(st.sampled_from(['', ' said', chr(10) + 'more']))}" for at in range(count)]
    gaps = [draw(GAPS) for _ in words[1:]]
    begun, ended = draw(st.sampled_from(["", "\n"])), draw(st.sampled_from(["", "\n", "\n\n"]))
    return begun + "".join(one for pair in zip(words, [*gaps, ended], strict=True) for one in pair)


@given(ANYTHING)
@example("\r\n\r\nx\r\r\ny\n")
def test_a_script_is_its_paragraphs_and_the_blank_rows_between(script: str) -> None:
    assert "".join(parted(script)) == script


@given(ANYTHING)
def test_a_paragraph_stands_where_it_says(script: str) -> None:
    rows = script.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in paragraphs_of(script):
        there = "\n".join(rows[one.first - 1 : one.last])
        assert there == one.words.replace("\r\n", "\n").replace("\r", "\n")


@given(ANYTHING, st.data())
def test_a_paragraph_in_its_own_words_changes_nothing(script: str, data: st.DataObject) -> None:
    paragraphs = paragraphs_of(script)
    assume(paragraphs)
    one = data.draw(st.sampled_from(paragraphs))
    assume(rows_of(one.words) == one.words and "\r" not in script)
    assert with_paragraph(script, one, one.words) == script


@given(scripts(), st.data())
def test_edits_of_different_paragraphs_commute(script: str, data: st.DataObject) -> None:
    one, other = data.draw(st.permutations(paragraphs_of(script)))[:2]
    typed, also = data.draw(WORDS), data.draw(WORDS)
    this_first = with_paragraph(with_paragraph(script, one, typed), other, also)
    that_first = with_paragraph(with_paragraph(script, other, also), one, typed)
    assert paragraphs_of(this_first) == paragraphs_of(that_first)


@given(scripts(), st.data())
def test_what_is_put_in_stands_behind_its_paragraph_and_nothing_else_moves(
    script: str, data: st.DataObject
) -> None:
    before = [one.words for one in paragraphs_of(script)]
    at = data.draw(st.integers(0, len(before) - 1))
    after = with_paragraph_after(script, paragraphs_of(script)[at], "New words.")
    assert [one.words for one in paragraphs_of(after)] == [*before[: at + 1], "New words.", *before[at + 1 :]]


@given(scripts(), st.data())
def test_the_second_edit_of_one_paragraph_is_refused_with_what_was_seen(
    script: str, data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(paragraphs_of(script)))
    changed = with_paragraph(script, one, f"{one.words} indeed")
    with pytest.raises(ParagraphChanged) as refused:
        with_paragraph(changed, one, "something else")
    assert refused.value.seen == one.words


def test_of_paragraphs_in_the_same_words_the_one_that_was_seen_is_changed() -> None:
    script = "CUT TO:\n\nA street.\n\nCUT TO:\n\nA house.\n"
    second = paragraphs_of(script)[2]
    assert (second.nth, second.times, second.first) == (1, 2, 5)
    assert with_paragraph(script, second, "FADE TO:") == "CUT TO:\n\nA street.\n\nFADE TO:\n\nA house.\n"


def test_where_one_of_several_in_the_same_words_is_gone_nobody_guesses_which() -> None:
    script = "CUT TO:\n\nA street.\n\nCUT TO:\n"
    first, _, second = paragraphs_of(script)
    with pytest.raises(ParagraphChanged):
        with_paragraph(with_paragraph(script, second, ""), first, "FADE TO:")


def test_the_version_that_is_there_now_is_shown_beside_the_one_that_was_seen() -> None:
    script = "He was born in 1907.\n\nNobody knows more.\n"
    one = paragraphs_of(script)[0]
    with pytest.raises(ParagraphChanged) as refused:
        with_paragraph(with_paragraph(script, one, "He was born in 1908."), one, "He was born.")
    assert refused.value.found == "He was born in 1908."


def test_rows_end_as_the_script_has_them() -> None:
    script = "One.\r\n\r\nTwo.\r\n"
    assert with_paragraph(script, paragraphs_of(script)[1], "Two\r\nrows.") == "One.\r\n\r\nTwo\r\nrows.\r\n"


def test_nothing_typed_takes_the_paragraph_out() -> None:
    assert with_paragraph("One.\n\nTwo.\n", paragraphs_of("One.\n\nTwo.\n")[0], " \n") == "Two.\n"
    assert with_paragraph("One.", paragraphs_of("One.")[0], "") == ""
