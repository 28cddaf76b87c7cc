"""What the site is made of, by itself: stems, maps, texts in parts, and what is left of a story."""

from __future__ import annotations

from math import dist
from pathlib import Path

import iuliia
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dossier.blocks import blocks_of
from onrecord.edition.site.blocks import Sign, set_in_type
from onrecord.edition.site.map.land import within
from onrecord.edition.site.map.lettering import lettering
from onrecord.edition.site.map.sheet import WIDTH, Sheet
from onrecord.edition.site.search.either import in_the_other_alphabet
from onrecord.edition.site.search.folding import stem
from onrecord.evidence import Text

CITIES = {
    "Odessa": (30.73, 46.48),
    "Leningrad": (30.31, 59.94),
    "Vladivostok": (131.9, 43.1),
    "Dublin": (-6.3, 53.3),
}


@pytest.mark.parametrize(
    "forms",
    [
        ("Поляков", "Поляковым", "полякова", "Поляковы"),
        ("мельница", "мельницу", "мельницами"),
        ("война", "войны", "войной"),
        ("ёлка", "елкам"),
        ("letter", "letters"),
        ("burned", "burning"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("written", "others"),
    [
        ("Устрочин", ("ustrochin", "ustrotschin", "oustrotchin", "ustrocin")),
        ("Хрущёва", ("khrushcheva", "khrushchyova", "chruschtschewa", "hrusceva")),
        ("Zaslanye", ("засланые",)),
        ("Shchukin", ("щукин",)),
        ("Poliakov", ("поляков",)),
    ],
)
def test_a_name_in_one_alphabet_is_found_by_the_other(written: str, others: tuple[str, ...]) -> None:
    spelt = {stem(one) for one in in_the_other_alphabet(written)}
    assert [one for one in others if stem(one) not in spelt] == []


@pytest.mark.parametrize(
    ("scheme", "share"), [("BGN_PCGN", 0.9), ("ALA_LC", 0.92), ("ISO_9_1968", 0.92), ("ICAO_DOC_9303", 0.99)]
)
def test_most_romanised_surnames_are_found_by_their_stems(scheme: str, share: float, shared: Path) -> None:
    """As the browser has it: by the stem, or by a beginning of one; apostrophes are lost there."""
    table = pytest.importorskip("pyarrow.parquet").read_table(
        shared / "data/names_ru/russiannames_surnames.parquet"
    )
    names = [name for name in table["text"].to_pylist() if name][::2000]
    written = {name: stem(getattr(iuliia, scheme).translate(name)) for name in names}
    met = sum(
        any(stem(one).startswith(written[name]) for one in in_the_other_alphabet(name)) for name in names
    )
    assert len(names) > 100 and met >= share * len(names)


@given(st.text(alphabet=st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=30))
def test_a_stem_begins_its_word_and_a_short_word_is_its_own(word: str) -> None:
    assert stem(word) and (len(stem(word)) >= 3 or stem(word) == stem(stem(word)))


def test_a_map_holds_all_its_places_north_up_and_west_left() -> None:
    sheet = Sheet(list(CITIES.values()))
    at = {name: sheet.place(point) for name, point in CITIES.items()}
    assert all(0 < x < WIDTH and 0 < y < sheet.height for x, y in at.values())
    assert at["Dublin"][0] < at["Odessa"][0] < at["Vladivostok"][0]
    assert at["Leningrad"][1] < at["Odessa"][1]


def test_a_map_is_conformal_so_that_near_a_place_all_ways_are_drawn_alike() -> None:
    sheet = Sheet(list(CITIES.values()))
    here = sheet.place((60.0, 60.0))
    north, east = sheet.place((60.0, 60.1)), sheet.place((60.2, 60.0))  # cos 60° is a half
    assert dist(here, north) == pytest.approx(dist(here, east), rel=0.01)


@pytest.mark.parametrize("point", [(37.6, 55.8), (0.0, 0.0), (174.8, -41.3)])
def test_one_place_alone_has_a_map(point: tuple[float, float]) -> None:
    sheet = Sheet([point])
    assert sheet.place(point) == pytest.approx((WIDTH / 2, sheet.height / 2))


def test_the_land_is_cut_to_what_is_shown() -> None:
    crimea = (32.0, 37.0, 44.0, 47.0)
    points = [point for ring in within(crimea) for point in ring]
    assert points and all(32 <= x <= 37 and 44 <= y <= 47 for x, y in points)
    assert list(within((-40.0, -35.0, 30.0, 35.0))) == []  # the open Atlantic


def test_no_name_on_a_map_covers_another() -> None:
    places = [(str(at), 500.0 + 9 * at, 300.0, 9) for at in range(8)]
    found = lettering(places, WIDTH)
    assert 2 <= len(found) < len(places)


def markdown(words: str) -> Text:
    return Text(source="letter", language="en", words=words)


def test_notes_and_editorial_marks_are_set_apart_and_the_rest_is_escaped() -> None:
    (block,) = blocks_of(markdown("He <b>went</b> [home]."))
    set_words = set_in_type(block, [Sign(2, 1, "says-went")])
    assert set_words == (
        'He<a class="ref" href="#says-went">1</a> &lt;b&gt;went&lt;/b&gt; <span class="editorial">[home]</span>.'
    )
