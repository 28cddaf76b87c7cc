"""Two versions of a script: what became of each line and scene, with its near miss."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evidence import Script
from onrecord.script import read_lines
from onrecord.script.comparison import Comparison, Fate, LineChange, Version, compare, version
from onrecord.script.comparison.order import moved


def told(fountain: str, name: str = "film") -> Version:
    """A version that no dossier weighs."""
    lines = read_lines(Script(id=name, fountain=inspect.cleandoc(fountain) + "\n")).lines
    return version(name, [(line, None) for line in lines])


def became(before: str, after: str) -> Comparison:
    return compare(told(before), told(after))


def fates(found: Comparison) -> list[tuple[str, str]]:
    return [(one.fate.value, (one.after or one.before[0]).line.text) for one in found.lines]


MILL = (
    "EXT. MILL - DAY\n\nThe mill burned in 1921. [[@diary/fire]]\n\nTarmin stood in the road. [[@diary/road]]"
)
BANK = "INT. BANK - DAY\n\nThe loan was refused. [[@bank/refused]]\n\nHe left Krasnaya in May. [[@bank/left]]"
QUAY = "EXT. QUAY - NIGHT\n\nA steamer waited. [[@port/steamer]]\n\nNobody saw him board. [[@port/nobody]]"


def test_the_same_script_has_no_changes() -> None:
    found = became(MILL, MILL)
    assert (found.lines, found.scenes, found.same) == ((), (), 2)


def test_commas_capitals_and_quotation_marks_are_no_changes() -> None:
    assert became(MILL, MILL.replace("Tarmin stood", "“Tarmin” stood,")).lines == ()


def test_a_line_is_added_and_one_is_dropped() -> None:
    found = became(
        MILL, MILL.replace("Tarmin stood in the road. [[@diary/road]]", "A dog barked all that week.")
    )
    assert fates(found) == [
        ("added", "A dog barked all that week."),
        ("dropped", "Tarmin stood in the road."),
    ]


def test_a_changed_line_shows_its_words_and_what_it_names_otherwise() -> None:
    [change] = became(MILL, MILL.replace("in 1921", "in May 1922")).lines
    assert change.difference is not None
    assert (change.fate, change.difference.shown) == (Fate.CHANGED, "The mill burned in [1921 → May 1922].")
    assert (change.newly_named, change.named_no_more) == (("May 1922",), ("1921",))


def test_what_was_added_at_either_end_of_a_line_is_shown() -> None:
    [change] = became("The old man left his house.", "At dawn the old man left his house for good.").lines
    assert change.difference is not None
    assert change.difference.shown == "[The → At dawn the] old man left his house [nothing → for good]."


def test_of_two_lines_that_are_alike_the_nearer_is_meant() -> None:
    found = became("He went home.\n\nHe went home again.", "He went home at last.\n\nHe went home again.")
    [change] = found.lines
    assert (change.fate, change.before[0].line.line) == (Fate.CHANGED, 1)


def test_several_lines_told_as_one() -> None:
    before = "Tarmin was born in Krasnaya.\n\nIn 1921 the mill burned to the ground.\n\nSnow fell."
    after = "Tarmin, whose mill was lost in 1921, was a man of Krasnaya, and poor.\n\nSnow fell."
    [change] = became(before, after).lines
    assert (change.fate, len(change.before)) == (Fate.RETOLD, 2)


def test_lines_that_share_only_common_words_tell_nothing_anew() -> None:
    found = became("He was in the house with her.\n\nSnow fell.", "The horse was in the yard.\n\nSnow fell.")
    assert {fate for fate, _ in fates(found)} == {"added", "dropped"}


def test_a_moved_scene_is_moved_and_neither_dropped_nor_added() -> None:
    found = became("\n\n".join((MILL, BANK, QUAY)), "\n\n".join((BANK, QUAY, MILL)))
    [scene] = found.scenes
    assert scene.before is not None and scene.after is not None
    assert (scene.fate, scene.after.heading) == ("moved", "EXT. MILL - DAY")
    assert (scene.before.number, scene.after.number, found.lines) == (0, 2, ())


def test_a_moved_scene_with_a_changed_line_is_still_that_scene() -> None:
    found = became("\n\n".join((MILL, BANK, QUAY)), "\n\n".join((BANK, QUAY, MILL.replace("1921", "1922"))))
    assert [one.fate for one in found.scenes] == ["moved"]
    assert [one.fate for one in found.lines] == [Fate.CHANGED]


def test_a_scene_with_another_heading_is_renamed() -> None:
    [scene] = became(MILL, MILL.replace("EXT. MILL - DAY", "EXT. RUINS - DAY")).scenes
    assert scene.fate == "renamed"


def test_a_scene_with_other_lines_under_another_heading_is_another() -> None:
    assert [one.fate for one in became(MILL, BANK).scenes] == ["added", "dropped"]


def test_a_line_in_another_scene_has_moved() -> None:
    before = "\n\n".join((MILL, BANK))
    after = (
        before.replace("Tarmin stood in the road. [[@diary/road]]\n\n", "")
        + "\n\nTarmin stood in the road. [[@diary/road]]"
    )
    found = became(before, after)
    assert fates(found) == [("moved", "Tarmin stood in the road.")]
    assert found.scenes == ()


def test_a_line_elsewhere_in_its_scene_has_moved() -> None:
    found = became("One came.\n\nTwo came.\n\nThree left.", "Two came.\n\nThree left.\n\nOne came.")
    assert fates(found) == [("moved", "One came.")]


def test_the_same_words_with_another_citation_are_weighed_otherwise() -> None:
    [change] = became(MILL, MILL.replace("[[@diary/fire]]", "[[@paper/fire]]")).lines
    assert (change.fate, change.before[0].cites, change.after and change.after.cites) == (
        Fate.WEIGHED,
        ("diary/fire",),
        ("paper/fire",),
    )


@pytest.mark.parametrize(
    ("added", "needs"),
    [
        ("He never came back.", ("It cites nothing.",)),
        ("He never came back. [[@diary/gone]]", ()),
        ("A door. [[not a fact: staging]]", ()),
        ("He never came back. [[source: talk 00:00:01-00:00:04]]", ()),
    ],
)
def test_what_now_wants_evidence(added: str, needs: tuple[str, ...]) -> None:
    [change] = became(MILL, f"{MILL}\n\n{added}").lines
    assert change.needs == needs


@given(st.permutations(range(12)))
def test_what_has_not_moved_is_in_order_and_as_much_as_can_be(places: list[int]) -> None:
    gone = moved(places)
    stayed = [place for at, place in enumerate(places) if at not in gone]
    assert stayed == sorted(stayed)
    assert len(stayed) == longest_by_trying(places)


def longest_by_trying(places: list[int]) -> int:
    """The longest increasing run, found the slow and obvious way."""
    longest: list[int] = []
    for at, place in enumerate(places):
        longest.append(1 + max((longest[i] for i in range(at) if places[i] < place), default=0))
    return max(longest, default=0)


# --- the trial: the two pages of the film -----------------------------------------------------------------

CHAPTER = re.compile(r"(?:\d+\. )?(\d{4}: .*)")
SENTENCE_END = re.compile(r"(?<=[.!?])(?<!Dr\.)\s+(?=[A-Z“\"])")


def as_script(page: str) -> str:
    """A page as a script: its dated headings are scenes, and each sentence is a line."""
    parts: list[str] = []
    for row in filter(None, map(str.strip, page.splitlines())):
        chapter = CHAPTER.fullmatch(row)
        parts += [f".{chapter[1]}"] if chapter else [f"!{one}" for one in SENTENCE_END.split(row)]
    return "\n\n".join(parts)


@pytest.fixture(scope="module")
def pages(shared: Path) -> Comparison:
    seeds = [shared / "seeds" / name for name in ("000_0b1ab7ad324f469d.txt", "001_cc48dd84fc3fba7d.txt")]
    if not all(seed.is_file() for seed in seeds):
        pytest.skip("needs ../shared/seeds, which lie beside the checkout")
    one, other = (told(as_script(seed.read_text(encoding="utf-8"))) for seed in seeds)
    return compare(one, other)


def found(pages: Comparison, words: str) -> LineChange:
    """The one change whose new line has these words."""
    [change] = [one for one in pages.lines if one.after is not None and words in one.after.line.text]
    return change


def test_the_five_chapters_were_dropped(pages: Comparison) -> None:
    assert [one.before.heading for one in pages.scenes if one.fate == "dropped" and one.before] == [
        "1918: Dreams of Sexual Utopia",
        "1925: An Openly Gay Couple",
        "1937: Sexual Terror and the KGB",
        "1951: Illegal Abortion Under Stalin",
        "1975: Sexpionage",
    ]


def test_the_contract_of_1925_is_told_no_longer(pages: Comparison) -> None:
    dropped = [one.before[0].line.text for one in pages.of(Fate.DROPPED)]
    assert any("marriage contract" in text for text in dropped)
    assert any("Nika Polyakov & Stepan Minin" in text for text in dropped)


def test_that_he_died_is_now_that_he_was_murdered_and_names_amsterdam(pages: Comparison) -> None:
    change = found(pages, "he was murdered")
    assert (change.fate, [line.line.text for line in change.before]) == (Fate.RETOLD, ["He died in 2005."])
    assert (change.newly_named, change.needs) == (("Amsterdam",), ("It cites nothing.",))


def test_the_plot_and_the_sentence_of_1974_became_one_line(pages: Comparison) -> None:
    change = found(pages, "barely escaped execution")
    assert len(change.before) == 2
    assert {"eight", "Kharkov"} <= set(change.named_no_more)


def test_the_campaign_of_sartre_and_beauvoir_is_recognised(pages: Comparison) -> None:
    [before] = found(pages, "Sartre").before
    assert before.line.text.startswith("Through the efforts of Jean Paul Sartre")


def test_the_exile_without_peace_is_new(pages: Comparison) -> None:
    assert found(pages, "his exile didn’t bring peace").fate is Fate.ADDED


def test_nothing_is_told_of_twice(pages: Comparison) -> None:
    before = [line for one in pages.lines for line in one.before]
    after = [one.after for one in pages.lines if one.after is not None]
    assert len({id(line) for line in before}) == len(before) == len(pages.before.lines)
    assert len({id(line) for line in after}) == len(after) == len(pages.after.lines)
