"""The picture of a chronology holds what the chronology knows: bars where the bounds are, every time in the table."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from drawing import SEVERAL, TIKHOMOST, draw, many
from playwright.sync_api import Page
from seeing import EXAMPLE, Seen

from onrecord.cli.main import commands

SVG = "{http://www.w3.org/2000/svg}"

MARKS = """() => [...document.querySelectorAll("#picture .mark")].map(mark => {
  const part = kind => [...mark.querySelectorAll(`rect.${kind}`)].map(one =>
    [parseFloat(one.getAttribute("x")), parseFloat(one.getAttribute("width"))])[0] ?? null;
  const row = document.querySelector(mark.getAttribute("href"));
  return {
    names: [...row.querySelectorAll(".when .id")].flatMap(one => one.textContent.split(" ")),
    possible: part("possible"), certain: part("certain"), told: part("told"), timeless: part("timeless") !== null,
    fades: mark.querySelector("rect.possible")?.getAttribute("fill") ?? "",
  };
})"""


def asked(folder: Path, *options: str) -> dict[str, Any]:
    """What the program itself says of the chronology."""
    ran = CliRunner().invoke(commands, ["chronology", str(folder), "--json", *options])
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


def folder_of(request: pytest.FixtureRequest, name: str) -> Path:
    """An example, the real case, or an invented dossier of many people."""
    if name == "many":
        return many(request.getfixturevalue("tmp_path"))
    if name == "shared":
        real: Path = request.getfixturevalue("shared") / "dossiers" / "poliakov"
        return real
    return EXAMPLE.parent / name


def number(day: str | None, otherwise: int) -> int:
    return otherwise if day is None else date.fromisoformat(day).toordinal()


@pytest.mark.parametrize("name", ["poliakov", "tikhomost", "shared", "many"])
def test_each_bar_is_where_the_bounds_are(
    seen: Seen, request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    folder = folder_of(request, name)
    page = seen.open(draw(folder, tmp_path / "picture.html"))
    view = page.locator("#picture")
    first, shown = (int(view.get_attribute(f"data-{one}") or "") for one in ("first", "days"))
    times = {time["id"]: time for time in asked(folder)["times"]}

    def at(day: int) -> float:
        return 100 * (min(max(day, first), first + shown) - first) / shown

    marks = page.evaluate(MARKS)
    assert len(marks) > 30
    for mark in marks:
        start, end = times[mark["names"][0]], times[mark["names"][-1]]
        from_day, to_day = number(start["earliest"], first), number(end["latest"], first + shown)
        if mark["possible"] is not None:
            assert mark["possible"][0] == pytest.approx(at(from_day), abs=1e-4), mark
            assert sum(mark["possible"]) == pytest.approx(at(to_day + 1), abs=1e-4), mark
        assert mark["timeless"] or mark["possible"] is not None
        certain = [number(start["latest"], 10**7), number(end["earliest"], -(10**7))]
        if mark["certain"] is not None:
            assert mark["certain"][0] == pytest.approx(at(certain[0]), abs=1e-4), mark
            assert sum(mark["certain"]) == pytest.approx(at(certain[1] + 1), abs=1e-4), mark
        elif certain[0] >= first and certain[1] < first + shown:
            assert certain[0] > certain[1], mark
        assert ("opens" in mark["fades"] or "both" in mark["fades"] or mark["timeless"]) == (
            start["earliest"] is None
        ), mark


@pytest.mark.parametrize("name", ["poliakov", "tikhomost", "shared", "many"])
def test_every_time_is_in_the_table_with_what_it_rests_on(
    seen: Seen, request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    folder = folder_of(request, name)
    page = seen.open(draw(folder, tmp_path / "picture.html"))
    told = page.evaluate("""() => [...document.querySelectorAll("#times td")].map(cell => ({
      names: cell.querySelector(".when .id").textContent.split(" "),
      bounds: [...cell.querySelectorAll(".bound")].map(one =>
        [...one.querySelectorAll(".reason .id")].map(id => id.textContent)),
    }))""")
    rows = {name: cell["bounds"] for cell in told for name in cell["names"]}
    expected = {
        time["id"]: [time[f"because_{side}"] for side in ("earliest", "latest") if time[side] is not None]
        for time in asked(folder)["times"]
    }
    assert rows == expected


def test_each_bound_is_told_as_a_sentence_with_the_words_of_its_records(seen: Seen, tmp_path: Path) -> None:
    page = seen.open(draw(EXAMPLE, tmp_path / "picture.html"))
    bound = page.locator("td", has_text="np-letter/contract.start").locator(".bound").first
    told = " ".join(bound.inner_text().split())
    assert told.startswith(
        "Begun no earlier than 1 June 1908: at least 17 months after “In 1907 NP fell into"
    )
    assert told.endswith(
        "In 1907 NP fell into conversation with a young soldier in a theatre np-letter/met "
        "When they set up house they also made a contract of marriage np-letter/contract"
    )


def members_joined(page: Page) -> dict[str, list[str]]:
    """For each conflict, the records at whose marks its line ends, as drawn."""
    joined: dict[str, list[str]] = page.evaluate("""() => {
      const told = {};
      for (const circle of document.querySelectorAll("#picture .thread circle")) {
        const number = circle.closest(".thread").dataset.conflict, box = circle.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const met = [...circle.closest(".lane").querySelectorAll(".told-at")].filter(one => {
          const other = one.getBoundingClientRect();
          return other.left - 1 <= x && x <= other.right + 1 && other.top - 1 <= y && y <= other.bottom + 1;
        });
        for (const one of met) {
          const row = document.querySelector(one.closest(".mark").getAttribute("href"));
          (told[number] ??= []).push(row.querySelector("th .id").textContent);
        }
      }
      return told;
    }""")
    return joined


@pytest.mark.parametrize("name", ["poliakov", "tikhomost", "many"])
def test_a_line_joins_the_statements_of_a_conflict(
    seen: Seen, request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    folder = folder_of(request, name)
    page = seen.open(draw(folder, tmp_path / "picture.html"))
    conflicts = asked(folder)["conflicts"]
    statements = [{one for one in each["members"] if "/" in one} for each in conflicts]
    joined = members_joined(page)
    assert conflicts
    for number, expected in enumerate(statements, start=1):
        assert expected <= set(joined[str(number)])


def test_a_line_goes_through_every_row_between_its_members(seen: Seen, tmp_path: Path) -> None:
    page = seen.open(draw(TIKHOMOST, tmp_path / "picture.html"))
    gaps = page.evaluate("""() => {
      const lines = [...document.querySelectorAll("#picture .thread > line:first-child")];
      const pieces = lines.map(one => one.getBoundingClientRect());
      return pieces.slice(1).map((piece, at) => Math.abs(piece.top - pieces[at].bottom));
    }""")
    assert len(gaps) == 2
    assert max(gaps) <= 1


def test_without_a_member_there_is_no_line(seen: Seen, tmp_path: Path) -> None:
    page = seen.open(draw(TIKHOMOST, tmp_path / "picture.html", "--without", "chronicle/died"))
    assert page.locator("#picture .thread, #picture .told").count() == 0
    assert page.locator("#conflicts").count() == 0


def test_a_contested_statement_is_shown_where_its_own_words_put_it(seen: Seen, tmp_path: Path) -> None:
    page = seen.open(draw(TIKHOMOST, tmp_path / "picture.html"))
    view = page.locator("#picture")
    first, shown = (int(view.get_attribute(f"data-{one}") or "") for one in ("first", "days"))
    [told] = [one["told"] for one in page.evaluate(MARKS) if "chronicle/died.start" in one["names"]]
    assert first + told[0] / 100 * shown == pytest.approx(date(1931, 1, 1).toordinal(), abs=0.1)
    assert told[1] / 100 * shown == pytest.approx(31, abs=0.1)


def test_rows_are_grouped_by_person_and_what_is_of_nobody_stands_apart(
    seen: Seen, told: Callable[[str], Path], tmp_path: Path
) -> None:
    page = seen.open(draw(told(SEVERAL), tmp_path / "picture.html"))
    rows = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll("#picture .group")].map(group => {
      const rows = [...group.querySelectorAll(".mark")].map(mark => mark.getAttribute("href"));
      return [group.ariaLabel, rows.map(row => document.querySelector(`${row} th .id`).textContent)];
    }))""")
    assert rows == {
        "Anna Petrova": ["letter:a", "diary/born", "letter/met"],
        "Boris": ["letter:b", "letter/met"],
        "About nobody by name": ["letter/perhaps", "letter/flood", "letter/whenever"],
        "Laws": ["letter/law"],
        "The making of sources": ["letter", "diary"],
    }


