"""What is found: passages with the way to them, statements, cards, people, places and questions."""

from __future__ import annotations

import re
from pathlib import Path

from search_cases import Find, found, ids, narrowed

from onrecord.dossier import unstructure
from onrecord.dossier.anchoring import words_of
from onrecord.passages import Anchored
from onrecord.passages import find as find_quote
from onrecord.search import What


def test_a_passage_is_quoted_word_for_word_with_its_words_marked(folder: Path) -> None:
    """An invented letter.

    == sources/letter/source.yaml
    kind: letter
    title: A letter
    == sources/letter/text.ru.md
    # Обыск

    Ночью пришли трое. Они взяли письма
    и увели Полякова, а Н. П. Стернъ остался.
    Больше его не видели.
    """
    dossier = narrowed(folder)
    (hit,) = found(dossier, "увели Поляков")
    assert hit.words == "Они взяли письма\nи увели Полякова, а Н. П. Стернъ остался."
    assert [hit.words[start:end] for start, end in hit.marks] == ["увели", "Полякова"]
    text = words_of(dossier.texts["letter.ru"])
    assert hit.at is not None
    start, end = map(int, (hit.at.position or "").split("-"))
    assert text[start:end] == hit.quote == hit.words
    assert (hit.what, hit.id, hit.source, hit.text) == (What.PASSAGE, "letter.ru", "letter", "ru")
    assert hit.at.section == "Обыск"
    placed = find_quote(text, hit.quote or "", position=(start, end))
    assert placed == Anchored(start=start, end=end)
    assert unstructure(hit.at).keys() == {"text", "quote", "position", "section"}


def test_the_page_is_told_where_the_text_has_pages(find: Find) -> None:
    """An invented memoir.

    == sources/memoir/source.yaml
    kind: memoir
    title: A memoir
    == sources/memoir/text.en.md
    <!-- page 11 -->
    The mill stood by the river.
    <!-- page 12 -->
    The miller[^1] drowned in it.

    [^1]: Orvan.
    """
    assert [hit.at.page for hit in find("mill") if hit.at] == ["11"]
    (hit,) = find('"miller drowned"')
    assert hit.at is not None
    assert (hit.at.page, hit.quote) == ("12", "The miller[^1] drowned in it.")


def test_of_a_recording_the_time_is_told_and_a_phrase_goes_on_from_cue_to_cue(find: Find) -> None:
    """An invented interview.

    == sources/talk/source.yaml
    kind: interview
    title: A talk
    == sources/talk/text.ru.vtt
    WEBVTT

    00:00:01.000 --> 00:00:04.000
    <v Анна>Потом пришла красная

    00:00:04.000 --> 00:00:09.500
    армия, и отец ушёл с ней.
    """
    (hit,) = find('"красной армией"')
    assert hit.at is not None
    assert (hit.at.time, hit.quote) == ("00:00:01.000-00:00:04.000", "Потом пришла красная")
    (hit,) = find("отцом")
    assert hit.at is not None
    assert (hit.at.time, hit.at.position) == ("00:00:04.000-00:00:09.500", "21-46")


def test_records_are_found_by_what_they_say(find: Find) -> None:
    """An invented village.

    == sources/diary/source.yaml
    kind: diary
    title: Diary of a schoolmistress
    archive: {repository: Regional archive, fond: "12", reference: box of the granary}
    criticism: [{says: The ink is that of another decade, speaks: against}]
    personas:
      writer: {names: [Lisveta Obrunova], note: taught in the village}
    == sources/diary/statements.yaml
    - {id: fire, what: event, who: [writer], topics: [the harvest], says: The barn burned down.}
    == people.yaml
    persons:
      obrunova: {name: Lisveta Obrunova, names: [{text: Лисвета Обрунова, lang: ru}]}
    judgements: []
    == places.yaml
    village: {names: [{text: Тихий Брод, lang: ru}]}
    == questions.yaml
    - {id: who, asks: Who lit the granary?, concerns: [obrunova], searched: [{where: the police files, found: nothing}]}
    """
    assert ids(find("barn")) == ids(find("harvest")) == {"diary/fire"}
    assert ids(find("granary")) == {"diary", "who"}
    assert ids(find("decade")) == ids(find("Regional archive")) == {"diary"}
    assert ids(find("Обруновой")) == ids(find("Obrunova")) == {"obrunova", "diary:writer"}
    assert ids(find("village")) == {"diary:writer"}
    assert ids(find("Броде")) == {"village"}
    assert ids(find("police")) == {"who"}


def test_all_words_must_be_there_and_none_that_must_not(find: Find) -> None:
    """Two invented notes.

    == sources/one/source.yaml
    kind: record
    title: First
    == sources/one/text.ru.md
    Арестован Поляков. Красная армия. На письме печать.
    == sources/two/source.yaml
    kind: record
    title: Second
    == sources/two/text.ru.md
    Арестован Минин. Армия красная. Письмо без печати.
    """
    assert ids(find("арест печать")) == set()
    assert ids(find("арестовать печать")) == {"one.ru", "two.ru"}
    assert ids(find("арестовать -Минин")) == {"one.ru"}
    assert ids(find('арестовать "красной армии"')) == {"one.ru"}
    assert ids(find('арестовать -"красная армия"')) == {"two.ru"}
    assert ids(find("Polyak*")) == {"one.ru"}
    assert ids(find("печат* Мин*")) == {"two.ru"}


def test_what_is_a_comment_of_the_file_is_not_found(find: Find) -> None:
    """An invented note.

    == sources/one/source.yaml
    kind: record
    title: First
    == sources/one/text.en.md
    <!-- typed by the trainee -->
    The barn burned.
    """
    assert not find("trainee")


def test_a_long_text_is_shown_by_what_stands_around_the_words(folder: Path) -> None:
    """An invented note.

    == sources/one/source.yaml
    kind: record
    title: First
    == sources/one/text.en.md
    Nothing.
    """
    (folder / "sources/one/text.en.md").write_text("and then " * 900 + "the barn " + "and then " * 900)
    (hit,) = found(narrowed(folder), "barn")
    assert len(hit.words) < 250
    assert re.fullmatch(r"(and then |then |and )*the barn( and then| and)*", hit.words)
