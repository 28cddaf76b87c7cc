"""What cannot all be true: smallest sets, judgements in them, all of them in one run."""

from __future__ import annotations

from told import chronology, conflicts, judgement, statement, when

BORN_1885 = statement("letter/born", "birth", "1885", who=["np"])
BORN_1887 = statement("article/born", "birth", "1887", who=["poliakov"])


def test_two_births_of_one_person_are_a_conflict_with_the_judgement_in_it() -> None:
    same = judgement("same", "same", "letter:np", "article:poliakov")
    assert conflicts(BORN_1885, BORN_1887, same) == [("time", {"letter/born", "article/born", "same"})]
    assert conflicts(BORN_1885, BORN_1887) == []


def test_what_has_no_part_in_a_conflict_is_not_named() -> None:
    same = judgement("same", "same", "letter:np", "article:poliakov")
    idle = statement("letter/work", "work", "1907", who=["np"])
    assert conflicts(BORN_1885, idle, BORN_1887, same) == [("time", {"letter/born", "article/born", "same"})]


def test_a_circle_of_three_befores_needs_no_date() -> None:
    told = [
        statement("letter/one", "event", "before two"),
        statement("letter/two", "event", "before three"),
        statement("letter/three", "event", "before one"),
    ]
    assert conflicts(*told) == [("time", {"letter/one", "letter/two", "letter/three"})]
    assert conflicts(*told[:2]) == []


def test_two_ages_on_one_day() -> None:
    """A circle that gains one day at every turn is found at once, not by walking 400 years of days."""
    assert conflicts(statement("letter/it", "event", {"all": ["age(np) 27", "age(np) 28"]}, who=["np"])) == [
        ("time", {"letter/it"})
    ]


def test_a_circle_that_rests_after_a_leap_day_is_no_conflict() -> None:
    """Four years are 1461 days, save where a century is no leap year: only across 1900 are they 1460."""
    story = chronology(
        statement("letter/one", "event", {"until": "two - =1460d", "from": "1850"}),
        statement("letter/two", "event", {"from": "one + =4y"}),
        statement("letter/same", "event", {"from": "two", "until": "two"}),
    )
    assert story.conflicts == ()


def test_independent_faults_are_all_found_in_one_run() -> None:
    faults = [
        one
        for number in range(5)
        for one in (
            statement(f"s{number}/early", "event", "before 1900"),
            statement(f"s{number}/late", "event", {"all": ["after 1910", "during early"]}),
        )
    ]
    found = conflicts(*faults)
    assert len(found) == 5
    assert all(("time", {f"s{number}/early", f"s{number}/late"}) in found for number in range(5))


def test_contested_records_have_no_part_in_bounds_and_are_marked() -> None:
    story = chronology(
        statement("letter/met", "meeting", {"all": ["1907", "before 1905"]}),
        statement("letter/after", "event", "after met"),
        statement("letter/other", "event", "1910"),
    )
    assert story.contested == {"letter/met"}
    assert when(story, "letter/met.start") == when(story, "letter/after.start") == (None, None)
    assert when(story, "letter/other.start") == ("1910-01-01", "1910-12-31")
    assert story.is_contested("letter/met.start")
    assert not story.is_contested("letter/other.start")


def test_what_is_told_from_a_contested_statement_still_says_the_rest() -> None:
    story = chronology(
        statement("letter/met", "meeting", {"all": ["1907", "before 1905"]}),
        statement("letter/after", "event", {"all": ["after met", "before 1912"]}),
    )
    assert when(story, "letter/after.end") == (None, "1911-12-31")


def test_a_birth_that_is_contested_is_marked() -> None:
    story = chronology(BORN_1885, BORN_1887, judgement("same", "same", "letter:np", "article:poliakov"))
    assert story.is_contested("birth(letter:np)")
    assert when(story, "birth(letter:np)") == (None, None)


def test_judgements_that_tear_one_another_apart() -> None:
    torn = [
        judgement("one", "same", "letter:np", "case:p"),
        judgement("two", "same", "case:p", "article:poliakov"),
        judgement("no", "different", "letter:np", "article:poliakov"),
    ]
    assert conflicts(BORN_1885, statement("case/x", "event", who=["p"]), BORN_1887, *torn) == [
        ("identity", {"one", "two", "no"}),
        ("time", {"article/born", "letter/born", "one", "two"}),
    ]


def test_a_later_judgement_follows_an_earlier_one() -> None:
    first = judgement("first", "same", "letter:np", "article:poliakov", on="2025-03-01")
    for decision in ("different", "unsure"):
        later = judgement("later", decision, "letter:np", "article:poliakov", on="2025-04-01")
        assert conflicts(BORN_1885, BORN_1887, later, first) == []
    back = judgement("back", "same", "letter:np", "article:poliakov", on="2025-05-01")
    apart = judgement("apart", "different", "letter:np", "article:poliakov", on="2025-04-01")
    [(kind, members)] = conflicts(BORN_1885, BORN_1887, back, apart)
    assert (kind, members) == ("time", {"letter/born", "article/born", "back"})


def test_a_judgement_is_followed_pair_by_pair() -> None:
    """Three were held for one; of one of them this is taken back, of the other two it holds."""
    three = judgement("three", "same", "letter:np", "article:poliakov", "case:p", on="2025-01-01")
    unsure = [
        judgement("not-case", "unsure", "letter:np", "case:p", on="2025-02-01"),
        judgement("nor-that", "unsure", "article:poliakov", "case:p", on="2025-02-01"),
    ]
    told = [
        BORN_1885,
        statement("case/born", "birth", "1890", who=["p"]),
        statement("article/x", "event", who=["poliakov"]),
    ]
    story = chronology(*told, three, *unsure)
    assert story.conflicts == ()
    assert when(story, "birth(article:poliakov)") == ("1885-01-01", "1885-12-31")
    assert when(story, "birth(case:p)") == ("1890-01-01", "1890-12-31")


def test_acts_before_birth_and_after_death() -> None:
    died = statement("letter/died", "death", "1930", who=["np"])
    born = statement("letter/born", "birth", "1885", who=["np"])
    late = {
        what: statement("letter/it", what, "1931", who=["np"])
        for what in ("work", "rehabilitation", "opinion")
    }
    assert conflicts(died, late["work"]) == [("time", {"letter/died", "letter/it"})]
    assert conflicts(died, late["rehabilitation"]) == conflicts(died, late["opinion"]) == []
    assert conflicts(born, statement("letter/it", "opinion", "1884", who=["np"])) == [
        ("time", {"letter/born", "letter/it"})
    ]


def test_a_life_over_120_years() -> None:
    told = [BORN_1885, statement("letter/died", "death", "2006", who=["np"])]
    assert conflicts(*told) == [("time", {"letter/born", "letter/died"})]


def test_a_letter_by_someone_dead() -> None:
    told = [statement("letter/died", "death", "1920", who=["np"])]
    card = {"authors": ["np"], "made": "1925"}
    assert conflicts(*told, letter=card) == [("time", {"letter", "letter/died"})]
    assert conflicts(*told, letter={**card, "kind": "book"}) == []
