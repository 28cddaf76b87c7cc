"""Everything that the JSON report has is on the page, and what records say is shown and never obeyed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from seeing import EXAMPLE, Build, Seen, build_page

from onrecord.cli.main import commands
from onrecord.store.folder import read_folder

HOSTILE = "<script>alert(1)</script> \"'&amp; <img src=x onerror=alert(2)> \u202eabc \u200f Ёлка 🙂 {{ 7*7 }}"

WRITTEN = json.dumps(HOSTILE, ensure_ascii=False)
HOSTILE_DOSSIER = f"""
== dossier.yaml
onrecord: 1
title: {WRITTEN}
languages: [en]
== sources/letter/source.yaml
kind: letter
title: {WRITTEN}
authors: [a]
archive: {{repository: {WRITTEN}}}
access: {{status: open, note: {WRITTEN}}}
rights: {{holder: {WRITTEN}}}
texts: {{en: {{how: translation, by: {WRITTEN}}}}}
personas:
  a: {{names: [{WRITTEN}], note: {WRITTEN}}}
== sources/letter/text.en.md
Long ago {"word " * 1000}
== sources/letter/statements.yaml
- id: met
  what: meeting
  who: [{{persona: a, as: {WRITTEN}}}]
  says: {WRITTEN}
  at: {{text: en, quote: Long ago, section: {WRITTEN}}}
== people.yaml
persons:
  p: {{name: {WRITTEN}}}
judgements:
- {{id: j-one, compares: [letter:a], as: p, decision: same, because: {WRITTEN}, by: x, date: 2026-01-01}}
== questions.yaml
- {{id: q-one, asks: {WRITTEN}, searched: [{{where: {WRITTEN}}}]}}
== scripts/film.fountain
INT. <script>alert(3)</script> "&" - DAY

{HOSTILE} [[@letter/met]]

