"""Bites beside their transcripts: what may be cut, what may not, and whose words the line has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience
from onrecord.protection import TEAM, narrow
from onrecord.script import Assessment, check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)

TALK = """== dossier.yaml
onrecord: 1
title: An invented talk
languages: [en, ru]
policy: {independent_origins: 1}
== sources/talk/source.yaml
kind: interview
title: A talk with a ferryman's daughter (invented)
authors: [daughter]
languages: [en]
texts: {en: {how: transcript, by: T. Ypist}, ru: {of: en, how: translation, by: T. Ranslator}}
personas: {daughter: {names: [Vera Invented]}}
== sources/talk/statements.yaml
- {id: told, what: event, who: [daughter], says: She tells of the boat and of the first bridge.,
   at: {text: en, quote: "He rowed us to school", time: "00:00:10-00:00:50"}}
== sources/talk/text.en.vtt
WEBVTT

00:00:10.000 --> 00:00:20.000
Um, I think he was, he was a kind man. Perhaps he did not take money from the children.

00:00:20.000 --> 00:00:30.000
They told me that the, er, boat was his own. He rowed us to school. Nobody paid him.

00:00:30.000 --> 00:00:40.000
It was never cold in his boat, as far as I know. We didn't fear the ro- the river at all.

00:00:50.000 --> 00:01:00.000
The police came for him in the autumn of that year.
== sources/talk/text.ru.vtt
WEBVTT

00:00:10.000 --> 00:00:20.000
Э-э, он был, он был добрый человек. Может быть, он не брал денег с детей.

