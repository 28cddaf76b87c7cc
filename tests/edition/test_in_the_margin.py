"""What the annotated script shows of re-enactments, recordings, claims, labels and voices, in both its languages."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from seeing import Build

TIKHOMOST = Path(__file__).parents[2] / "examples" / "tikhomost"


def article(page: Path, begins: str) -> str:
    """The words of the line that begins so, and of all that stands beside it."""
    lines = page.read_text(encoding="utf-8").split('<article class="line')[1:]
    [found] = [one for one in lines if begins in one.partition('<div class="weighed">')[0]]
    return plain(found.partition("</article>")[0])


def plain(html: str) -> str:
    """What a reader sees of a piece of the page."""
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
    return re.sub(r"(?<=“) | (?=[”:;,.])", "", words)


@pytest.mark.parametrize(
    ("language", "begins", "words"),
    [
        ("en", "Matvei and I stood", "Re-enactment verbatim: Its words are those of letter.en."),
        ("en", "Matvei and I stood", "in the original: “Мы с Матвеем стояли на берегу”"),
        (
            "en",
            "He is Matvei Ustrochin",
            "shown under the label “Scene pieced together from the police file”",
        ),
        ("en", "We shall never come back", "invented; nothing allows it here: Nothing carries it"),
        ("en", "After that winter", "held against the transcript; left out: he um (false start)"),
        ("en", "After that winter", "translated from Russian"),
        ("en", "He was the first ferryman", "“first” (superlative): nothing that the line cites"),
        ("en", "Three spans of five", "2 citations, 1 voice the Tikhomost Leaflet"),
        ("en", "Three spans of five", "retelling of “Tikhomost Leaflet, no. 29: The ice (invented)”"),
        ("ru", "Matvei and I stood", "Реконструкция дословно"),
        ("ru", "After that winter", "сверено с расшифровкой; опущено: he um (оговорка)"),
        ("ru", "He was the first ferryman", "(превосходная степень): ничто из того"),
        ("ru", "Three spans of five", "2 ссылки, 1 голос"),
        ("ru", "Three spans of five", "пересказ: «Tikhomost Leaflet"),
    ],
)
def test_the_margin_tells(build: Build, language: str, begins: str, words: str) -> None:
    assert words in article(build(TIKHOMOST, "--language", language), begins)


def test_labels_and_composites_have_their_own_part(build: Build) -> None:
    page = build(TIKHOMOST, "--language", "en").read_text(encoding="utf-8")
    part = page.partition('<section id="labels"')[2].partition("</section>")[0]
    words = plain(part)
    assert "Scene pieced together from the police file" in words
    assert "FIRST PASSENGER" in words
    assert "read by counsel" in words


def test_a_dossier_without_labels_has_no_such_part(build: Build) -> None:
    page = build(TIKHOMOST.parent / "poliakov", "--language", "en").read_text(encoding="utf-8")
    assert 'id="labels"' not in page
