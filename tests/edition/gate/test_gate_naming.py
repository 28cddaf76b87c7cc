"""Who is named in a text, whatever is done to the name; and who is not. Everybody here is invented."""

from __future__ import annotations

import pytest

from benchmarks.leaks.people import PEOPLE, Invented
from benchmarks.leaks.ways import ways
from onrecord.edition.gate import Guarded, Known, Scanner, Secrets, Told
from onrecord.edition.gate.own_words import own_words

KUZMA = Guarded(label="W1", names=("Кузьма Лукич Ветохин", "Kuzma Vetokhin"))


def told(text: str, *known: Known, guarded: Guarded = KUZMA) -> set[Told]:
    """What a text tells of somebody guarded."""
    return {leak.told for leak in Scanner(Secrets(guarded=(guarded,), known=known)).leaks(text)}


@pytest.mark.parametrize("who", PEOPLE[::7], ids=lambda one: one.given)
def test_no_way_to_say_a_name_gets_past(who: Invented) -> None:
    """A sample of what `python -m benchmarks.leaks` tries."""
    scanner = Scanner(Secrets(guarded=tuple(Guarded(label=one.given, names=(one.name,)) for one in PEOPLE)))
    missed = [
        called
        for called, said in ways(who)
        if not any(leak.stops for leak in scanner.leaks(f"Here it says: {said} and so on."))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "text", ["Ветошкин", "ветка", "Кузьма пришёл", "Лукич", "Иван Кузьмич", "К. В.", "village of Vetokhino"]
)
def test_what_only_looks_like_the_name_stops_nothing(text: str) -> None:
    assert not {one for one in told(text) if one not in (Told.GIVEN, Told.INITIALS, Told.OWN)}


@pytest.mark.parametrize("text", ["Svetarovskaya", "Zvetarovskoy", "Svetarovskaia"])
def test_hands_that_write_ts_as_s_or_z_do_not_get_past(text: str) -> None:
    assert told(text, guarded=Guarded(label="W1", names=("Нина Цветаровская",))) == {Told.SURNAME}


def test_a_given_name_or_initials_alone_are_a_warning() -> None:
    assert told("Пришёл Кузьма.") == {Told.GIVEN}
    assert told("Подписано: К. В.") == {Told.INITIALS}


def test_a_surname_that_somebody_known_bears_too_is_no_hit_by_itself() -> None:
    known = Known(names=("Пелагея Ветохина",))
    assert told("Ветохина жила там.", known) == set()
    assert told("Пелагея Ветохина жила там.", known) == set()
    assert told("Кузьма Ветохин жил там.", known) == {Told.SURNAME}
    assert told("К. Л. Ветохин жил там.", known) == {Told.SURNAME}
    assert told("Кузьма Ветохин, Пелагея и другие", known) == {Told.SURNAME}
    assert told("kuzma-vetokhin.html", known) == {Told.SURNAME}


def test_a_namesake_is_cleared_by_a_judgement_and_otherwise_told() -> None:
    namesake = Known(names=("Кузьма Ветохин",))
    assert told("Кузьма Ветохин", namesake) == {Told.NAMESAKE}
    assert told("Кузьма Ветохин", Known(names=namesake.names, other_than=frozenset({"W1"}))) <= {Told.GIVEN}


def test_a_name_of_one_word_that_is_a_given_name_is_a_warning() -> None:
    assert told("Капитолина пришла.", guarded=Guarded(label="W", names=("Капитолина",))) == {Told.GIVEN}


def test_initials_by_which_somebody_is_known_alone_are_a_warning() -> None:
    assert told("signed NP", guarded=Guarded(label="W", names=("NP",))) == {Told.INITIALS}


PAGE = Guarded(label="W", names=("Zoya Page",))
NADPIS = Guarded(label="W", names=("Зоя Страница",))


def test_a_word_of_our_own_that_is_a_surname_too_is_told_and_stops_nothing() -> None:
    assert told("<p>page 40</p><p>Sources</p>", guarded=PAGE) == {Told.OWN}
    assert told("страница 40", guarded=NADPIS) == {Told.OWN}


@pytest.mark.parametrize("text", ["Zoya Page", "zoya-page.html", "Z. Page", "ZoyaPage", "<b>Zoya</b> Page"])
def test_with_another_part_of_the_name_it_stops_the_edition(text: str) -> None:
    assert Told.SURNAME in told(text, guarded=PAGE)


def test_written_otherwise_than_we_write_it_is_a_surname() -> None:
    assert told("Страницей сказано", guarded=NADPIS) == {Told.SURNAME}
    assert own_words().isdisjoint(word for who in PEOPLE for word in who.name.replace("ё", "е").split())


def test_a_surname_of_three_letters_in_small_ones_counts_beside_its_name_only() -> None:
    lis = Guarded(label="W", names=("Прохор Лис",))
    assert told("там был лис в лесу", guarded=lis) == set()
    assert Told.SURNAME in told("прохор-лис.html", guarded=lis)


def test_each_half_of_a_double_surname_is_one() -> None:
    guarded = Guarded(label="W", names=("Кузьма Ветохин-Залужный",))
    assert told("о Ветохине", guarded=guarded) == told("у Залужного", guarded=guarded) == {Told.SURNAME}


def test_where_it_stands_is_told() -> None:
    (leak,) = Scanner(Secrets(guarded=(KUZMA,))).leaks("<p>One</p>\n<p>two</p>\n<p>о <b>Вето</b>хине</p>")
    assert (leak.line, leak.about, leak.stops) == (3, "W1", True)


def test_six_words_of_a_withheld_passage_are_a_hit_and_five_are_not() -> None:
    from onrecord.edition.gate.runs import withheld_runs

    said = "Лёд пошёл в ночь на двадцатое, и мост унесло."
    scanner = Scanner(Secrets(passages=withheld_runs([("letter", said)], [])))
    (leak,) = scanner.leaks("<p>лед пошел</p> <p>в ночь на двадцатое</p>, сказала она")
    assert (leak.told, leak.about) == (Told.PASSAGE, "letter")
    assert not list(scanner.leaks("Лёд пошёл в ночь на двадцать"))


def test_words_that_the_audience_is_told_anyway_are_no_secret() -> None:
    from onrecord.edition.gate.runs import withheld_runs

    said = "The ice went in the night of the twentieth"
    assert withheld_runs([("letter", said)], [f"He wrote: {said}."]) == {}
