"""What is read out of a source's words: when, who, where and what, each with the passage that says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.dossier import unstructure
from onrecord.dossier.anchoring import anchor
from onrecord.dossier.changes import changed
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Text
from onrecord.intake.suggesting import Suggestion, nobody, settle, suggested, text_to_read
from onrecord.passages import Anchored
from onrecord.store.folder import read_folder

HEAD = """== sources/letter/source.yaml
kind: letter
title: An invented letter
authors: [clerk]
personas:
  clerk: {names: [Yelistrat Vetrov, Елистрат Ветров]}
  cook: {names: [Makrida, Макрида]}
== places.yaml
mill: {names: [{text: Oldmill, lang: en}, {text: Старомельск, lang: ru}]}
== sources/letter/text.LANG.md
"""

Tell = Callable[[str], tuple[Dossier, Text]]


@pytest.fixture
def letter(told: Callable[[str], Path]) -> Tell:
    """A dossier of one letter with these words."""

    def read(words: str) -> tuple[Dossier, Text]:
        language = "ru" if any("а" <= letter <= "я" for letter in words) else "en"
        dossier = read_folder(told(HEAD.replace("LANG", language) + words)).dossier
        return dossier, text_to_read(dossier, "letter")

    return read


def plainly(one: Suggestion) -> dict[str, object]:
    plain = unstructure(one.statement)
    return {key: plain[key] for key in ("what", "who", "where", "when", "certainty") if key in plain}


@pytest.mark.parametrize(
    ("words", "what", "when"),
    [
        ("Born on 3 May 1885 in a village.", "birth", "1885-05-03"),
        ("Родился 3 мая 1885 г. в деревне.", "birth", "1885-05-03"),
        ("He was arrested in September 1933.", "arrest", "1933-09"),
        ("Арестован в сентябре 1933 года.", "arrest", "1933-09"),
        ("He died about 1925.", "death", "1925~"),
        ("Он умер около 1925 года.", "death", "1925~"),
        ("She died after 1917.", "death", "after 1917"),
        ("She married before 1917.", "union", "before 1917"),
        ("They lived there from 1910 to 1914.", "residence", {"from": "1910", "until": "1914"}),
        ("С 1910 по 1914 год жили там.", "residence", {"from": "1910", "until": "1914"}),
        ("In 1937 she worked at the mill.", "work", {"still": "1937"}),
        ("Since 1912 he worked there.", "work", {"from": "1912"}),
        ("До 1917 года служил на почте.", "work", {"until": "1917"}),
        ("They met in the 1930s.", "meeting", "193X"),
        ("They met in spring 1921.", "meeting", "1921-21"),
        ("In winter 1921 they met.", "meeting", "[1920-24,1921-24]"),
        ("Он умер 25 октября (7 ноября) 1917 года.", "death", "N.S. 1917-11-07"),
        ("They lived there for seventeen years.", "residence", {"for": "17y"}),
        ("Прожили там семнадцать лет.", "residence", {"for": "17y"}),
        ("We have lived together for 17 years.", "union", {"still": "made", "for": "17y"}),
        ("Живём здесь уже три года.", "residence", {"still": "made", "for": "3y"}),
        ("They worked there for a year and a half.", "work", {"for": "18m"}),
        ("Ten years ago we moved.", "journey", "made - 10y"),
        ("Три года назад мы переехали.", "journey", "made - 3y"),
        ("I was married when I was nineteen.", "union", "age(clerk) 19"),
        ("Я женился в возрасте двадцати лет.", "union", "age(clerk) 20"),
        ("С 12 лет я работал у хозяина.", "work", {"from": "age(clerk) 12"}),
        ("I could not read until the age of twenty-one.", "event", {"until": "age(clerk) 21"}),
    ],
)  # fmt: skip
def test_a_time_is_said_as_the_words_say_it(letter: Tell, words: str, what: str, when: object) -> None:
    (draft,) = suggested(*letter(words), nobody).suggestions
    assert (plainly(draft)["what"], plainly(draft)["when"]) == (what, when)


@pytest.mark.parametrize(
    "words",
    [
        "Three years later he died.",  # later than what?
        "He was sentenced to ten years.",  # not how long the sentencing lasted
        "They met on 12 September.",  # of which year?
        "Через три года он умер.",
    ],
)
def test_a_time_that_hangs_in_the_air_is_left_to_the_researcher(letter: Tell, words: str) -> None:
    (draft,) = suggested(*letter(words), nobody).suggestions
    assert "when" not in plainly(draft)
    assert draft.finds & {"date", "span"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Makrida moved to Oldmill.", {"what": "journey", "who": ["cook"], "where": "mill"}),
        ("Ветрова арестовали в Старомельске.", {"what": "arrest", "who": ["clerk"], "where": "mill"}),
        ("I met Makrida in 1907.", {"what": "meeting", "who": ["clerk", "cook"], "when": "1907"}),
        ("Makrida never died.", {"what": "death", "who": ["cook"], "certainty": "denied"}),
        ("Макрида, говорят, умерла.", {"what": "death", "who": ["cook"], "certainty": "hearsay"}),
        ("Perhaps Makrida died.", {"what": "death", "who": ["cook"], "certainty": "probable"}),
        ("My brother died in 1919.", {"what": "death", "when": "1919"}),
    ],
)  # fmt: skip
def test_who_and_where_are_those_on_record(letter: Tell, words: str, expected: dict[str, object]) -> None:
    (draft,) = suggested(*letter(words), nobody).suggestions
    assert plainly(draft) == expected


def test_one_sentence_that_tells_of_two_things_is_two_drafts(letter: Tell) -> None:
    found = suggested(
        *letter("Родился в 1895 г. в деревне, в 1937 г. арестован и в 1938 г. расстрелян."), nobody
    )
    assert [(plainly(one)["what"], plainly(one)["when"]) for one in found.suggestions] == [
        ("birth", "1895"),
        ("arrest", "1937"),
        ("death", "1938"),
    ]


def test_nothing_is_said_in_the_researchers_name(letter: Tell) -> None:
    found = suggested(*letter("I met Makrida in 1907. She died in 1919."), nobody).suggestions
    assert [one.statement.says for one in found] == [None, None]


def test_words_that_stand_twice_are_told_apart_by_what_stands_beside_them(letter: Tell) -> None:
    dossier, text = letter(
        "The first page. He died in 1919. A second page: he was old. He died in 1919. The end."
    )
    found = suggested(dossier, text, nobody).suggestions
    after = changed(dossier, settle(dossier, "letter", found, []))
    places = [one for one in anchor(after).found.values() if isinstance(one, Anchored)]
    assert [(one.start, one.moved) for one in places] == [(one.at.start, False) for one in found]
    assert len({one.id for one in found}) == 2


def test_every_passage_is_found_again_where_it_was_taken_from(shared: Path) -> None:
    dossier = read_folder(shared / "dossiers" / "poliakov").dossier
    for source in dossier.sources:
        text = text_to_read(dossier, source)
        for draft in suggested(dossier, text, nobody).suggestions:
            new = changed(dossier, settle(dossier, source, [draft], []))
            key = (set(new.statements) - set(dossier.statements)).pop()
            place = anchor(new).found[key, 0]
            assert isinstance(place, Anchored)
            assert (place.start, place.end) == (draft.at.start, draft.at.end)


def test_of_a_recording_the_passage_has_its_running_time(told: Callable[[str], Path]) -> None:
    folder = told("""== sources/talk/source.yaml
