"""Two chronologies side by side."""

from __future__ import annotations

from datetime import date

from told import chronology, statement

from onrecord.chronology import Bounds, Changed, Chronology, difference

MET = statement("letter/met", "meeting", "1907")
AFTER = statement("letter/after", "event", {"all": ["after met", "before 1912"]})
EARLY = statement("letter/met", "meeting", {"all": ["1907", "before 1905"]})


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def changed(before: Chronology, after: Chronology) -> dict[str, tuple[Bounds | None, Bounds | None]]:
    return {one.time: (one.before, one.after) for one in difference(before, after).times}


def test_a_chronology_differs_in_nothing_from_itself() -> None:
    found = difference(chronology(MET, AFTER), chronology(MET, AFTER))
    assert (found.times, found.ended, found.begun) == ((), (), ())


def test_an_earlier_date_changes_its_own_time_and_those_told_from_it() -> None:
    earlier = chronology(statement("letter/met", "meeting", "1906"), AFTER)
    told = difference(chronology(MET, AFTER), earlier).times
    assert [one.time for one in told] == [
        "letter/met.start",
        "letter/met.end",
        "letter/after.start",
        "letter/after.end",
    ]
    latest = day("1911-12-31")
    assert told[2] == Changed(
        "letter/after.start", Bounds(day("1907-01-02"), latest), Bounds(day("1906-01-02"), latest)
    )


def test_a_time_that_is_new_has_no_bounds_before_and_one_that_is_gone_none_after() -> None:
    with_more = chronology(MET, AFTER)
    fewer = chronology(MET)
    assert {before for before, _ in changed(fewer, with_more).values()} == {None}
    assert {after for _, after in changed(with_more, fewer).values()} == {None}
    assert set(changed(fewer, with_more)) == {"letter/after.start", "letter/after.end"}


def test_a_new_time_that_nothing_bounds_is_not_as_if_it_were_not_there() -> None:
    nothing = Bounds(None, None)
    loose = statement("letter/loose", "event")
    assert changed(chronology(MET), chronology(MET, loose))["letter/loose.start"] == (None, nothing)


def test_conflicts_that_end_and_begin() -> None:
    fine, torn = chronology(MET), chronology(EARLY)
    there, back = difference(fine, torn), difference(torn, fine)
    assert [one.members for one in there.begun] == [one.members for one in back.ended] == [("letter/met",)]
    assert there.ended == back.begun == ()


def test_a_conflict_of_the_same_members_is_the_same_in_whatever_order() -> None:
    told = [
        statement("a/born", "birth", "1885", who=["np"]),
        statement("a/again", "birth", "1887", who=["np"]),
    ]
    found = difference(chronology(*told), chronology(*reversed(told)))
    assert (found.ended, found.begun) == ((), ())
