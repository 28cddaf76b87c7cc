"""Signing a line, and what puts it back: each thing under it that may change, with its near miss."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_case import Desk

from onrecord.evidence import Audience, Hold, evidence_digest
from onrecord.findings import Severity
from onrecord.script import SigningState
from onrecord.script.signoffs import AmbiguousLine, NoSuchLine
from onrecord.script.signoffs.signing import HoldNeedsANote, Nameless, NeedsANote, NotYoursToLift
from onrecord.store.folder import read_folder, rename_in_folder

FILM = "scripts/film.fountain"
LETTER = "sources/letter/statements.yaml"
CARD = "sources/letter/source.yaml"
MET = "They met at Milltown in 1907. [[@letter/met @diary/met]]\n"
RELEASES = "- {id: permit, of: letter, by: the heirs, audiences: [film], until: 2030}\n"


@pytest.fixture
def desk(case: Path) -> Desk:
    """The invented case with one line, signed."""
    (case / "scripts").mkdir()
    (case / FILM).write_text(MET, encoding="utf-8")
    (case / "releases.yaml").write_text(RELEASES, encoding="utf-8")
    desk = Desk(case)
    desk.sign()
    return desk


def test_a_line_is_signed_until_something_changes(desk: Desk) -> None:
    assert (desk.first.state, desk.reasons, desk.codes) == (SigningState.SIGNED, "", [])


@pytest.mark.parametrize(
    ("file", "before", "after", "says"),
    [
        (LETTER, "milltown, when: 1907,", "milltown, when: 1908,", "letter/met changed (when: 1907 → 1908"),
        (LETTER, "They met at the mill.", "They met at a mill.", "letter/met changed (says: other words)"),
        (LETTER, "In 1907 I was at the mill", "I was at the mill", "letter/met changed (passage: other words)"),
        ("sources/letter/text.en.md", "at the mill, and", "at a mill, and", "in its text: found → not found"),
        (LETTER, "1907, says: They met", "1907, certainty: hearsay, says: They met", "asserted → hearsay"),
        (CARD, "made: 1925-05-04", "made: 1925-05-04\ncircumstances: coerced", "unknown → coerced"),
        (CARD, "{status: published}", "{status: closed, until: 2099}", "published → closed until 2099"),
        (CARD, "names: [Anna Example]", "names: [Anna Other]", "The persona letter:anna changed (names"),
        ("people.yaml", "by: tester, date: 2026-01-01}\n  - {id: one-b", "by: tester, date: 2026-01-01}\n"
         "  - {id: not-anna, compares: [letter:anna, diary:anna], decision: different, because: no, by: x,\n"
         "     date: 2026-02-01}\n  - {id: one-b", "The record not-anna bears on it now and did not."),
        ("people.yaml", "She signs all", "She wrote all", "The record one-anna changed (because: other words)"),
        ("places.yaml", "{text: Milltown, lang: en}", "{text: Mill Town, lang: en}", "The record milltown changed"),
        ("releases.yaml", "until: 2030", "until: 2027", "The record permit changed (until: 2030 → 2027)"),
        ("releases.yaml", RELEASES, "[]", "The record permit is under it no longer."),
        ("dossier.yaml", "languages", "policy: {independent_origins: 3}\nlanguages", "independent_origins: 2 → 3"),
        (FILM, "@letter/met @diary/met", "@letter/met", "cites: letter/met, diary/met → letter/met"),
        (FILM, "They met", "[[kind: re-enactment]]\n\nThey met", "kind: narration → re-enactment"),
        (FILM, "[[@letter", "[[according to]] [[@letter", "attributed: nothing → yes"),
    ],
)  # fmt: skip
def test_what_changes_under_a_line_puts_it_back_and_is_told(
    desk: Desk, file: str, before: str, after: str, says: str
) -> None:
    desk.edit(file, before, after)
    assert says in desk.reasons
    assert desk.codes == ["stale-signoff"]


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (LETTER, "They kept house.", "They kept a house."),
        (LETTER, "milltown, when: 1907", "milltown, topics: [meeting places], when: 1907"),
        ("sources/letter/text.en.md", "his brothers", "his sisters"),
        (CARD, "{status: published}", "{status: published, note: seen again}"),
        ("people.yaml", "name: Boris Sample", "name: Boris Sample}\n  clara-fictional: {name: Clara"),
        ("releases.yaml", "2030}", "2030}\n- {id: other, of: article, by: x, audiences: [film]}"),
        (FILM, "They met at Milltown", "EXT. MILL - DAY\n\nThey met, at “Milltown”"),
        ("questions.yaml", "What became of", "Whatever became of"),
    ],
)
def test_what_the_line_does_not_rest_on_may_change(desk: Desk, file: str, before: str, after: str) -> None:
    """Another statement, a topic, the rest of the text, a note, another person or source, a comma, a move."""
    desk.edit(file, before, after)
    assert desk.first.state is SigningState.SIGNED


def test_of_a_date_that_follows_from_others_the_bounds_are_remembered(case: Path) -> None:
    """The line names a year that its statement has only by the chronology.

    == scripts/film.fountain
    In 1908 or 1909 they kept house. [[@letter/household]]
    """
    desk = Desk(case)
    desk.sign(note="as the letter has it")
    desk.edit(LETTER, "milltown, when: 1907,", "milltown, when: 1906,")
    assert "letter/household changed (begins: 1908-06-01 to" in desk.reasons
    assert "letter/met" not in desk.reasons


def test_a_line_that_names_no_date_does_not_rest_on_bounds(case: Path) -> None:
    """The near miss of the one above.

    == scripts/film.fountain
    They kept house. [[@letter/household]]
    """
    desk = Desk(case)
    desk.sign()
    desk.edit(LETTER, "milltown, when: 1907,", "milltown, when: 1906,")
    assert desk.first.state is SigningState.SIGNED


@pytest.mark.parametrize(("died", "stands"), [("1960", SigningState.SIGNED), ("1930", SigningState.AGAIN)])
def test_an_end_is_under_a_line_only_where_it_could_bear_a_date_out(
    case: Path, died: str, stands: SigningState
) -> None:
    """When somebody died bounds the end of all they did; an end within fifty years bears no date out."""
    (case / "scripts").mkdir()
    (case / FILM).write_text("From 1907 on they kept house. [[@letter/kept]]\n", encoding="utf-8")
    desk = Desk(case)
    kept = (
        "- {id: kept, what: union, who: [anna], when: {from: 1907}, says: They kept house., at: {page: 1}}\n"
    )
    desk.edit(LETTER, "- {id: met", kept + "- {id: met")
    desk.sign(note="as the letter has it")
    death = f"- {{id: died, what: death, who: [anna], when: {died}, says: She died., at: {{quote: Ill.}}}}\n"
    desk.edit("sources/diary/statements.yaml", "- {id: met", death + "- {id: met")
    assert desk.first.state is stands


def test_a_new_conflict_puts_even_an_attributed_line_back(case: Path) -> None:
    """The film says whose account it is, and still a lawyer wants to know.

    == scripts/film.fountain
    By her diary, Clara was born. [[according to]] [[@diary/clara-born]]
    """
    desk = Desk(case)
    desk.edit(
        "sources/diary/statements.yaml",
        "when: 1890, says: Clara was taken in 1890.",
        "says: Clara was taken.",
    )
    desk.sign()
    desk.edit("sources/diary/statements.yaml", "says: Clara was taken.", "when: 1890, says: Clara was taken.")
    assert "contested by: nothing → diary/clara-" in desk.reasons


def test_a_sign_off_is_for_the_film_whoever_else_the_lines_are_for(desk: Desk) -> None:
    report = desk.report(Audience.TEAM)
    assert report.signing_of(report.lines[0].line.id).state is SigningState.SIGNED


def test_to_sign_again_is_to_see_the_evidence_of_today(desk: Desk) -> None:
    desk.edit("dossier.yaml", "languages", "policy: {about: 3}\nlanguages")
    assert desk.first.state is SigningState.AGAIN
    desk.sign()
    assert (desk.first.state, len(desk.first.signed)) == (SigningState.SIGNED, 1)


def test_a_lawyer_does_not_sign_for_the_fact_checker(desk: Desk) -> None:
    desk.edit("dossier.yaml", "languages", "policy: {about: 3}\nlanguages")
    desk.sign(by="B. Counsel", role="lawyer")
    assert (desk.first.state, [one.good for one in desk.first.signed]) == (SigningState.AGAIN, [False, True])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("letter", "a-letter"),
        ("letter/met", "letter/saw"),
        ("diary:anna", "diary:someone"),
        ("one-anna", "a-judgement"),
        ("anna-example", "person-one"),
        ("milltown", "place-one"),
        ("permit", "release-one"),
        ("film", "cut"),
    ],
)
def test_a_new_id_makes_no_sign_off_stale_and_leaves_none_of_the_old(desk: Desk, old: str, new: str) -> None:
    rename_in_folder(desk.folder, old, new)
    assert (desk.first.state, len(desk.first.signed)) == (SigningState.SIGNED, 1)
    remembered = (desk.folder / "signoffs.yaml").read_text(encoding="utf-8")
    left = re.findall(rf"(?<![\w-]){old}(?![\w-])", remembered.replace("audiences: film", ""))
    assert (left, new in remembered) == ([], True)


def test_what_a_sign_off_remembers_may_be_gone_without_an_id_dangling(desk: Desk) -> None:
    desk.edit("releases.yaml", RELEASES, "[]")
    assert [one.what for one in desk.report().findings if one.code == "dangling-id"] == []


def test_no_name_and_no_word_of_a_source_is_copied_into_a_sign_off(desk: Desk) -> None:
    remembered = (desk.folder / "signoffs.yaml").read_text(encoding="utf-8")
    for word in (
        "Anna",
        "Boris",
        "joiner",
        "In 1907 I was at the mill",
        "mill.",
        "signs all",
        "heirs",
        "never sent",
    ):
        assert word not in remembered


def test_a_sign_off_without_what_it_rested_on_says_so(desk: Desk) -> None:
    """As an older sign-off has it, or one from elsewhere."""
    (desk.folder / "signoffs.yaml").write_text(
        f"- {{line: {desk.report().lines[0].line.id}, by: x, role: lawyer, date: 2020, evidence: 8d1f}}\n"
    )
    assert desk.reasons == "What it rested on was not kept, and is not what the line rests on now."


def test_a_sign_off_whose_digest_was_altered_by_hand_says_so(desk: Desk) -> None:
    [signoff] = read_folder(desk.folder).dossier.signoffs
    desk.edit("signoffs.yaml", signoff.evidence, "0000000000000000")
    assert desk.reasons.startswith("Its own record was altered")


def test_an_edit_of_what_it_remembers_does_not_make_a_stale_line_good(desk: Desk) -> None:
    desk.edit(LETTER, "milltown, when: 1907,", "milltown, when: 1908,")
    desk.edit("signoffs.yaml", "when: 1907,", "when: 1908,")
    assert desk.first.state is SigningState.AGAIN


# --- errors, holds, lines that are gone ---------------------------------------------------------------


def test_a_line_with_an_error_is_signed_only_with_a_note(desk: Desk) -> None:
    desk.edit(FILM, "1907", "1925")
    with pytest.raises(NeedsANote, match="is overstated"):
        desk.sign()
    desk.sign(note="The director insists.")
    assert (desk.first.state, desk.first.signed[0].despite) == (SigningState.SIGNED, "overstated")


def test_a_line_with_a_warning_is_signed_without_one(desk: Desk) -> None:
    desk.edit(FILM, " @diary/met", "")
    desk.sign()
    assert (desk.first.state, desk.first.signed[0].despite) == (SigningState.SIGNED, None)


def test_a_hold_is_an_error_until_it_is_lifted_by_who_set_it(desk: Desk) -> None:
    desk.sign(by="B. Counsel", role="lawyer", hold=Hold.SET, note="The heirs object.")
    [held] = [one for one in desk.report().findings if one.code == "legal-hold"]
    assert held.severity is Severity.ERROR
    assert held.what == "Held by B. Counsel (lawyer) since 2026-11-23: The heirs object."
    with pytest.raises(NotYoursToLift, match=r"is held by B\. Counsel; only who set a hold lifts it"):
        desk.sign(by="A. Checker", hold=Hold.LIFTED)
    assert desk.first.state is SigningState.HELD
    desk.sign(by="b.  counsel", hold=Hold.LIFTED)
    assert (desk.first.state, desk.codes) == (SigningState.SIGNED, [])


def test_a_hold_of_two_is_lifted_by_both(desk: Desk) -> None:
    desk.sign(by="B", hold=Hold.SET, note="x")
    desk.sign(by="C", hold=Hold.SET, note="y")
    desk.sign(by="B", hold=Hold.LIFTED)
    assert [one.by for one in desk.first.holds] == ["C"]


def test_a_hold_says_why(desk: Desk) -> None:
    with pytest.raises(HoldNeedsANote):
        desk.sign(hold=Hold.SET)


def test_a_hold_lifted_in_the_file_by_somebody_else_stands(desk: Desk) -> None:
    desk.sign(by="B", hold=Hold.SET, note="x")
    last = (desk.folder / "signoffs.yaml").read_text(encoding="utf-8").rpartition("- line:")[2]
    with (desk.folder / "signoffs.yaml").open("a", encoding="utf-8") as file:
        file.write("- line:" + last.replace("by: B\n", "by: Z\n").replace("hold: set", "hold: lifted"))
    assert sorted(desk.codes) == ["legal-hold", "stray-lift"]


def test_other_words_do_not_shake_a_hold_off(desk: Desk) -> None:
    desk.sign(by="B", hold=Hold.SET, note="The heirs object.")
    held = desk.report().lines[0].line.id
    desk.edit(FILM, "They met at", "They met, it seems, at")
    [gone] = [one for one in desk.report().findings if one.code == "held-line-gone"]
    assert (gone.severity, gone.about) == (Severity.ERROR, (held,))
    desk.sign(line=held, by="B", hold=Hold.LIFTED)
    assert desk.codes == ["signed-line-gone"]


def test_a_signed_line_with_other_words_shows_the_difference(desk: Desk) -> None:
    desk.edit(FILM, "They met at", "They parted at")
    [gone] = [one for one in desk.report().findings if one.code == "signed-line-gone"]
    assert "They [met → parted] at Milltown" in gone.what
    assert "line 1" in gone.what


def test_a_signed_line_that_was_cut_shows_no_other(desk: Desk) -> None:
    (desk.folder / FILM).write_text("Nobody knows what became of Anna Example. [[@fate]]\n", encoding="utf-8")
    [gone] = [one for one in desk.report().findings if one.code == "signed-line-gone"]
    assert gone.what.endswith("It said: “They met at Milltown in 1907.”")
    assert gone.severity is Severity.NOTE


# --- which line is meant -------------------------------------------------------------------------------


def test_a_row_at_which_two_lines_begin_is_ambiguous(desk: Desk) -> None:
    desk.edit(FILM, "\n", " They parted. [[@letter/met]]\n")
    with pytest.raises(AmbiguousLine, match="Several lines begin at film:1"):
        desk.sign()


@pytest.mark.parametrize("asked", ["film:7", "cut:1", "film/00000000-1", "film", "", ":", "film:²"])
def test_a_line_that_is_not_there_is_refused(desk: Desk, asked: str) -> None:
    with pytest.raises(NoSuchLine):
        desk.sign(line=asked)


def test_a_row_without_a_line_names_those_beside_it(desk: Desk) -> None:
    with pytest.raises(NoSuchLine, match="the nearest begin at film:1"):
        desk.sign(line="film:2")


@pytest.mark.parametrize(("by", "role"), [("", "lawyer"), ("  ", "lawyer"), ("A", " ")])
def test_nobody_signs_without_a_name_and_a_role(desk: Desk, by: str, role: str) -> None:
    with pytest.raises(Nameless):
        desk.sign(by=by, role=role)


def test_a_sign_off_touches_no_line_of_the_file_but_its_own(desk: Desk) -> None:
    path = desk.folder / "signoffs.yaml"
    path.write_text("# ours\n" + path.read_text(encoding="utf-8") + "\n# the end\n", encoding="utf-8")
    before = path.read_text(encoding="utf-8").splitlines()
    desk.sign(by="B")
    after = path.read_text(encoding="utf-8").splitlines()
    assert [row for row in before if row not in after] == []
    assert len(read_folder(desk.folder).dossier.signoffs) == 2


@given(
    st.lists(st.sampled_from(["letter/met", "diary/met", "one-anna"]), min_size=1, max_size=3, unique=True)
)
def test_the_order_of_ids_is_no_evidence(ids: list[str]) -> None:
    one, other = ({"this line": {"contested by": ", ".join(some)}} for some in (ids, list(reversed(ids))))
    assert evidence_digest(one) == evidence_digest(other)
