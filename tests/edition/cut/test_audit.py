"""A cut held against script and record: every rule on a small dossier, beside what is nearly that and is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cutting import Room

from onrecord.edition.cut import Clip, Cut
from onrecord.edition.cut.matching import source_of
from onrecord.evidence import Hold
from onrecord.passages import FrameRate, Timebase

MakeRoom = Callable[..., Room]
PAL = Timebase(FrameRate.PAL.exact)
TAPE = 900_000
"""10:00:00:00, where the tape of the small dossier begins."""


def clip(start: float, end: float, film: int = 0, **more: Any) -> Clip:
    """A clip of the talk between two moments, in seconds of running time."""
    first, after = TAPE + round(start * 25), TAPE + round(end * 25)
    told: dict[str, Any] = {"name": "TALK_01.mov", "file": "/media/TALK_01.mov", **more}
    return Clip(timebase=PAL, start=first, end=after, film_start=film, film_end=film + after - first, **told)


def cut(*clips: Clip) -> Cut:
    return Cut(title="film", timebase=PAL, first_frame=90_000, clips=clips)


AS_WRITTEN = cut(clip(10, 20), clip(30, 40, 250))


def test_a_cut_that_is_as_the_script_has_it_is_clean(room: MakeRoom) -> None:
    assert room().signed.audit(AS_WRITTEN) == []


def test_picture_and_sound_of_one_clip_are_one(room: MakeRoom) -> None:
    both = cut(*(replace(one, is_heard=False) for one in AS_WRITTEN.clips), *AS_WRITTEN.clips)
    assert room().audit(both) == ["unsigned-clip", "unsigned-clip"]


def test_a_clip_of_nothing_on_record(room: MakeRoom) -> None:
    strange = cut(*AS_WRITTEN.clips, clip(0, 5, 500, name="stock.mov", file="stock.mov"))
    [found] = room().signed.findings(strange)
    assert found.code == "unknown-clip"
    assert (
        found.what == "01:00:20:00-01:00:25:00: the cut plays “stock.mov”, which is no source of the dossier."
    )


@pytest.mark.parametrize(
    "called",
    [
        {"name": "x", "file": "D:\\rushes\\talk_01.MOV"},
        {"name": "TALK_01", "file": None},
        {"name": "x", "file": "x.mov", "source": "talk"},
        {"name": "talk", "file": None},
        {"name": "x", "file": None, "reel": "A001"},
    ],
)
def test_a_clip_is_known_by_its_own_word_its_file_its_name_or_its_reel(
    room: MakeRoom, called: dict[str, Any]
) -> None:
    found = source_of(room().dossier, clip(10, 20, **called))
    assert found is not None and found.id == "talk"


@pytest.mark.parametrize(
    "called", [{"name": "TALK_011.mov", "file": None}, {"name": "x", "file": None, "reel": "A002"}]
)
def test_a_clip_of_another_name_is_not_known(room: MakeRoom, called: dict[str, Any]) -> None:
    assert source_of(room().dossier, clip(10, 20, **called)) is None


def test_of_two_recordings_on_one_reel_the_time_code_tells_which(room: MakeRoom) -> None:
    here = room(
        "== places.yaml -> == sources/later/source.yaml\nkind: interview\ntitle: The second half\n"
        "recording: {rate: 25, start: 10:01:00:00, length: 00:01:00.0, reel: A001}\n== places.yaml"
    )
    told: dict[str, Any] = {"name": "x", "file": None, "reel": "A001"}
    found = [source_of(here.dossier, clip(at, at + 5, **told)) for at in (10, 70, 130)]
    assert [None if one is None else one.id for one in found] == ["talk", "later", None]


def test_a_file_that_counts_from_zero_is_in_running_time(room: MakeRoom) -> None:
    zero = [
        replace(one, start=one.start - TAPE, end=one.end - TAPE, media_start=0) for one in AS_WRITTEN.clips
    ]
    assert room().signed.audit(cut(*zero)) == []


@pytest.mark.parametrize(("start", "end"), [(-5, 2), (55, 61)])
def test_time_code_that_the_recording_has_not(room: MakeRoom, start: float, end: float) -> None:
    codes = room().signed.audit(cut(clip(start, end)))
    assert codes[:2] == ["outside-recording", "not-in-script"]


def test_the_last_frame_of_a_recording_is_in_it(room: MakeRoom) -> None:
    assert "outside-recording" not in room().signed.audit(cut(clip(50, 60)))


def test_what_the_script_does_not_play_is_said_with_its_words(room: MakeRoom) -> None:
    found, *_ = room().signed.findings(cut(clip(20, 30)))
    assert (found.code, found.where) == ("not-in-script", None)
    assert found.what == (
        "01:00:00:00-01:00:10:00: no line of the script plays 00:00:20.000-00:00:30.000 of talk: “He took no money.”"
    )


def test_a_stretch_that_a_line_cites_a_statement_of_is_in_the_script(room: MakeRoom) -> None:
    here = room(
        '"The ice went in one night." [[source: talk 00:00:30.0-00:00:40.0]] -> The ice went. [[@talk/ice]]'
    )
    assert here.signed.audit(cut(clip(10, 20), clip(30, 40, 250))) == []


def test_a_source_that_no_line_cites(room: MakeRoom) -> None:
    here = room(
        "== places.yaml -> == sources/rain/source.yaml\nkind: footage\ntitle: Rain\n"
        "rights: {status: cleared}\n== places.yaml"
    )
    shown = cut(*AS_WRITTEN.clips, clip(0, 5, 500, name="rain", file=None))
    [found] = here.signed.findings(shown)
    assert (found.code, found.about) == ("uncited-clip", ("rain",))


def test_a_picture_that_a_line_cites_may_be_shown_as_long_as_one_likes(room: MakeRoom) -> None:
    here = room(
        "== places.yaml -> == sources/rain/source.yaml\nkind: footage\ntitle: Rain\nrights: {status: cleared}\n"
        "== sources/rain/statements.yaml\n- {id: falls, what: event, says: It rains.}\n== places.yaml",
        '"The ice -> It rained. [[@rain/falls]] "The ice',
    )
    shown = cut(*AS_WRITTEN.clips, clip(0, 50, 500, name="rain", file=None))
    assert here.signed.audit(shown) == []


def test_more_than_the_bite(room: MakeRoom) -> None:
    [found] = room().signed.findings(cut(clip(10, 23), clip(30, 40, 325)))
    assert found.code == "changed-clip"
    assert (
        "plays 00:00:20.000-00:00:23.000 of talk, which is more than the script does: “He took no money.”"
        in found.what
    )
    assert found.where is not None and str(found.where) == "scripts/film.fountain:6:1"


def test_less_than_the_bite(room: MakeRoom) -> None:
    [found] = room().signed.findings(cut(clip(10, 18), clip(30, 40, 325)))
    assert found.code == "changed-clip"
    assert "leaves out 00:00:18.000-00:00:20.000 of the bite from talk" in found.what


def test_a_bite_with_its_middle_cut_out(room: MakeRoom) -> None:
    middle = cut(clip(30, 33), clip(36, 40, 75), clip(10, 20, 175))
    [found] = room().signed.findings(middle)
    assert "leaves out 00:00:33.000-00:00:36.000" in found.what


def test_a_bite_in_two_clips_that_leave_nothing_out(room: MakeRoom) -> None:
    assert room().signed.audit(cut(clip(30, 33), clip(33, 40, 75), clip(10, 20, 250))) == []


def test_a_bite_that_slipped_plays_more_and_less(room: MakeRoom) -> None:
    codes = room().signed.audit(cut(clip(12, 22), clip(30, 40, 250)))
    assert codes == ["changed-clip", "changed-clip"]


@pytest.mark.parametrize(
    ("frames", "slack", "codes"), [(2, "2f", []), (3, "2f", ["changed-clip"]), (3, "0.2s", [])]
)
def test_an_editors_hand_may_differ_by_so_much(
    room: MakeRoom, frames: int, slack: str, codes: list[str]
) -> None:
    longer = cut(clip(10, 20 + frames / 25), clip(30, 40, 300))
    assert room().signed.audit(longer, slack) == codes


def test_a_clip_may_join_two_bites_that_follow_one_another(room: MakeRoom) -> None:
    here = room("00:00:30.0-00:00:40.0]] -> 00:00:20.0-00:00:30.0]]")
    assert here.signed.audit(cut(clip(10, 30))) == []


def test_a_bite_that_is_not_in_the_cut_is_noted(room: MakeRoom) -> None:
    [found] = room().signed.findings(cut(clip(10, 20)))
    assert (found.code, found.severity.value) == ("not-in-cut", "note")


@pytest.mark.parametrize(
    ("rights", "codes"),
    [
        ("status: unknown", ["uncleared-clip"]),
        ("status: refused", ["uncleared-clip"]),
        ("status: fair-use", ["uncleared-clip"]),
        ("status: fair-use, fair_use: twelve seconds under criticism", []),
        ("status: public-domain", []),
        ("status: licensed, until: 2026-11-22", ["rights-expired"]),
        ("status: licensed, until: 2026-11-23", ["rights-expiring"]),
        ("status: licensed, until: 2027-02-21", ["rights-expiring"]),
        ("status: licensed, until: 2027-02-22", []),
    ],
)
def test_rights_that_are_open_or_run_out(room: MakeRoom, rights: str, codes: list[str]) -> None:
    here = room(f"rights: {{holder: the production, status: cleared}} -> rights: {{{rights}}}")
    assert here.signed.audit(AS_WRITTEN) == codes


def test_a_card_that_says_nothing_of_rights(room: MakeRoom) -> None:
    here = room("rights: {holder: the production, status: cleared} -> ")
    [found] = here.signed.findings(AS_WRITTEN)
    assert found.what == "01:00:00:00-01:00:10:00: the card of talk says nothing of its rights."


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (
            "- {id: signed, of: talk, by: Anna, audiences: [film], from: 1998-06-14} -> []",
            ["unreleased-clip"],
        ),
        ("from: 1998-06-14} -> withdrawn: 2020}", ["unreleased-clip"]),
        ("status: open -> status: closed", ["unreleased-clip"]),
        (
            "from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:19.0-00:00:21.0}]}",
            ["unreleased-clip"],
        ),
        ("from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:20.0-00:00:21.0}]}", []),
        ("from: 1998-06-14} -> until: 2026-11-22}", ["rights-expired", "unreleased-clip"]),
        ("from: 1998-06-14} -> until: 2026-12-31}", ["rights-expiring"]),
    ],
)
def test_what_no_release_gives(room: MakeRoom, change: str, codes: list[str]) -> None:
    assert room(change).signed.audit(AS_WRITTEN) == codes


def test_a_line_that_nobody_has_signed_is_said_once(room: MakeRoom) -> None:
    here = room()
    twice = cut(*AS_WRITTEN.clips, clip(10, 20, 500))
    assert here.audit(twice) == ["unsigned-clip", "unsigned-clip"]
    one_signed = replace(
        here.signed, dossier=replace(here.signed.dossier, signoffs=here.signed.dossier.signoffs[:1])
    )
    [found] = one_signed.findings(twice)
    assert found.about == (here.lines[1].id, "talk")


def test_a_line_that_rests_on_something_else_since_it_was_signed(room: MakeRoom) -> None:
    signed = room().signed.dossier.signoffs
    here = room("He rowed us to school.\n -> He rowed us over to school.\n")
    stale = replace(here, dossier=replace(here.dossier, signoffs=signed))
    assert [one.what for one in stale.findings(AS_WRITTEN)] == [
        f"01:00:00:00-01:00:10:00: {here.lines[0].id}, which the cut plays, is to be checked again, "
        "since what it rests on has changed."
    ]


def test_a_line_that_is_held_is_not_played(room: MakeRoom) -> None:
    here = room().signed
    hold = replace(here.dossier.signoffs[0], hold=Hold.SET, note="Counsel reads it.")
    held = replace(here, dossier=replace(here.dossier, signoffs=(*here.dossier.signoffs, hold)))
    [found] = held.findings(AS_WRITTEN)
    assert found.what.endswith("is under a legal hold.")


def test_words_that_name_someone_protected_are_not_repeated(room: MakeRoom) -> None:
    here = room(
        "names: [Boris] -> names: [Boris Lugovin], public: {film: withheld}",
        "\nHe took no money. -> \nLugovin took no money.",
    )
    found, *_ = here.signed.findings(cut(clip(20, 30)))
    assert found.what.endswith("of talk.")


def test_words_that_a_release_leaves_out_are_not_repeated(room: MakeRoom) -> None:
    here = room("from: 1998-06-14} -> from: 1998-06-14, except: [{time: 00:00:29.0-00:00:30.0}]}")
    found, *_ = here.signed.findings(cut(clip(20, 30)))
    assert (found.code, found.what.endswith("of talk.")) == ("not-in-script", True)