kind: interview
title: An invented talk
== sources/talk/text.en.vtt
WEBVTT

00:00:01.000 --> 00:00:04.000
We were all young then.

00:00:12.000 --> 00:00:15.500
In 1933 they arrested
""")
    dossier = read_folder(folder).dossier
    (draft,) = suggested(dossier, text_to_read(dossier, "talk"), nobody).suggestions
    assert draft.statement.at[0].time == "00:00:12.000-00:00:15.500"


def test_what_is_accepted_or_refused_is_not_suggested_again(letter: Tell) -> None:
    dossier, text = letter("I met Makrida in 1907. Makrida died in 1919. In 1920 I moved to Oldmill.")
    met, died, moved = suggested(dossier, text, nobody).suggestions
    after = changed(dossier, settle(dossier, "letter", [met], [died]))
    assert suggested(after, text, nobody).suggestions == (moved,)


def test_what_somebody_recorded_in_other_words_is_not_suggested_either(told: Callable[[str], Path]) -> None:
    folder = told(
        HEAD.replace("LANG", "en")
        + """I met Makrida in 1907, at the fair.
== sources/letter/statements.yaml
- {id: fair, what: meeting, who: [clerk, cook], when: 1907, at: {text: en, quote: met Makrida in 1907}}
"""
    )
    dossier = read_folder(folder).dossier
    assert suggested(dossier, text_to_read(dossier, "letter"), nobody).suggestions == ()


def test_an_id_is_the_same_in_every_run_and_whatever_stands_before_it(letter: Tell) -> None:
    (first,) = suggested(*letter("Makrida died in 1919."), nobody).suggestions
    (again,) = suggested(*letter("We were young. Makrida died in 1919."), nobody).suggestions
    assert first.id == again.id
    assert "akrid" not in first.id


def test_a_passage_goes_over_the_mark_of_a_page_and_says_on_which_it_begins(letter: Tell) -> None:
    dossier, text = letter("<!-- page 4 -->\nWe were young. Makrida\n<!-- page 5 -->\ndied[^1] in 1919.")
    (draft,) = suggested(dossier, text, nobody).suggestions
    assert (draft.statement.at[0].quote, draft.statement.at[0].page) == ("Makrida died in 1919.", "4")
    place = anchor(changed(dossier, settle(dossier, "letter", [draft], []))).found["letter/death-1", 0]
    assert isinstance(place, Anchored) and not place.moved