00:00:20.000 --> 00:00:30.000
Мне говорили, что лодка, ну, его собственная. Он возил нас в школу.
"""

Play = Callable[..., Assessment]


@pytest.fixture
def play(told: Callable[[str], Path]) -> Play:
    """Judges a line that plays the talk: `play("He rowed us to school.", "00:00:10-00:00:40")`."""

    def judged(words: str, stretch: str = "00:00:10-00:00:40", cue: str = "VERA\n") -> Assessment:
        script = f"== scripts/film.fountain\n{cue}{words} [[source: talk {stretch}]]\n"
        kept = read_folder(told(TALK + script))
        assert kept.findings == ()
        [line] = check(narrow(kept.dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY).lines
        return line

    return judged


def faults(line: Assessment) -> list[str]:
    """What is done to the words, by kind."""
    assert line.heard is not None
    return [fault.kind.value for fault in line.heard.faults]


def cuts(line: Assessment) -> list[tuple[str, str]]:
    """What is left out without harm."""
    assert line.heard is not None
    return [(cut.kind.value, cut.words) for cut in line.heard.cuts]


@pytest.mark.parametrize(
    ("harmful", "fault", "harmless"),
    [
        ("Perhaps he did take money.", "meaning-bearing cut", "Perhaps he did not take money."),
        ("He did not take money.", "meaning-bearing cut", "Perhaps he did not take money."),
        ("The boat was his own.", "meaning-bearing cut", "They told me that the boat was his own."),
        ("It was cold in his boat.", "meaning-bearing cut", "It was never cold in his boat, as far as I know."),
        ("It was never cold in his boat.", "meaning-bearing cut", "It was never cold in his boat, as far as I know."),
        ("He was a kind man.", "meaning-bearing cut", "I think he was a kind man."),
        ("We fear the river.", "meaning-bearing cut", "We didn't fear the river."),
        ("Он брал денег с детей.", "meaning-bearing cut", "Может быть, он не брал денег с детей."),
        ("Лодка его собственная.", "meaning-bearing cut", "Мне говорили, что лодка его собственная."),
        ("He did not take from the children, perhaps.", "words added", "Perhaps he did not take money."),
        ("They told me the boat was his own.", "words dropped", "They told me […] the boat was his own."),
        ("The boat was his own. Nobody paid him.", "sentences joined", "He rowed us to school. Nobody paid him."),
        ("He rowed us to town.", "other words", "He rowed us to school."),
        ("She rowed us to school.", "other words", "“He rowed us to school.”"),
        ("He always rowed us to school.", "words added", "He [always] rowed us to school."),
        ("The police came for him.", "outside the time code", "Nobody paid him."),
        ("Nobody paid him. The police came for him.", "outside the time code", "Nobody paid him."),
        ("Zanzibar quartz vexes fjords.", "words added", "[H]e rowed us to school."),
    ],
)  # fmt: skip
def test_a_harm_and_the_near_miss_that_is_none(play: Play, harmful: str, fault: str, harmless: str) -> None:
    assert fault in faults(play(harmful))
    assert faults(play(harmless)) == []


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("I think he was a kind man.", [("false start", "he was")]),
        ("They told me that the boat was his own.", [("filler", "er")]),
        ("They told me … his own.", [("marked", "that the er boat was")]),
        ("Лодка, ну, его собственная.", []),
        ("Мне говорили, что лодка его собственная.", [("filler", "ну")]),
        ("They told me that the [old] boat was his own.", [("filler", "er")]),
        ("He rowed us to school.", []),
    ],
)
def test_what_is_left_out_without_harm_is_listed(
    play: Play, words: str, left_out: list[tuple[str, str]]
) -> None:
    assert cuts(play(words)) == left_out


def test_a_word_broken_off_may_go(play: Play) -> None:
    line = play("We didn't fear the river at all.")
    assert (faults(line), cuts(line)) == ([], [("false start", "ro the")])


def test_a_sentence_before_is_not_cut_from_the_bite(play: Play) -> None:
    """“Perhaps” stands in another sentence than the one that is played."""
    assert faults(play("He rowed us to school.")) == []


def test_a_marked_cut_of_a_word_that_turns_the_sentence_is_harmful_too(play: Play) -> None:
    assert faults(play("Perhaps he did […] take money from the children.")) == ["meaning-bearing cut"]
    assert faults(play("I think he was a kind man. […] Nobody paid him.")) == []


def test_the_harm_is_shown_and_the_line_misquoted(play: Play) -> None:
    line = play("Perhaps he did take money from the children.")
    assert line.verdict == "misquoted"
    assert line.because[0] == (
        "talk.en, 00:00:10.000-00:00:40.000: It leaves out “not”, on which the meaning hangs: "
        "Perhaps he did [not → left out] take money from the."
    )


@pytest.mark.parametrize(
    ("stretch", "said"),
    [
        ("00:00:20-00:00:30", []),
        ("00:00:25-00:00:28", []),
        ("00:00:10-00:00:20", ["outside the time code"]),
        ("00:00:29.5-00:00:31", []),
        ("00:00:30-00:00:31", ["outside the time code"]),
    ],
)
def test_the_words_must_be_said_in_the_stretch(play: Play, stretch: str, said: list[str]) -> None:
    assert faults(play("He rowed us to school.", stretch)) == said


def test_a_description_is_held_for_what_it_quotes_alone(play: Play) -> None:
    assert play("The daughter at her window, looking out.", cue="").heard is None
    assert faults(play("At her window: “He rowed us to school.”", cue="")) == []
    assert faults(play("At her window: “He rowed us to church.”", cue="")) == ["other words"]


def test_a_translators_words_are_named_as_such(play: Play) -> None:
    original, translated = play("He rowed us to school.").worded, play("Он возил нас в школу.").worded
    assert original is not None and original.wording is not None
    assert translated is not None and translated.wording is not None
    assert (original.text, original.wording.is_translation) == ("talk.en", False)
    assert (translated.text, translated.wording.is_translation) == ("talk.ru", True)
    assert translated.wording.by == "T. Ranslator"
    assert "He rowed us to school." in (translated.original or "")


def test_a_bite_alone_is_the_word_of_its_speaker(lines: list[Assessment]) -> None:
    """What nobody recorded of it is unsupported; what is recorded is one voice; another voice attests it.
    == scripts/film.fountain
    DORA
    They were happy. [[source: film-talk 00:03:30-00:03:40]]

    DORA
    There was a wedding. [[source: film-talk 00:01:00-00:01:20]]

    DORA
    There was a wedding. [[source: film-talk 00:01:00-00:01:20]] [[@diary/met]]
    """
    assert [line.verdict.value for line in lines] == ["unsupported", "single", "attested"]


def test_a_bite_without_transcript_is_told_to_be_unheld(codes: list[str]) -> None:
    """The talk has no text; a description of it needs none.
    == scripts/film.fountain
    DORA
    There was a wedding. [[source: film-talk 00:01:00-00:01:20]]

    Dora at her window. [[source: film-talk 00:01:00-00:01:20]]
    """
    assert codes == ["bite-unheld"]


def test_a_text_without_times_holds_no_bite(codes: list[str]) -> None:
    """The words of the talk, written down without times.
    == sources/film-talk/text.en.md
    She told me there was a wedding.
    == scripts/film.fountain
    DORA
    There was a wedding. [[source: film-talk 00:01:00-00:01:20]]
    """
    assert codes == ["bite-unheld"]


def test_dates_in_the_speakers_own_words_bear_themselves_out(lines: list[Assessment]) -> None:
    """In a bite that says what is heard, and in one that says another year.
    == sources/film-talk/text.en.vtt
    WEBVTT

    00:02:00.000 --> 00:02:30.000
    We were neighbours there in 1922.
    == scripts/film.fountain
    DORA
    We were neighbours there in 1922. [[source: film-talk 00:02:00-00:02:30]]

    DORA
    We were neighbours there in 1932. [[source: film-talk 00:02:00-00:02:30]]
    """
    assert [line.verdict.value for line in lines] == ["single", "misquoted"]
