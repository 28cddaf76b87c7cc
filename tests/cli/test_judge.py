"""`onrecord judge` and `onrecord judgements`: passed, refused with a proof, taken back, never overwritten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import Run

from onrecord.chronology import chronology_of
from onrecord.store.folder import read_folder

STORY = """
== sources/letter/source.yaml
{kind: letter, title: A letter, calendar: gregorian, personas: {np: {sex: male}, friend: {}}}
== sources/letter/statements.yaml
- {id: met, what: meeting, who: [np, friend], when: 1907, says: "They met at a theatre."}
- {id: there, what: presence, who: [np], where: berlin, when: 1914-08-01}
== sources/case/source.yaml
{kind: case-file, title: A case, calendar: gregorian, personas: {p: {}, young: {}, wife: {sex: female}}}
== sources/case/statements.yaml
- {id: born, what: birth, who: [p], when: 1884}
- {id: young, what: birth, who: [young], when: 1910}
- {id: here, what: presence, who: [wife], where: moscow, when: 1914-08-01}
- {id: theatre, what: meeting, who: [p], when: 1907/1908}
- {id: late, what: meeting, who: [p], when: 1910}
== sources/memoir/source.yaml
{kind: memoir, title: A memoir, calendar: gregorian, personas: {he: {}, she: {sex: female}}}
== sources/memoir/statements.yaml
- {id: lived, what: residence, who: [he], when: 1920}
== places.yaml
moscow: {}
berlin: {}
== people.yaml
# Who is who; kept by hand.
persons:
  nika: {name: Nika}
judgements:
  # The first of all.
  - {id: one-nika, compares: [letter:np], as: nika, decision: same, because: It is told., by: me, date: 2026-01-01}
