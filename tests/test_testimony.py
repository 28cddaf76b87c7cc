"""Real testimony is read as it is meant. Every biography in words here is invented, in the manner of the real ones."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.testimony.__main__ import main, reckon, report
from benchmarks.testimony.biographies import Biography, read_biographies
from benchmarks.testimony.dates import dates_in
from benchmarks.testimony.hearing import hear
from benchmarks.testimony.making import dossier_of
from benchmarks.testimony.reckoning import Reckoning
from onrecord.chronology import birth_of, chronology_of, start_of
from onrecord.dates import write_when
from onrecord.passages import Anchored, find

INVENTED = """\
Родился в 1891 г., с. Выдуманное; русский; член ВКП(б) с 1919;
мельник.
Проживал: с. Выдуманное.
Арестован  3 марта 1931 г.
Приговорен: тройка при ПП ОГПУ 9 мая 1931 г., обв.: за а/с агитацию в 1917 г.
Приговор: 5 лет ИТЛ. Осв. 04.03.36
Реабилитирован в июне 1989 г. прокуратурой по Закону от 01.02.1980."""


def heard(text: str) -> Reckoning:
    """What comes of one invented biography."""
    return reckon([Biography(1, text)])[0]


def whens(text: str) -> dict[str, str | None]:
    """The time of each statement of an invented biography, as a file would have it."""
    statements = dossier_of([hear(Biography(1, text))]).statements.values()
    return {one.id: None if one.when is None else str(write_when(one.when)) for one in statements}


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("11 апреля 1931 г.", "1931-04-11"),
        ("в июле 1932 г.", "1932-07"),
        ("в 1930 г.", "1930"),
        ("01.02.1938", "1938-02-01"),
        ("5.7.36", "1936-07-05"),
        ("умер 07.39г", "1939-07"),
        ("ум.12.09.1940", "1940-09-12"),
        ("1906 (1901)", "[1901,1906]"),
        ("около 1931 г.", "1931~"),
        ("в 1942(?) г.", "1942?"),
        ("Арестован21.03.1934", "1934-03-21"),
    ],
)
def test_a_date_is_read_as_russian_biographies_write_it(written: str, edtf: str) -> None:
    assert [date.edtf for date in dates_in(written)] == [edtf]


@pytest.mark.parametrize("number", ["ст. 58-10-11 УК", "12.05.06", "д. 1931/2", "193-17 УК", "45.13.1937"])
def test_a_number_that_is_no_certain_date_is_left(number: str) -> None:
    assert list(dates_in(number)) == []


def test_a_biography_becomes_statements_in_the_language_of_time() -> None:
    assert whens(INVENTED) == {
        "born": "1891",
        "party": "{'from': '1919'}",
        "lived": None,
        "arrested": "1931-03-03",
        "sentenced": "{'all': ['1931-05-09', 'not before arrested']}",
        "freed": "{'all': ['1936-03-04', 'not before arrested', 'not before sentenced']}",
        "rehabilitated": "{'all': ['1989-06', 'not before arrested', 'not before sentenced']}",
        "term": "{'from': 'arrested', 'until': 'freed', 'for': '5y'}",
    }


def test_every_statement_has_its_exact_words_for_a_passage() -> None:
    for statement in dossier_of([hear(Biography(1, INVENTED))]).statements.values():
        assert isinstance(find(INVENTED, statement.at[0].quote or ""), Anchored)


def test_what_agrees_is_no_conflict() -> None:
    assert heard(INVENTED).conflicts.total() == 0


@pytest.mark.parametrize(
    ("said", "instead", "kind"),
    [
        ("9 мая 1931", "9 мая 1930", "sentenced before arrested"),
        ("Осв. 04.03.36", "Умер в ИТЛ 04.03.30", "died before sentenced"),
        ("в июне 1989", "в июне 1929", "rehabilitated before sentenced"),
        ("04.03.36", "04.03.26", "set free before sentenced"),
        ("Родился в 1891", "Родился в 1941", "in the party before born"),
        ("Родился в 1891", "Родился в 1801", "lived over 120 years"),
        ("Осв. 04.03.36", "Умер 04.03.36 (расстрелян 5 июня 1938 г.)", "died before died"),
    ],
)
def test_a_date_that_cannot_be_true_is_found(said: str, instead: str, kind: str) -> None:
    assert kind in heard(INVENTED.replace(said, instead)).conflicts


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("9 мая 1931 г.", "3 марта 1931 г."),
        ("5 лет ИТЛ. Осв. 04.03.36", "дело прекращено за смертью, умер 04.04.31"),
        ("5 лет ИТЛ.", "5 лет ИТЛ.\nВ 1927 году осужден на 3 года ссылки."),
        ("ОГПУ 9 мая 1931", "ОГПУ (заочно) 9 мая 1930"),
        ("3 марта 1931 г.", "3 марта 1931 г., ранее осужден в 1927 г."),
        ("мельник.", "мельник, жена умерла 5.5.1901."),
        ("ОГПУ 9 мая 1931", "ОГПУ (по данным архива - 03.01.1931) 9 мая 1931"),
    ],
    ids=[
        "same day",
        "closed by death",
        "told out of turn",
        "in absence",
        "earlier",
        "another",
        "second opinion",
    ],
)
def test_what_only_seems_to_contradict_is_no_conflict(said: str, instead: str) -> None:
    assert heard(INVENTED.replace(said, instead)).conflicts.total() == 0


def test_a_second_arrest_follows_the_first() -> None:
    again = INVENTED + "\nАрестован повторно 15.8.37, осужден тройкой НКВД 21.11.37 на 10 лет ИТЛ."
    assert whens(again)["arrested-2"] == "{'all': ['1937-08-15', 'not before arrested']}"
    assert whens(again)["sentenced-2"] == "{'all': ['1937-11-21', 'not before arrested-2']}"


def test_a_term_that_was_not_served_is_no_conflict_but_is_counted() -> None:
    reckoning = heard(INVENTED.replace("Осв. 04.03.36", "Умер 04.03.32"))
    assert reckoning.conflicts.total() == 0
    assert reckoning.terms["died in it"] == 1


def test_a_sentence_without_a_date_is_bounded_by_what_surrounds_it() -> None:
    text = INVENTED.replace("9 мая 1931 г.", "").replace("Осв. 04.03.36", "Умер 05.03.31")
    dossier = dossier_of([hear(Biography(1, text))])
    bounds = chronology_of(dossier).bounds(start_of("bio-1/sentenced"))
    assert None not in (bounds.earliest, bounds.latest)
    assert (bounds.latest or 0) - (bounds.earliest or 0) == 2


def test_a_birth_that_is_not_told_is_bounded_by_a_life_of_120_years() -> None:
    dossier = dossier_of([hear(Biography(1, INVENTED.replace("в 1891 г.", "")))])
    bounds = chronology_of(dossier).bounds(birth_of("bio-1:subject"))
    assert bounds.earliest is not None
    assert bounds.latest is not None


def test_a_day_that_no_calendar_has_is_counted_and_not_guessed() -> None:
    reckoning = heard(INVENTED.replace("9 мая 1931", "31 июня 1931").replace("3 марта", "29 февраля"))
    assert reckoning.read["days that no calendar has"] == 2


def test_the_report_names_nobody_and_quotes_nothing() -> None:
    assert "Выдуманное" not in "\n".join(report(*reckon([Biography(1, INVENTED)])))


def test_stories_are_printed_in_the_researchers_words(tmp_path: Path) -> None:
    collection = tmp_path / "invented.jsonl.gz"
    with gzip.open(collection, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": 7, "text": INVENTED.replace("9 мая 1931", "9 мая 1930")}))
    printed = CliRunner().invoke(main, ["--biographies", str(collection), "--show", "1"]).output
    assert "sentenced 1930-05-09, not before the arrest (bio-7/sentenced)" in printed
    assert "Выдуманное" not in printed


def test_without_the_collection_it_refuses() -> None:
    assert CliRunner().invoke(main, ["--biographies", "nowhere.jsonl.gz"]).exit_code == 2


def test_the_first_of_the_real_ones_come_out_as_documented(shared: Path) -> None:
    """Counts only; the bands are those of docs/explanation/real-testimony.md."""
    collection = shared / "data" / "memorial_bio_texts" / "bios.jsonl.gz"
    reckoning, _ = reckon(islice(read_biographies(collection), 600))
    read = reckoning.read
    assert read["biographies"] == 600
    assert 3.8 < read["statements"] / 600 < 4.4
    assert 0.68 < read["dated statements"] / read["statements"] < 0.78
    assert read["dates of nothing told"] / read["dates"] < 0.05
    assert 1 <= reckoning.conflicts.total() <= 8