def people_in(picture: Path) -> list[str]:
    """The names at the heads of the rows, as the sheet has them."""
    heads = [one for one in ElementTree.parse(picture).iter(f"{SVG}text") if one.get("class") == "who"]
    return [(head.text or "").strip() for head in heads][:-1]


def test_of_few_people_the_most_told_of_stands_first_and_many_stand_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = many(tmp_path)
    few = people_in(draw(folder, tmp_path / "few.svg"))
    monkeypatch.setattr("onrecord.edition.picture.groups.FEW", 3)
    by_name = people_in(draw(folder, tmp_path / "many.svg"))
    assert by_name == sorted(few, key=str.casefold) != few


def test_the_sheet_tells_each_mark_in_words_and_what_it_rests_on(
    told: Callable[[str], Path], tmp_path: Path
) -> None:
    tree = ElementTree.parse(draw(told(SEVERAL), tmp_path / "sheet.svg"))
    marks = {
        mark.findtext(f"{SVG}title"): mark.findtext(f"{SVG}desc")
        for mark in tree.iter(f"{SVG}g")
        if mark.get("class") == "mark"
    }
    assert len(marks) == 11 - 1  # They met stands in two groups
    assert marks["A flood. on 23 September 1924"] == (
        "not before 23 September 1924: A flood (letter/flood). not after 23 September 1924: A flood (letter/flood)."
    )
    assert all(mark.get("aria-label") for mark in tree.iter(f"{SVG}g") if mark.get("class") == "mark")


