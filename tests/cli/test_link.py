"""`onrecord link`: pairs, clusters, models and charts; of registers and of dossiers."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from running import Run

pytest.importorskip("splink", reason="linking needs the extra registers")

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"
HEADINGS = "number,surname,name,patronymic,sex,born,birthplace,arrested\n"
NORTH = """\
1,Кравцов,Пётр,Ильич,м,12.03.1891,Пермь,04.11.1937
2,Кравцов,Петр,Ильич,м,1891,Пермь,04.11.1937
3,Шубина,Анна,Львовна,ж,02.07.1902,Тула,19.01.1938
4,Лебедев,Иван,Сергеевич,м,1885,Омск,
"""
CAMP = """\
A1,Kravtsov,Pyotr,Ilyich,m,12.03.1891,Perm,04.11.1937
A2,Shubina,Anna,Lvovna,f,02.07.1902,Tula,19.01.1938
"""


@pytest.fixture(autouse=True)
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two lists of invented people, in a folder where the commands run."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    Path("north.csv").write_text(HEADINGS + NORTH, "utf-8")
    Path("camp.csv").write_text(HEADINGS + CAMP, "utf-8")


def rows_of(file: str) -> list[list[str]]:
    with Path(file).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def test_rows_of_one_person_are_linked_across_alphabets(run: Run) -> None:
    ran = run("link", "north.csv", "camp.csv", "--out", "pairs.csv")
    assert ran.exit_code == 0, ran.output
    head, *pairs = rows_of("pairs.csv")
    assert head == ["left", "right", "weight", "probability"]
    assert {(left, right) for left, right, *_ in pairs} == {("north:1", "camp:A1"), ("north:3", "camp:A2")}
    assert all(float(weight) >= 8 and float(chance) > 0.99 for *_, weight, chance in pairs)


def test_a_cluster_has_everybody_who_is_linked(run: Run) -> None:
    run("link", "north.csv", "camp.csv", "--threshold", "5", "--clusters", "people.csv")
    together = [("1", "north:1"), ("1", "north:2"), ("1", "camp:A1"), ("2", "north:3"), ("2", "camp:A2")]
    assert rows_of("people.csv") == [["cluster", "id"], *map(list, together)]


def test_of_one_register_ids_are_bare(run: Run) -> None:
    told = json.loads(run("link", "north.csv", "--threshold", "5", "--json").stdout)
    assert [(one["left"], one["right"]) for one in told["links"]] == [("1", "2")]
    assert {"rows", "compared", "linked", "clusters", "split"} <= told.keys()


def test_a_model_that_was_kept_weighs_the_same_again(run: Run) -> None:
    first = run("link", "north.csv", "camp.csv", "--keep-model", "model.json", "--out", "first.csv")
    assert first.exit_code == 0, first.output
    again = run("link", "north.csv", "camp.csv", "--model", "model.json", "--out", "again.csv")
    assert again.exit_code == 0, again.output
    assert rows_of("first.csv") == rows_of("again.csv")


def test_charts_need_no_network(run: Run) -> None:
    run("link", "north.csv", "camp.csv", "--charts", "charts")
    drawn = sorted(Path("charts").iterdir())
    assert [one.name for one in drawn] == ["m-u-parameters.svg", "match-weights.svg"]
    assert all(one.read_text("utf-8").startswith("<svg") for one in drawn)


def test_personas_of_one_source_are_two_people(run: Run) -> None:
    told = json.loads(run("link", EXAMPLE, "--threshold", "3", "--json").stdout)
    sources = [[one[side].split(":")[0] for side in ("left", "right")] for one in told["links"]]
    assert sources
    assert all(left != right for left, right in sources)
    pairs = {frozenset((one["left"], one["right"])) for one in told["links"]}
    assert frozenset(("article:poliakov", "case-1933:poliakov")) in pairs


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere",), "There is no register called nowhere"),
        (("north.csv", "--model", "missing.json"), "missing.json"),
        (("north.csv", "--model", "north.csv"), "north.csv is no model that Splink has kept"),
        ((".",), ". is a folder, and no dossier"),
        (("north.csv", "--threshold", "nan"), "nan is no weight"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ran = run("link", *arguments)
    assert ran.exit_code == 2
    assert says in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_model_of_other_columns_is_refused(run: Run) -> None:
    run("link", "north.csv", "camp.csv", "--keep-model", "model.json")
    Path("names.csv").write_text("number,surname,name\n1,Кравцов,Пётр\n2,Кравцов,Пётр\n", "utf-8")
    ran = run("link", "names.csv", "--model", "model.json")
    assert ran.exit_code == 2
    assert "which these rows do not tell" in ran.stderr


def test_a_model_of_something_else_is_refused(run: Run) -> None:
    Path("model.json").write_text('{"comparisons": []}', "utf-8")
    ran = run("link", "north.csv", "--model", "model.json")
    assert ran.exit_code == 2
    assert "model.json is no model that Splink has kept" in ran.stderr


TWO_KRAVTSOVS = """
== sources/letter/source.yaml
{kind: letter, title: A letter, calendar: gregorian, personas: {he: {names: [Пётр Ильич Кравцов], sex: male}}}
== sources/letter/statements.yaml
- {id: born, what: birth, who: [he], where: perm, when: 1891}
- {id: there, what: presence, who: [he], where: berlin, when: 1914-08-01, says: "He saw the crowds in Berlin."}
== sources/case/source.yaml
{kind: case-file, title: A case, calendar: gregorian, personas: {he: {names: [Кравцов Пётр Ильич], sex: male}}}
== sources/case/statements.yaml
- {id: born, what: birth, who: [he], where: perm, when: 1891}
- {id: here, what: presence, who: [he], where: moscow, when: 1914-08-01, says: "He was at work in Moscow."}
== sources/memoir/source.yaml
kind: memoir
title: A memoir
calendar: gregorian
personas: {he: {names: [P. I. Kravtsov], sex: male}, namesake: {names: [P. I. Kravtsov], sex: male}}
== sources/memoir/statements.yaml
- {id: born, what: birth, who: [he], where: perm, when: 1891}
- {id: born-too, what: birth, who: [namesake], where: perm, when: 1891}
== places.yaml
perm: {}
moscow: {}
berlin: {}
"""


def split(run: Run, folder: Path) -> dict[frozenset[str], str]:
    """Two personas of every cluster that was taken apart, and why."""
    told = json.loads(run("link", folder, "--threshold", "2", "--json").stdout)
    return {frozenset((one["left"], one["right"])): one["why"] for one in told["split"]}


def test_who_was_in_two_places_on_one_day_is_two(run: Run, told: Any) -> None:
    """All else agrees; the two presences are the proof, and stand there in words."""
    folder = told(TWO_KRAVTSOVS)
    (why,) = split(run, folder).values()
    assert "it is proved that they are two" in why
    assert "He saw the crowds in Berlin" in why
    assert "He was at work in Moscow" in why


def test_who_is_judged_to_be_two_is_two(run: Run, told: Any) -> None:
    folder = told(TWO_KRAVTSOVS.replace("where: berlin, when: 1914-08-01", "where: berlin"))
    assert frozenset(("letter:he", "case:he")) not in split(run, folder)
    why = ("--because", "Their hands differ.", "--by", "A historian", "--date", "2026-05-01")
    run("judge", folder, "letter:he", "case:he", "--different", *why)
    told_why = split(run, folder)[frozenset(("letter:he", "case:he"))]
    assert told_why == "it is judged that they are two (judged-2026-05-01)"


def test_two_of_one_source_are_two_through_others_too(run: Run, told: Any) -> None:
    """Both namesakes of the memoir are like the man of the letter, and he is one of them at most."""
    run("link", told(TWO_KRAVTSOVS), "--threshold", "2", "--clusters", "people.csv")
    cluster = {one: number for number, one in rows_of("people.csv")[1:]}
    assert cluster["memoir:he"] != cluster["memoir:namesake"]


BROKEN = {
    "{": "it is not JSON",
    "[]": "it is not a table of settings",
    "{}": "'comparisons' is missing",
    '{"comparisons": 3}': "its parts have another form",
    '{"comparisons": [], "blocking_rules_to_generate_predictions": [], "link_type": "dedupe_only"}': "does not say",
}


@pytest.mark.parametrize("written", sorted(BROKEN))
def test_a_broken_model_is_refused_by_its_file(run: Run, written: str) -> None:
    Path("model.json").write_text(written, "utf-8")
    ran = run("link", "north.csv", "--model", "model.json")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("onrecord: model.json is no model that Splink has kept: ")
    assert BROKEN[written] in ran.stderr


def spoiled(**changes: object) -> dict[str, Any]:
    """A model of surnames, with something in it that cannot be."""
    level = {"sql_condition": '"surname_key_l" = "surname_key_r"', "m_probability": 0.9, "u_probability": 0.1}
    level |= {name: told for name, told in changes.items() if name in (*level, "sql_condition")}
    return {
        "link_type": "dedupe_only",
        "probability_two_random_records_match": changes.get("prior", 0.01),
        "comparisons": [
            {"output_column_name": "surname", "comparison_levels": [level, {"sql_condition": "ELSE"}]}
        ],
        "blocking_rules_to_generate_predictions": [changes.get("rule", 'l."sex" = r."sex"')],
    }


@pytest.mark.parametrize(
    ("model", "says"),
    [
        (spoiled(sql_condition="((("), "the condition ((( is no SQL"),
        (spoiled(m_probability=1.5), "a level cannot have the chance 1.5"),
        (spoiled(u_probability=-1), "a level cannot have the chance -1"),
        (spoiled(m_probability="many"), "a number that cannot be one"),
        (spoiled(prior=1), "cannot have the chance 1"),
        (spoiled(rule="((("), "The blocking rule ((( cannot be followed"),
    ],
)
def test_what_no_model_can_hold_is_said(run: Run, model: dict[str, Any], says: str) -> None:
    Path("model.json").write_text(json.dumps(model), "utf-8")
    ran = run("link", "north.csv", "--model", "model.json")
    assert ran.exit_code == 2
    assert says in ran.stderr


def test_a_sound_model_of_one_column_is_followed(run: Run) -> None:
    Path("model.json").write_text(json.dumps(spoiled()), "utf-8")
    assert run("link", "north.csv", "--model", "model.json").exit_code == 0


def test_links_from_one_list_to_another_are_counted(run: Run) -> None:
    ran = run("link", "north.csv", "camp.csv", "--threshold", "5")
    assert "3 of the links are from one list to another." in ran.stdout
    Path("far.csv").write_text(HEADINGS + "Z,Орлов,Лев,,м,1840,Рига,\n", "utf-8")
    ran = run("link", "north.csv", "far.csv", "--threshold", "5")
    assert "0 of the links are from one list to another." in ran.stdout


def test_where_nobody_is_linked_it_is_said(run: Run) -> None:
    ran = run("link", "north.csv", "--threshold", "500")
    assert ran.exit_code == 0
    assert "a lower --threshold links more" in ran.stdout


def test_two_lists_of_one_name_are_refused(run: Run) -> None:
    """Their rows would be told by the same ids."""
    Path("other").mkdir()
    Path("other/north.csv").write_text(HEADINGS + CAMP, "utf-8")
    for other in ("north.csv", "other/north.csv"):
        ran = run("link", "north.csv", other)
        assert ran.exit_code == 2
        assert "Two of these are called north" in ran.stderr


def test_spark_is_asked_for_before_anything_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    ran = run("link", "nowhere", "--engine", "spark")
    assert ran.exit_code == 2
    assert "Linking on Spark needs libraries that are not installed" in ran.stderr


def test_charts_are_drawn_without_a_word_and_whole(run: Run) -> None:
    ran = run("link", "north.csv", "camp.csv", "--charts", "north.csv")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("onrecord: Nothing can be written to north.csv")
    assert len(ran.stderr.splitlines()) == 1
