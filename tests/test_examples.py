"""Our own example: every line of its script has the verdict that the facts give it, in words of our own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.script import Verdict

ONRECORD = Path(sys.executable).with_name("onrecord")
POLIAKOV = Path(__file__).parents[1] / "examples" / "poliakov"
LONGEST_ALIKE = 7
"""More words in a row than these, the same in a document of others, would be a sentence taken over."""

VERDICTS = (
    ("Mist over the water.", "not a fact"),
    ("In 1974 Mikhail Stern was sentenced", "secondary"),
    ("Two years later he was free.", "secondary"),
    ("He settled in Amsterdam, and died", "secondary"),
    ("By the later page of the", "secondary"),
    ("Неизвестно, в какой день родился Михаил", "open question"),
    ("Faces in a crowd.", "not a fact"),
    ("Mikhail Stern was born in 1917.", "overstated"),
    ("The law against men who loved", "contested"),
    ("By the film's page it ended", "secondary"),
    ("Kollontai compared love with drinking water.", "overstated"),
    ("Александра Коллонтай хотела общества без брака.", "secondary"),
    ("People wrote to Professor Bekhterev about", "attested"),
    ("One letter came from Odessa, and", "single"),
    ("It was done on a typewriter.", "uncited"),
    ("In a lecture NP had heard", "single"),
    ("A man of thirty-five, L.G., had", "single"),
    ("NP's letter gives his partner's name.", "unsupported"),
    ("What the professor answered is not", "open question"),
    ("A young man in uniform takes", "not a fact"),
    ("NP was one of five children", "single"),
    ("At nineteen he had married a", "single"),
    ("In 1907 he met a young", "single"),
    ("In which town it was is", "open question"),
    ("В 1907 году он встретил молодого", "single"),
    ("The soldier had eight roubles a", "single"),
    ("A year and a half later", "single"),
    ("In 1925 they made a contract", "overstated"),
    ("В 1925 году они заключили брачный", "contested"),
    ("Nika Polyakov and Stepan Minin lived", "secondary"),
    ("He lived in Moscow from 1910", "single"),
    ("He went to Germany to go", "single"),
    ("for work, says the interrogation.", "single"),
    ("On 1 August 1914 they were", "single"),
    ("For three years each was locked", "single"),
    ("В 1918 году их отправили в", "single"),
    ("In January 1919 he volunteered for", "single"),
    ("In 1937 love between men was", "overstated"),
    ("It was made one in 1934", "secondary"),
    ("В сентябре 1933 года обоих арестовали", "secondary"),
    ("It was the OGPU that came", "secondary"),
    ("They were charged under article 121.", "overstated"),
    ("Asked a second time, men in", "secondary"),
    ("Each was given three years.", "secondary"),
    ("The papers of the security organs", "withheld"),
    ("By the film's page it was", "secondary"),
    ("The letter was embellished.", "unsupported"),
    ("The historian who printed the letter", "secondary"),
    ("Stepan Minin came free after a", "secondary"),
    ("What became of Nika Poliakov, nobody", "open question"),
    ("Perhaps he did not outlive the", "secondary"),
    ("A kettle on the stove.", "not a fact"),
    ("A girl, and her grandmother who", "secondary"),
    ("In 1936 abortion had been forbidden.", "overstated"),
    ("Ни в одной стране не было", "secondary"),
    ("In 1953 the affair of the", "overstated"),
    ("The KGB ran schools in which", "secondary"),
    ("One woman got the better of", "secondary"),
    ("How many were pressed to serve", "open question"),
    ("From 1934 to 1993 love between", "secondary"),
    ("article 154 at first, article 121", "secondary"),
    ("Each year 1,000 to 1,500 men", "secondary"),
    ("In all they were 75,000.", "overstated"),
    ("The law was for women too.", "unsupported"),
    ("How many of them were declared", "open question"),
    ("The hospital papers tell how they", "withheld"),
    ("Leo Klejn was sentenced under article", "secondary"),
    ("He called his memoir “The World", "misquoted"),
    ("An empty chair.", "not a fact"),
    ("No survivor still alive will tell", "secondary"),
    ("Mikhail Stern was to serve his", "secondary"),
    ("Jean-Paul Sartre and Simone de Beauvoir", "secondary"),
    ("Михаил Штерн умер в Амстердаме в", "secondary"),
    ("NP had trusted that the law", "single"),
)


@pytest.fixture(scope="module")
def checked() -> dict[str, Any]:
    ran = subprocess.run([ONRECORD, "check", POLIAKOV, "--json"], capture_output=True, text=True)
    assert ran.returncode == 1, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


@pytest.mark.parametrize("at", range(len(VERDICTS)), ids=[begins for begins, _ in VERDICTS])
def test_a_line_has_its_verdict(checked: dict[str, Any], at: int) -> None:
    begins, verdict = VERDICTS[at]
    line = checked["lines"][at]
    assert line["text"].startswith(begins)
    assert line["verdict"] == verdict, line["because"]


def test_there_are_no_more_lines(checked: dict[str, Any]) -> None:
    assert len(checked["lines"]) == len(VERDICTS)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_there_is_shows_in_it(checked: dict[str, Any], verdict: Verdict) -> None:
    assert verdict.value in {line["verdict"] for line in checked["lines"]}


def test_every_scene_says_its_kind_and_five_years_have_their_chapter(checked: dict[str, Any]) -> None:
    assert {line["kind"] for line in checked["lines"]} == {
        "narration",
        "archive",
        "re-enactment",
        "interview",
    }
    script = (POLIAKOV / "scripts" / "film.fountain").read_text(encoding="utf-8")
    assert re.findall(r"^# (\d{4})$", script, re.MULTILINE) == ["1918", "1925", "1937", "1951", "1975"]
    scenes = re.split(r"^(?:INT|EXT)\. ", script, flags=re.MULTILINE)[1:]
    assert all(re.match(r".*\n\n\[\[kind: ", scene) for scene in scenes)


def test_what_only_the_page_carries_is_an_error_in_a_re_enactment_alone(checked: dict[str, Any]) -> None:
    severities = {
        finding["about"][0]: finding["severity"]
        for finding in checked["findings"]
        if finding["code"] == "secondary"
    }
    kinds = {line["line"]: line["kind"] for line in checked["lines"]}
    in_error = {line for line, severity in severities.items() if severity == "error"}
    assert len(in_error) == 2
    assert in_error == {line for line in severities if kinds[line] == "re-enactment"}


def test_its_one_conflict_is_over_when_the_old_law_ended(checked: dict[str, Any]) -> None:
    [conflict] = checked["conflicts"]
    assert set(conflict["members"]) == {"article/repeal", "film-page-1/repeal", "one-repeal"}


def test_what_else_is_found_is_what_the_page_supposes_of_the_contract(checked: dict[str, Any]) -> None:
    others = [
        finding
        for finding in checked["findings"]
        if finding["code"] not in {verdict for _, verdict in VERDICTS}
    ]
    assert [
        (finding["code"], finding["about"][0]) for finding in others if finding["code"] != "conflict"
    ] == [("against-evidence", "film-page-1/contract")]


def runs_of_words(words: str) -> set[tuple[str, ...]]:
    """Everything that stands one word too long in a row, letters and figures alone."""
    said = re.findall(r"\w+", words.casefold())
    return {tuple(said[at : at + LONGEST_ALIKE + 1]) for at in range(len(said) - LONGEST_ALIKE)}


def test_no_sentence_of_the_documents_stands_in_it(shared: Path) -> None:
    theirs = set().union(*(runs_of_words(path.read_text("utf-8")) for path in (shared / "seeds").iterdir()))
    assert theirs
    for path in POLIAKOV.parent.rglob("*"):
        if path.is_file():
            ours = runs_of_words(path.read_text(encoding="utf-8", errors="replace"))
            assert not ours & theirs, f"{path.name} has a sentence of the documents"