@pytest.mark.parametrize("name", ["poliakov", "tikhomost", "shared", "many"])
def test_the_sheet_fits_a_page(request: pytest.FixtureRequest, tmp_path: Path, name: str) -> None:
    sheet = ElementTree.parse(draw(folder_of(request, name), tmp_path / "sheet.svg")).getroot()
    short, long = sorted(float((sheet.get(one) or "").removesuffix("mm")) for one in ("width", "height"))
    assert short <= 821 and long <= 1_169
    least, _, width, _ = map(float, (sheet.get("viewBox") or "").split())
    assert short <= 277 or name == "many"
    assert least == -10 and width % 1_100 == 0


def test_the_sheet_asks_for_nothing(tmp_path: Path) -> None:
    words = draw(EXAMPLE, tmp_path / "sheet.svg").read_text(encoding="utf-8")
    assert words.count("http") == words.count('xmlns="http://www.w3.org/2000/svg"') == 1
    assert "<script" not in words and "@import" not in words


def test_the_picture_is_in_the_dossiers_first_language_unless_another_is_asked(
    told: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = told(f"== dossier.yaml\nonrecord: 1\ntitle: Письмо\nlanguages: [ru, en]\n{SEVERAL}")
    russian = draw(folder, tmp_path / "ru.html").read_text(encoding="utf-8")
    assert '<html lang="ru">' in russian and "не раньше 23 сентября 1924 года" in russian
    assert '<html lang="en">' in draw(folder, tmp_path / "en.html", "--language", "en").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("ending", ["html", "svg"])
def test_a_dossier_with_nothing_in_it_has_a_picture(
    told: Callable[[str], Path], tmp_path: Path, ending: str
) -> None:
    empty = told("== dossier.yaml\nonrecord: 1\ntitle: Empty\nlanguages: [en]\n")
    assert "Empty" in draw(empty, tmp_path / f"picture.{ending}").read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", ["html", "svg"])
def test_the_same_dossier_makes_the_same_picture(tmp_path: Path, ending: str) -> None:
    one, other = (draw(EXAMPLE, tmp_path / f"{name}.{ending}").read_bytes() for name in "ab")
    assert one == other
