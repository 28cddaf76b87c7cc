"""The files of the site: nothing withheld in a byte of them, every link leads somewhere, every page is sound HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urldefrag

import html5lib
import pytest
from lxml import html
from planted_site import WITHHELD, texts_of

NAMES = ("poliakov", "tikhomost", "planted")


def pages(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for file in sorted(site.rglob("*.html")):
        yield file, html.fromstring(file.read_bytes())


def test_nothing_withheld_is_in_any_byte_or_name_of_a_file(planted: Path) -> None:
    files = texts_of(planted)
    hits = [(path, word) for path, words in files.items() for word in WITHHELD if word in f"{path}\n{words}"]
    assert len(files) > 40 and hits == []


def test_what_may_be_shown_is(planted: Path) -> None:
    chapter = (planted / "en" / "chapter-1.html").read_text(encoding="utf-8")
    for words in ("In May 1905 the mill burned down.", "сгорела мельница", "Independent voices agree"):
        assert words in chapter
    assert "Кто эти люди" in (planted / "ru" / "index.html").read_text(encoding="utf-8")


def test_a_line_that_is_held_says_until_when(planted: Path) -> None:
    flight = (planted / "en" / "chapter-2.html").read_text(encoding="utf-8")
    assert "closed until 31 December 2040" in flight
    assert "A secret door" not in flight and "<h2" not in flight


def test_a_chapter_whose_title_names_someone_withheld_goes_by_its_number(planted: Path) -> None:
    ((_, page),) = [one for one in pages(planted) if one[0].match("en/chapter-3.html")]
    assert page.findtext(".//h1") == "Chapter 3"
    assert page.xpath("//*[@class='said']/text()") == ["He lived at the river from 1910 to 1920."]


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_page_and_a_place_on_it(sites: Mapping[str, Path], name: str) -> None:
    parsed = dict(pages(sites[name]))
    ids = {file: page.xpath("//@id") for file, page in parsed.items()}
    assert all(len(each) == len(set(each)) for each in ids.values())
    for file, page in parsed.items():
        for link in page.xpath("//a/@href | //link/@href | //script/@src | //form/@action"):
            if link.startswith("data:"):
                continue
            address, anchor = urldefrag(link)
            target = (file.parent / address).resolve() if address else file
            assert target.is_file(), (file, link)
            assert not anchor or anchor in ids[target], (file, link)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_sound_html_and_stands_in_both_languages(sites: Mapping[str, Path], name: str) -> None:
    site = sites[name]
    for file in sorted(site.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(file.read_bytes())
        assert parser.errors == [], (file, parser.errors)
    names = [{file.name for file in (site / language).glob("*.html")} for language in ("en", "ru")]
    assert names[0] == names[1] and len(names[0]) > 10


def test_a_page_is_small_and_search_is_smaller(sites: Mapping[str, Path]) -> None:
    for site in sites.values():
        first = (site / "index.html").stat().st_size + (site / "site.css").stat().st_size
        assert first < 40_000
        assert (site / "search.js").stat().st_size < 10_000


def test_the_page_how_to_build_the_site_names_every_part_in_its_order(planted: Path) -> None:
    told = (Path(__file__).parents[3] / "docs" / "how-to" / "build-the-site.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1].strip() for row in told.splitlines() if row.startswith("| ")]
    page = html.fromstring((planted / "index.html").read_bytes())
    assert rows[1:] == page.xpath("//nav[@class='parts']/a/text()")