{"x" * 5000} [[@letter/met]]
"""


def report(folder: Path) -> Mapping[str, Any]:
    ran = CliRunner().invoke(commands, ["check", str(folder), "--json"], standalone_mode=False)
    answer: Mapping[str, Any] = json.loads(ran.stdout)
    return answer


def plain(text: str) -> str:
    return " ".join(text.split())


def told_of_lines(answer: Mapping[str, Any], folder: Path) -> Iterator[str]:
    dossier = read_folder(folder).dossier
    for line in answer["lines"]:
        yield from (line["text"], line["line"], line["verdict"], line["because"].split(" /")[0])
        for key in line["cites"]:
            yield key
            if key in dossier.statements:
                statement = dossier.statements[key]
                source = dossier.sources[statement.source]
                archive = source.archive
                yield from (statement.says or "", source.title)
                yield from (passage.quote or "" for passage in statement.at)
                yield from (passage.page or passage.section or "" for passage in statement.at)
                yield (archive.reference or archive.repository or "") if archive else ""


def told_besides(answer: Mapping[str, Any], folder: Path) -> Iterator[str]:
    dossier = read_folder(folder).dossier
    for source in dossier.sources.values():
        yield from (source.id, source.title, *(point.says.rstrip(".") for point in source.criticism))
        yield (source.rights.holder or "") if source.rights else ""
        yield (source.access.note or "") if source.access else ""
    for question in dossier.questions.values():
        yield question.asks
        yield from (search.where for search in question.searched)
    for judgement in dossier.judgements.values():
        yield from (judgement.because, judgement.by)
    yield from (person.name for person in dossier.persons.values())
    yield from (conflict["sentence"] for conflict in answer["conflicts"])


@pytest.mark.parametrize("name", ["example", "poliakov"])
def test_everything_in_the_report_is_on_the_page(
    seen: Seen, request: pytest.FixtureRequest, name: str
) -> None:
    page = seen.open(request.getfixturevalue(name))
    folder = EXAMPLE if name == "example" else request.getfixturevalue("shared") / "dossiers" / "poliakov"
    answer = report(folder)
    shown = plain(page.locator("body").text_content() or "")
    told = [*told_of_lines(answer, folder), *told_besides(answer, folder)]
    assert answer["lines"] and page.locator(".line").count() == len(answer["lines"])
    assert [one for one in told if plain(one) not in shown] == []


def test_each_line_has_its_own_verdict_beside_it(seen: Seen, example: Path) -> None:
    page = seen.open(example)
    shown = [
        (
            plain(line.locator(".speech, .action").text_content() or ""),
            line.locator(".verdict").text_content(),
        )
        for line in page.locator(".line").all()
    ]
    asked = [(plain(line["text"]), line["verdict"]) for line in report(EXAMPLE)["lines"]]
    assert [(text, (verdict or "").split(" ", 1)[1]) for text, verdict in shown] == asked


def test_hostile_words_are_shown_as_they_stand(seen: Seen, told: Callable[[str], Path], build: Build) -> None:
    page = seen.open(build(told(HOSTILE_DOSSIER)), width=320)
    assert seen.complaints == []
    assert len(seen.requests) == 1
    assert page.locator("script, img, [onerror]").count() == 0
    assert page.locator("h1").text_content() == HOSTILE
    for where in (".says", ".entry h3", ".row", ".asks", ".person h3", ".judged", "dd", ".place", ".whose"):
        assert any(HOSTILE in (one or "") for one in page.locator(where).all_text_contents()), where
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".line").count() == 2


def test_a_mark_of_direction_turns_only_its_own_words(
    seen: Seen, told: Callable[[str], Path], build: Build
) -> None:
    page = seen.open(build(told(HOSTILE_DOSSIER)))
    isolated = "one => getComputedStyle(one).unicodeBidi"
    for where in (".says", "cite", ".row span", "dd", "h1", ".place", ".action", "bdi"):
        assert page.locator(where).first.evaluate(isolated) in ("isolate", "plaintext"), where


@pytest.mark.parametrize("script", ["", "== scripts/film.fountain\nTitle: Nothing\n"])
def test_a_dossier_with_nothing_in_it_has_a_page(
    told: Callable[[str], Path], build: Build, script: str
) -> None:
    page = build(told(f"== dossier.yaml\nonrecord: 1\ntitle: Empty\nlanguages: [en]\n{script}"))
    assert "Nothing is left to do" in page.read_text(encoding="utf-8")


def test_the_same_dossier_makes_the_same_page(tmp_path: Path) -> None:
    one, other = (build_page(EXAMPLE, tmp_path / name).read_bytes() for name in ("a.html", "b.html"))
    assert one == other


TOLD_CAREFULLY = """
== sources/letter/source.yaml
kind: letter
title: The letter
authors: [a]
calendar: gregorian
made: 1924
personas: {a: {names: [Anna]}, b: {}}
== sources/file/source.yaml
kind: interrogation
title: The file
authors: [{body: OGPU}]
circumstances: coerced
made: 1933
personas: {x: {names: [Boris]}, y: {names: [Vera]}}
== sources/letter/statements.yaml
- id: lived
  what: residence
  who: [{persona: a, as: tenant}, b]
  where: town
  when: {from: 1907}
  says: They lived there.
- {id: undated, what: meeting, who: [a], told_by: b, certainty: hearsay, says: They met., at: {page: 7}}
== sources/file/statements.yaml
- {id: paid, what: statistic, who: [x], value: {from: 1000, to: 1500, unit: roubles, scope: a year}, says: He paid.}
== people.yaml
persons: {anna: {name: Anna Petrova}}
judgements:
- {id: a-anna, compares: ["letter:a"], as: anna, decision: same, because: She signs it., by: me, date: 2026-01-01}
- {id: not-vera, compares: ["letter:a", "file:y"], decision: different, because: Other years., by: me, date: 2026-01-02}
- {id: boris-perhaps, compares: ["letter:b", "file:x"], decision: unsure, because: No name., by: me, date: 2026-01-03}
== places.yaml
town: {names: [{text: Petrograd, lang: en}, {text: Leningrad, lang: en}, {text: Ленинград, lang: ru}]}
== scripts/film.fountain
Title: Film

They lived there. [[@letter/lived @letter/undated @file/paid]]
"""


@pytest.mark.parametrize(
    "words",
    [
        "Anna Petrova (here “Anna”), tenant; b (not named)",
        "Petrograd / Leningrad",
        "When: begun in 1907 Where:",
        "page 7",
        "only hearsay · told by b (not named)",
        "given under coercion",
        "1,000–1,500 roubles, a year",
        "judged same: She signs it.",
        "judged different: Other years.",
        "judged unsure: No name.",
        "OGPU",
    ],
)
def test_a_note_and_the_people_are_told_so_that_a_lawyer_can_find_them(
    told: Callable[[str], Path], build: Build, seen: Seen, words: str
) -> None:
    page = seen.open(build(told(TOLD_CAREFULLY)))
    assert words in plain(page.locator("main").text_content() or "")