== scripts/film.fountain
They met at a theatre. [[@letter/met @case/theatre]]
"""

WHY = ("--because", "The years agree.", "--by", "A historian")


@pytest.fixture
def story(told: Any) -> Path:
    """A letter, a case and a memoir, one judgement and a film of one line."""
    folder: Path = told(STORY)
    assert read_folder(folder).findings == ()
    return folder


def judging(run: Run, folder: Path, *how: str) -> tuple[int, dict[str, Any]]:
    """The exit code and what a program reads, the one judgement apart."""
    ran = run("judge", folder, *how, *WHY, "--json")
    assert ran.stderr == ""
    told = json.loads(ran.stdout)
    [judgement] = told["judgements"]
    return ran.exit_code, {**told, "judgement": judgement}


def listed(run: Run, folder: Path, *how: str) -> dict[str, Any]:
    ran = run("judgements", folder, *how, "--json")
    assert ran.stderr == ""
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


def one_with(folder: Path, who: str) -> set[str]:
    return set(chronology_of(read_folder(folder).dossier).people.members(who))


# Passing one


def test_json_has_the_keys_that_it_promises(run: Run, story: Path) -> None:
    _, told = judging(run, story, "letter:np", "case:p", "--same")
    assert list(told)[:-1] == [
        *("recorded", "judgements", "person", "joined", "parted", "overruled", "still_one"),
        *("doubtful", "against", "conflicts_ended"),
    ]
    told = listed(run, story)
    assert list(told) == ["judgements", "contradictions", "doubtful"]
    assert {"id", "decision", "because", "by", "date", "holds", "followed_by", "rests"} <= set(
        told["judgements"][0]
    )


def test_what_follows_from_it_is_told_for_everybody_concerned(run: Run, story: Path) -> None:
    code, told = judging(run, story, "letter:np", "case:p", "--same", "--as", "nika")
    assert (code, told["recorded"]) == (0, True)
    assert [set(map(frozenset, one)) for one in told["joined"]] == [
        {frozenset({"letter:np", "nika"}), frozenset({"case:p"})}
    ]
    assert one_with(story, "case:p") == {"letter:np", "case:p", "nika"}


def test_it_is_written_after_the_others_and_nothing_else_is_touched(run: Run, story: Path) -> None:
    before = (story / "people.yaml").read_text()
    _, told = judging(run, story, "letter:np", "case:p", "--same", "--date", "2026-05-01")
    after = (story / "people.yaml").read_text()
    assert after.startswith(before.rstrip("\n"))
    assert told["judgement"]["id"] == "judged-2026-05-01"
    assert "date: 2026-05-01" in after
    assert read_folder(story).findings == ()


def test_ids_are_of_the_day_and_tell_no_name(run: Run, story: Path) -> None:
    ids = [
        judging(run, story, "letter:np", other, "--unsure", "--date", "2026-05-01")[1]["judgement"]["id"]
        for other in ("case:p", "case:wife", "memoir:he")
    ]
    assert ids == ["judged-2026-05-01", "judged-2026-05-01-2", "judged-2026-05-01-3"]


def test_of_personas_and_a_person_it_is_the_person_whom_they_are(run: Run, story: Path) -> None:
    _, told = judging(run, story, "case:p", "nika", "--same")
    assert (told["judgement"]["compares"], told["judgement"]["as"]) == (["case:p"], "nika")


def test_a_person_may_be_put_on_record_with_it(run: Run, story: Path) -> None:
    _, told = judging(run, story, "memoir:he", "--same", "--as", "stepan", "--called", "Stepan")
    assert told["person"] == "stepan"
    dossier = read_folder(story).dossier
    assert dossier.persons["stepan"].name == "Stepan"
    assert one_with(story, "memoir:he") == {"memoir:he", "stepan"}


def test_statements_of_one_event(run: Run, story: Path) -> None:
    code, told = judging(run, story, "letter/met", "case/theatre", "--same")
    assert (code, told["judgement"]["compares_events"]) == (0, ["letter/met", "case/theatre"])
    assert read_folder(story).findings == ()


def test_the_report_says_first_whether_it_was_recorded(run: Run, story: Path) -> None:
    said = " ".join(run("judge", story, "letter:np", "case:p", "--same", *WHY).stdout.split())
    assert said.startswith("Recorded as judged-")
    assert "letter:np and case:p are one and the same. It makes one: – letter:np, nika – case:p" in said
    said = " ".join(run("judge", story, "letter:np", "case:young", "--same", *WHY).stdout.split())
    assert said.startswith("Not recorded: letter:np and case:young are one and the same.")
    assert said.endswith("record it all the same with --confirm.")


# The alibi


@pytest.mark.parametrize(
    ("compared", "members"),
    [
        (("letter:np", "case:young"), {"letter/met", "case/young"}),
        (("nika", "case:young"), {"letter/met", "case/young", "one-nika"}),
        (("letter:np", "memoir:he", "case:young"), {"letter/met", "case/young"}),
        (("letter:np", "case:wife"), {"letter/there", "case/here"}),
        (("letter/met", "case/late"), {"letter/met", "case/late"}),
    ],
)
def test_what_cannot_be_is_refused_with_its_proof_and_not_written(
    run: Run, story: Path, compared: tuple[str, ...], members: set[str]
) -> None:
    before = (story / "people.yaml").read_bytes()
    code, told = judging(run, story, *compared, "--same")
    assert (code, told["recorded"]) == (1, False)
    assert members | {told["judgement"]["id"]} in [set(one["members"]) for one in told["against"]]
    assert (story / "people.yaml").read_bytes() == before


def test_it_is_recorded_when_confirmed_and_then_is_a_conflict(run: Run, story: Path) -> None:
    code, told = judging(run, story, "letter:np", "case:young", "--same", "--confirm")
    assert (code, told["recorded"]) == (0, True)
    found = json.loads(run("check", story, "--json").stdout)
    assert told["judgement"]["id"] in found["conflicts"][0]["members"]


def test_what_another_keeps_apart_is_refused_too(run: Run, story: Path) -> None:
    judging(run, story, "case:p", "memoir:he", "--different")
    judging(run, story, "letter:np", "case:p", "--same")
    code, told = judging(run, story, "letter:np", "memoir:he", "--same")
    assert (code, [one["kind"] for one in told["against"]]) == (1, ["identity"])


# Contradictions, and what can hardly be


def test_one_and_two_are_one_two_and_three_and_yet_not_one_and_three(run: Run, story: Path) -> None:
    judging(run, story, "letter:np", "case:p", "--same")
    judging(run, story, "case:p", "memoir:he", "--same")
    code, told = judging(run, story, "letter:np", "memoir:he", "--different")
    assert (code, told["recorded"]) == (0, True)
    assert [one["kind"] for one in told["against"]] == ["identity"]
    assert told["still_one"][0]["by"] == [one["id"] for one in listed(run, story)["judgements"][1:3]]
    checked = json.loads(run("check", story, "--json").stdout)
    assert "conflict" in {finding["code"] for finding in checked["findings"]}
    assert run("judgements", story).exit_code == 1


@pytest.mark.parametrize(
    ("earlier", "how", "code"),
    [
        ((("letter:np", "case:p", "--same"), ("case:p", "memoir:he", "--same")), "doubt", "unsure-yet-one"),
        ((), "sex", "sexes-differ"),
        ((), "side", "beside-themselves"),
        ((), "persons", "persons-made-one"),
    ],
)
def test_what_can_hardly_be_is_told_at_once_and_by_check(
    run: Run, story: Path, earlier: tuple[tuple[str, ...], ...], how: str, code: str
) -> None:
    for one in earlier:
        judging(run, story, *one)
    passed = {
        "doubt": ("letter:np", "memoir:he", "--unsure"),
        "sex": ("letter:np", "memoir:she", "--same"),
        "side": ("letter:np", "letter:friend", "--same"),
        "persons": ("letter:np", "--same", "--as", "stepan", "--called", "Stepan"),
    }[how]
    exit_code, told = judging(run, story, *passed)
    assert (exit_code, len(told["doubtful"])) == (0, 1)
    checked = json.loads(run("check", story, "--json").stdout)
    [found] = [finding for finding in checked["findings"] if finding["code"] == code]
    assert found["what"] == told["doubtful"][0]
    assert (found["severity"], found["where"]["file"]) == ("warning", "people.yaml")


# Following and taking back


def test_a_later_judgement_takes_somebody_out_of_a_person(run: Run, story: Path) -> None:
    judging(run, story, "letter:np", "case:p", "memoir:he", "--same", "--as", "nika")
    _, told = judging(run, story, "memoir:he", "nika", "--different")
    assert [set(map(frozenset, one)) for one in told["parted"]] == [
        {frozenset({"letter:np", "case:p", "nika"}), frozenset({"memoir:he"})}
    ]
    assert len(told["overruled"]) == 1
    held = {one["id"]: one["holds"] for one in listed(run, story)["judgements"]}
    assert held[told["overruled"][0]] == "in part"


def test_undone_it_is_followed_by_a_doubt_and_stays_on_record(run: Run, story: Path) -> None:
    _, told = judging(run, story, "letter:np", "case:p", "--same", "--as", "nika")
    id = told["judgement"]["id"]
    ran = run("judgements", story, "--undo", id, *WHY, "--json")
    undone = json.loads(ran.stdout)
    [judgement] = undone["judgements"]
    assert (ran.exit_code, judgement["decision"], judgement["compares"]) == (0, "unsure", ["case:p", "nika"])
    assert undone["judgements"][0]["decision"] == "unsure"
    assert (one_with(story, "case:p"), one_with(story, "letter:np")) == ({"case:p"}, {"letter:np", "nika"})
    assert id in read_folder(story).dossier.judgements


def test_a_doubt_undone_brings_back_what_was_held_before(run: Run, story: Path) -> None:
    _, one = judging(run, story, "letter:np", "case:p", "--same")
    _, doubt = judging(run, story, "letter:np", "case:p", "--unsure")
    ran = run("judgements", story, "--undo", doubt["judgement"]["id"], *WHY, "--json")
    assert json.loads(ran.stdout)["judgements"][0]["decision"] == "same"
    assert "case:p" in one_with(story, "letter:np")
    held = {each["id"]: each["holds"] for each in listed(run, story)["judgements"]}
    assert held[one["judgement"]["id"]] == held[doubt["judgement"]["id"]] == "no longer"


# What rests on them


def test_the_lines_and_bounds_that_rest_on_a_judgement(run: Run, story: Path) -> None:
    _, told = judging(run, story, "letter:np", "case:p", "--same")
    id = told["judgement"]["id"]
    [rests] = [one["rests"] for one in listed(run, story)["judgements"] if one["id"] == id]
    assert [(line["before"], line["after"]) for line in rests["lines"]] == [("attested", "single")]
    assert "birth(letter:np)" in {one["time"] for one in rests["bounds"]}
    suppose = json.loads(run("suppose", story, "--without", id, "--json").stdout)
    assert suppose == rests
    said = " ".join(run("judgements", story).stdout.split())
    assert "Without it 1 line would fall" in said
    assert "Lines that fall (1)" in run("judgements", story, id).stdout


# Refusals


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (("letter:np", "case:p"), "Say one of --same, --different and --unsure"),
        (("letter:np", "--same"), "compares two at least"),
        (("letter:np", "letter:np", "--same"), "compares two at least"),
        (("letter:np", "case:pp", "--same"), "did you mean `case:p`?"),
        (("letter:np", "case/late", "--same"), "not both at once"),
        (("letter:np", "letter", "--same"), "There is nobody `letter`"),
        (("letter:np", "case:p", "--same", "--as", "nick"), "Say what a new one is called"),
        (("letter:np", "case:p", "--same", "--as", "nika", "--called", "Nika"), "is on record already"),
        (("letter:np", "case:p", "--same", "--as", "No One", "--called", "No One"), "is not an id"),
        (("letter:np", "nika", "--different", "--date", "2025-01-01"), "date it from 2026-01-01 on"),
    ],
)
def test_what_is_no_judgement_is_refused_in_one_line(
    run: Run, story: Path, how: tuple[str, ...], says: str
) -> None:
    before = (story / "people.yaml").read_bytes()
    ran = run("judge", story, *how, *WHY)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert (ran.stderr.startswith("onrecord: "), ran.stderr.count("\n")) == (True, 1)
    assert says in ran.stderr
    assert (story / "people.yaml").read_bytes() == before


def test_a_judgement_without_a_reason_is_refused(run: Run, story: Path) -> None:
    ran = run("judge", story, "letter:np", "case:p", "--same", "--because", " ", "--by", "me")
    assert (ran.exit_code, ran.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (("--undo", "one-nick", *WHY), "did you mean `one-nika`?"),
        (("--undo", "one-nika"), "say why and who"),
        (("nobody-said-this",), "There is no judgement"),
    ],
)
def test_what_cannot_be_undone_or_shown_is_refused(
    run: Run, story: Path, how: tuple[str, ...], says: str
) -> None:
    ran = run("judgements", story, *how)
    assert (ran.exit_code, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert says in ran.stderr


def test_what_was_taken_back_is_not_taken_back_again(run: Run, story: Path) -> None:
    run("judgements", story, "--undo", "one-nika", *WHY)
    again = run("judgements", story, "--undo", "one-nika", *WHY)
    assert "holds no longer" in again.stderr
    _, doubt = judging(run, story, "letter:np", "memoir:he", "--unsure")
    ran = run("judgements", story, "--undo", doubt["judgement"]["id"], *WHY)
    assert "nothing else was held before it" in ran.stderr


def test_of_several_who_are_kept_apart_stay_apart(run: Run, story: Path) -> None:
    _, three = judging(run, story, "letter:np", "case:p", "memoir:he", "--same")
    _, apart = judging(run, story, "case:p", "memoir:he", "--different")
    ran = run("judgements", story, "--undo", three["judgement"]["id"], *WHY, "--json")
    undone = [one["compares"] for one in json.loads(ran.stdout)["judgements"]]
    assert undone == [["letter:np", "case:p"], ["letter:np", "memoir:he"]]
    held = {one["id"]: one["holds"] for one in listed(run, story)["judgements"]}
    assert held[apart["judgement"]["id"]] == "wholly"
    assert one_with(story, "case:p") == {"case:p"}


def test_what_others_say_too_is_not_taken_back(run: Run, story: Path) -> None:
    first, second = (judging(run, story, "letter:np", "case:p", "--same")[1]["judgement"]["id"] for _ in "12")
    ran = run("judgements", story, "--undo", first, *WHY)
    assert (ran.exit_code, ran.stderr.count("\n")) == (2, 1)
    assert f"{second} says all that `{first}` says" in ran.stderr


def test_where_the_file_cannot_be_read_nothing_is_written(run: Run, story: Path) -> None:
    people = story / "people.yaml"
    people.write_text(people.read_text() + "  - {id: broken\n")
    before = people.read_bytes()
    ran = run("judge", story, "case:p", "memoir:he", "--same", *WHY)
    assert (ran.exit_code, ran.stderr.count("\n")) == (2, 1)
    assert people.read_bytes() == before


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (("letter:np", "case:p"), "Say one of --same, --different and --unsure"),
        (("letter:np", "case:p", "--same", "--different"), "Say one of --same, --different and --unsure"),
        (("letter:np", "case:p", "--same", "--called", "P."), "A new person has an id and a name: say both."),
        (("case:p", "--same", "--as", "p", "--called", " "), "A new person has an id and a name: say both."),
        (("letter:np", "letter:np", "--same"), "A judgement compares two at least"),
        (("letter:np", "case:q", "--same"), "did you mean `case:p`?"),
        (("letter/met", "case/theater", "--same"), "did you mean `case/theatre`?"),
    ],
)
def test_what_is_no_judgement_is_refused_and_nothing_written(
    run: Run, story: Path, how: tuple[str, ...], says: str
) -> None:
    before = (story / "people.yaml").read_bytes()
    ran = run("judge", story, *how, *WHY)
    assert ran.exit_code == 2
    assert says in ran.stderr
    assert (story / "people.yaml").read_bytes() == before


def test_judgements_that_cannot_be_read_are_not_passed_over_in_silence(run: Run, story: Path) -> None:
    (story / "people.yaml").write_text("judgements:\n  - id: [\n", "utf-8")
    ran = run("judgements", story)
    assert ran.exit_code == 1
    assert "No judgement is on record" in ran.stdout
    assert "errors in the files bear on this" in ran.stderr or "error in the files bears" in ran.stderr
