"""Subtitles of selects, read back by pysubs2 and webvtt-py."""

from __future__ import annotations

import io
from collections.abc import Callable
from fractions import Fraction

import pysubs2
import pytest
import webvtt
from cutting import Room

from onrecord.edition.cut.writing import Subtitling, srt, vtt
from onrecord.findings import Finding
from onrecord.passages import Cue

MakeRoom = Callable[..., Room]


def subtitles(here: Room, language: str | None = None) -> tuple[tuple[Cue, ...], list[Finding]]:
    cut, _ = here.take(here.topic("the ice", "the ferry"), handles="5s")
    subtitling = Subtitling(here.dossier, here.lives, language)
    return subtitling.of(cut), subtitling.findings


def test_subtitles_are_in_the_films_time_and_cut_where_the_clip_is(room: MakeRoom) -> None:
    cues, _ = subtitles(room())
    assert [(cue.start, cue.end) for cue in cues] == [(5, 15), (15, 20), (20, 25), (25, 35)]


def test_srt_by_pysubs2(room: MakeRoom) -> None:
    read = pysubs2.SSAFile.from_string(srt(subtitles(room())[0]), format_="srt")
    assert [(line.start, line.end, line.plaintext) for line in read][-1] == (
        25_000,
        35_000,
        "The ice went in one night & we stood there.",
    )


def test_vtt_by_webvtt_py(room: MakeRoom) -> None:
    read = webvtt.from_buffer(io.StringIO(vtt(subtitles(room())[0])))
    assert [(cue.start, cue.end) for cue in read][-1] == ("00:00:25.000", "00:00:35.000")
    assert read[-1].raw_text == "The ice went in one night &amp; we stood there."


@pytest.mark.parametrize(
    "words", ["a\n\nb", "00:00:01.000 --> 00:00:02.000", "1\n2 --> 3", "<v x>", "\u2028", "a & b"]
)
def test_no_words_end_a_subtitle_or_begin_another(words: str) -> None:
    cues = (Cue(Fraction(1), Fraction(2), words), Cue(Fraction(2), Fraction(3), "last"))
    assert len(list(webvtt.from_buffer(io.StringIO(vtt(cues))))) in (1, 2)
    assert pysubs2.SSAFile.from_string(srt(cues), format_="srt")[-1].plaintext == "last"
    assert webvtt.from_buffer(io.StringIO(vtt(cues)))[-1].text == "last"


def test_a_translation_is_taken_where_it_is_asked_for(room: MakeRoom) -> None:
    cues, _ = subtitles(room(), "ru")
    assert [cue.words for cue in cues] == ["Он возил нас в школу."]


def test_a_language_that_there_is_not_is_said_once(room: MakeRoom) -> None:
    cues, [found] = subtitles(room(), "de")
    assert (cues, found.code, found.what) == ((), "no-transcript", "talk has no text.de with time codes.")


def test_what_a_release_leaves_out_has_no_subtitle_not_even_in_part(room: MakeRoom) -> None:
    here = room("from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:29.9-00:00:30.1}]}")
    words = " ".join(cue.words for cue in subtitles(here)[0])
    assert words == "He rowed us to school."


def test_words_that_name_someone_whom_the_film_does_not_have_no_subtitle(room: MakeRoom) -> None:
    here = room(
        "names: [Boris] -> names: [Boris Lugovin], public: {film: pseudonym, pseudonym: Petr}",
        "\nHe took no money. -> \nLugovin took no money.",
    )
    cues, [found] = subtitles(here)
    assert not any("Lugovin" in cue.words for cue in cues)
    assert (found.code, "Lugovin" in found.what) == ("name-kept-back", False)
