"""What is taken to the edit: by what is told, by the script, whole frames, handles, and nothing withheld."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cutting import Room
from hypothesis import given
from hypothesis import strategies as st

from onrecord.edition.cut import Cut, Handles, NoSuch
from onrecord.edition.cut.refusals import NothingToTake
from onrecord.edition.cut.selects import Wanted, by_statements
from onrecord.edition.cut.selects.framing import Framing
from onrecord.passages import FrameRate, Stretch, Timebase, exact

MakeRoom = Callable[..., Room]


def times(cut: Cut) -> list[tuple[str, str]]:
    return [(clip.timebase.label(clip.start), clip.timebase.label(clip.end)) for clip in cut.clips]


def test_a_topic_is_taken_in_the_tapes_own_time_code(room: MakeRoom) -> None:
    here = room()
    cut, _ = here.take(here.topic("the ferry"))
    assert times(cut) == [("10:00:10:00", "10:00:20:00")]


def test_a_topic_is_known_whatever_its_capitals(room: MakeRoom) -> None:
    here = room()
    assert here.topic("The Ferry") == here.topic("the ferry")


@pytest.mark.parametrize(
    ("wanted", "about"),
    [
        (Wanted(person="talk:boris"), ["talk/school"]),
        (Wanted(person="talk:anna"), ["talk/school", "talk/ice"]),
        (Wanted(place="bank"), ["talk/ice"]),
        (Wanted(place="river"), ["talk/school", "talk/ice"]),
        (Wanted(topics=("the ice", "the ferry")), ["talk/school", "talk/ice"]),
        (Wanted(topics=("the ice",), person="talk:boris"), []),
    ],
)
def test_who_is_in_it_or_tells_it_and_places_within_places(
    room: MakeRoom, wanted: Wanted, about: list[str]
) -> None:
    here = room()
    selects = by_statements(here.dossier, here.lives.chronology.people, wanted)
    assert [id for select in selects for id in select.about] == about


def test_statements_of_overlapping_stretches_are_one_select(room: MakeRoom) -> None:
    here = room("00:00:30.0-00:00:40.0}} -> 00:00:15.0-00:00:25.0}}")
    [select] = here.topic("the ferry", "the ice")
    assert (select.start, select.end, select.about) == (10, 25, ("talk/school", "talk/ice"))


def test_a_single_moment_stands_for_what_is_said_then(room: MakeRoom) -> None:
    here = room("at: {time: 00:00:10.0-00:00:20.0} -> at: {time: 00:00:12.0}")
    [select] = here.topic("the ferry")
    assert (select.start, select.end) == (10, 20)


@pytest.mark.parametrize(
    "wanted", [Wanted(topics=("ferries",)), Wanted(person="nobody"), Wanted(place="sea")]
)
def test_what_nobody_recorded_is_said_to_be_missing(room: MakeRoom, wanted: Wanted) -> None:
    here = room()
    with pytest.raises(NoSuch, match=r"There is no (topic|person|place) “(ferries|nobody|sea)”"):
        by_statements(here.dossier, here.lives.chronology.people, wanted)


def test_a_script_is_taken_in_its_order_and_a_scene_by_part_of_its_heading(room: MakeRoom) -> None:
    here = room()
    assert [select.start for select in here.script()] == [10, 30]
    assert [select.start for select in here.script("bank")] == [30]
    with pytest.raises(NoSuch, match="scene “town”"):
        here.script("town")


def test_a_bite_in_two_languages_is_one_select(room: MakeRoom) -> None:
    twice = '"He rowed us to school." [[source: talk 00:00:10.0-00:00:20.0]]'
    here = room(f"{twice} -> {twice}\n\nАННА\n«Он возил нас в школу». [[source: talk 00:00:10.0-00:00:20.0]]")
    [select, _] = here.script()
    assert len(select.about) == 2


def test_handles_end_where_the_recording_does(room: MakeRoom) -> None:
    here = room()
    cut, _ = here.take(here.topic("the ferry", "the ice"), handles="15s")
    assert times(cut) == [("10:00:00:00", "10:00:35:00"), ("10:00:15:00", "10:00:55:00")]
    cut, _ = here.take(here.topic("the ice"), handles="30s")
    assert times(cut) == [("10:00:00:00", "10:01:00:00")]


def test_where_the_card_gives_no_length_handles_end_with_the_transcript(room: MakeRoom) -> None:
    here = room(", length: 00:01:00.0 -> ")
    cut, _ = here.take(here.topic("the ice"), handles="5s")
    assert times(cut) == [("10:00:25:00", "10:00:40:00")]


def test_handles_may_be_in_frames(room: MakeRoom) -> None:
    here = room()
    cut, _ = here.take(here.topic("the ferry"), handles="12f")
    assert times(cut) == [("10:00:09:13", "10:00:20:12")]


def test_drop_frame_is_kept(room: MakeRoom) -> None:
    here = room("rate: 25, start: 10:00:00:00 -> rate: 29.97, drop_frame: true, start: 10:00:50;00")
    cut, _ = here.take(here.topic("the ferry"))
    assert times(cut) == [("10:00:59;29", "10:01:10;02")]
    assert cut.film_label(0) == "01:00:00;00"


def test_what_a_release_leaves_out_is_cut_out_with_every_frame_that_shows_it(room: MakeRoom) -> None:
    here = room("from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:14.01-00:00:15.01}]}")
    cut, [found] = here.take(here.topic("the ferry"), handles="2s")
    assert times(cut) == [("10:00:08:00", "10:00:14:00"), ("10:00:15:01", "10:00:22:00")]
    assert found.code == "left-out"
    assert "00:00:14.010-00:00:15.010 of talk" in found.what


def test_handles_do_not_reach_into_what_is_left_out_nor_beyond_it(room: MakeRoom) -> None:
    here = room("from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:21.0-00:00:22.0}]}")
    cut, found = here.take(here.topic("the ferry"), handles="10s")
    assert times(cut) == [("10:00:00:00", "10:00:21:00")]
    assert found == []


def test_a_select_that_is_left_out_altogether_leaves_nothing_to_take(room: MakeRoom) -> None:
    here = room("from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:09.0-00:00:21.0}]}")
    with pytest.raises(NothingToTake, match="left out, as its release has it"):
        here.take(here.topic("the ferry"))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("status: open -> status: closed, until: 2045", "talk is closed until 2045"),
        ("status: open -> status: restricted", "talk is restricted"),
        ("from: 1998-06-14} -> withdrawn: 2020-01-01}", "The release signed of talk was withdrawn"),
        ("from: 1998-06-14} -> until: 2026-11-22}", "No release of talk is in force for the film"),
        ("from: 1998-06-14} -> from: 2026-11-24}", "No release of talk is in force for the film"),
        ("audiences: [film] -> audiences: [web]", "No release of talk is in force for the film"),
        ("from: 1998-06-14} -> except: [{time: the end}]}", "which is no stretch of time"),
        ("from: 1998-06-14} -> except: [{time: 00:00:01.0}]}", "which is no stretch of time"),
    ],
)
def test_a_source_that_may_not_be_used_is_left_out_and_it_is_said_why(
    room: MakeRoom, change: str, why: str
) -> None:
    here = room(change)
    with pytest.raises(NothingToTake, match=why):
        here.take(here.topic("the ferry"))


def test_a_closure_that_has_lapsed_keeps_nothing_back(room: MakeRoom) -> None:
    here = room("status: open -> status: closed, until: 2025")
    assert here.take(here.topic("the ferry"))[1] == []


@pytest.mark.parametrize("until", ["2026-11-23", "2026", "2036"])
def test_a_release_is_in_force_through_its_last_day(room: MakeRoom, until: str) -> None:
    here = room(f"from: 1998-06-14}} -> until: {until}}}")
    assert here.take(here.topic("the ferry"))[1] == []


def test_consent_that_was_taken_back_and_given_again_holds(room: MakeRoom) -> None:
    here = room(
        "from: 1998-06-14} -> withdrawn: 2020-01-01}\n"
        "- {id: again, of: talk, by: Anna, audiences: [film], from: 2021-01-01}"
    )
    assert here.take(here.topic("the ferry"))[1] == []


def test_an_older_release_does_not_outlive_consent_taken_back(room: MakeRoom) -> None:
    here = room(
        "from: 1998-06-14} -> withdrawn: 2020-01-01}\n"
        "- {id: older, of: talk, by: Anna, audiences: [film], from: 2019-01-01}"
    )
    with pytest.raises(NothingToTake, match="signed of talk was withdrawn"):
        here.take(here.topic("the ferry"))


def test_what_a_person_takes_back_holds_for_every_recording_of_them(room: MakeRoom) -> None:
    here = room(
        "from: 1998-06-14} -> from: 1998-06-14}\n- {id: hers, of: anna-b, by: A., audiences: [film], withdrawn: 2020}",
        "== releases.yaml -> == people.yaml\npersons: {anna-b: {name: Anna B.}}\njudgements:\n"
        "  - {id: one-anna, compares: [talk:anna], decision: same, as: anna-b, because: So, by: us, date: 2020}\n"
        "== releases.yaml",
    )
    with pytest.raises(NothingToTake, match="hers of talk was withdrawn"):
        here.take(here.topic("the ferry"))


def test_a_release_that_is_still_to_be_had_is_said_and_keeps_nothing_back(room: MakeRoom) -> None:
    here = room("- {id: signed, of: talk, by: Anna, audiences: [film], from: 1998-06-14} -> []")
    cut, [found] = here.take(here.topic("the ferry"))
    assert (len(cut.clips), found.code) == (1, "no-release")


def test_without_time_code_on_the_card_running_time_is_taken_and_said(room: MakeRoom) -> None:
    here = room(
        "recording: {rate: 25, start: 10:00:00:00, length: 00:01:00.0, reel: A001, file: TALK_01.mov} -> "
    )
    cut, [found] = here.take(here.topic("the ferry"))
    assert times(cut) == [("00:00:10:00", "00:00:20:00")]
    assert found.code == "no-time-code"


def test_words_that_name_someone_whom_the_film_does_not_are_kept_back(room: MakeRoom) -> None:
    here = room(
        "names: [Boris] -> names: [Boris Lugovin], public: {film: pseudonym, pseudonym: Petr}",
        "\nHe rowed us to school. -> \nBoris Lugovin rowed us to school.",
    )
    cut, [found] = here.take(here.topic("the ferry"))
    assert (cut.clips[0].note.words, found.code) == ("", "name-kept-back")
    assert "Lugovin" not in found.what


def test_other_words_are_told_to_the_editor(room: MakeRoom) -> None:
    here = room()
    cut, _ = here.take(here.topic("the ferry"))
    assert cut.clips[0].note.words == "He rowed us to school."


MOMENTS = st.integers(0, 6000).map(lambda tenths: exact(tenths / 10))
STRETCHES = st.tuples(st.integers(0, 600), st.integers(1, 100)).map(
    lambda pair: Stretch(pair[0] / 10, (pair[0] + pair[1]) / 10)
)


@given(st.sampled_from(list(FrameRate)), st.lists(STRETCHES, max_size=4), STRETCHES, st.integers(0, 300))
def test_no_frame_that_is_taken_shows_anything_withheld(
    rate: FrameRate, withheld: list[Stretch], select: Stretch, handles: int
) -> None:
    timebase = Timebase(rate.exact)
    framing = Framing(timebase=timebase, length=None, withheld=tuple(withheld))
    wanted = framing.wanted(select.exact_start, select.exact_end)
    for start, end in framing.pieces(wanted, Handles(frames=handles)):
        assert start < end
        for one in withheld:
            assert timebase.seconds(end) <= one.exact_start or one.exact_end <= timebase.seconds(start)
