"""How reasons are put into words, in whatever language the page speaks."""

from __future__ import annotations

from typing import Protocol

from onrecord.dates.wording import window_in_words
from onrecord.identity.profile import Between, Fact, Profile


class Speaking(Protocol):
    """Whoever puts an English phrase and a window of days into the language of the page."""

    def __call__(self, english: str, **facts: object) -> str:
        """The phrase in that language, with its facts put in."""
        ...

    def window(self, earliest: int | None, latest: int | None) -> str:
        """When something was, as far as its bounds tell."""
        ...


class English:
    """Speaks English."""

    def __call__(self, english: str, **facts: object) -> str:
        """The phrase with its facts put in."""
        return english.format(**facts) if facts else english

    def window(self, earliest: int | None, latest: int | None) -> str:
        """When something was, as far as its bounds tell."""
        return window_in_words(earliest, latest)


NAMES = {
    "same": "the same, in whatever spelling",
    "initial": "the initial fits",
    "close": "spelt almost alike",
    "similar": "spelt somewhat alike",
    "different": "another",
}
SPANS = {
    "day": "the same day",
    "year": "as near as both are known, the same",
    "overlap": "there are days that fit both",
    "within-1y": "up to a year apart",
    "within-2y": "up to two years apart",
    "within-5y": "up to five years apart",
    "apart": "more than five years apart",
}
PLACES = {
    "same": "the same place",
    "holds": "the second lies in the first",
    "within": "the first lies in the second",
    "region": "in the same region",
    "near": "near each other",
    "apart": "far from each other",
}
SAME_OR_NOT = {"same": "the same", "different": "another"}

SAYS = {
    "surname": NAMES,
    "given": NAMES,
    "patronymic": NAMES,
    "initials": {
        "same": "the letters are those of given name and surname",
        "reversed": "the letters are those of surname and given name, the surname first",
        "different": "the letters are of another name",
    },
    "sex": SAME_OR_NOT,
    "birth": SPANS,
    "death": SPANS,
    "birth_place": PLACES,
    "residence": PLACES,
    "occupation": SAME_OR_NOT,
    "nationality": SAME_OR_NOT,
    "facts": {
        "agrees-exactly": "the same, and within a year of each other",
        "agrees": "the two can be one",
        "elsewhere": "certainly elsewhere at that time",
        "otherwise": "what may have been then is another",
    },
    "relatives": SAME_OR_NOT,
}
"""What each level of each comparison says."""

FEATURES = {
    "surname": "surname",
    "given": "given name",
    "patronymic": "patronymic",
    "initials": "initials",
    "sex": "sex",
    "birth": "birth",
    "death": "death",
    "birth_place": "place of birth",
    "residence": "residence",
    "occupation": "occupation",
    "nationality": "nationality",
    "relatives": "relatives",
    "beside": "who else is told of",
}
"""What each comparison is called; a fact is called by its kind."""


RATHER = "somebody else of the same source fits better, and both cannot be one"

LEAST_LIKELY, SUREST = 0.01, 0.99
"""Nothing is told more finely: it was tried on some hundreds of look-ups (decision 23), which bear no finer figure."""

WIDE = 18_262
"""Days: a window of fifty years or more says nothing worth reading of when something began or ended."""


def names_in_words(profile: Profile) -> str:
    """What somebody is called; by the id where nobody gives a name."""
    return ", ".join(filter(None, profile.names)) or profile.id


def likelihood_in_words(probability: float, say: Speaking) -> str:
    """A probability in whole per cent, as far as it has been tried whether such are true."""
    if probability > SUREST:
        return say("over {number}%", number=round(100 * SUREST))
    if probability < LEAST_LIKELY:
        return say("under {number}%", number=round(100 * LEAST_LIKELY))
    return say("{number}%", number=round(100 * probability))


def place_in_words(places: tuple[str, ...]) -> str:
    """A place as it is told: its name, and what it lies in."""
    return ", ".join(places)


def fact_in_words(fact: Fact, say: Speaking) -> str:
    """What somebody did or suffered, in the researcher's words if there are any, and when."""
    told = fact.says or " · ".join(filter(None, (say(fact.what), place_in_words(fact.places), *fact.beside)))
    return f"{told} [{_course(fact, say)}]"


def span_in_words(span: Between, say: Speaking) -> str:
    """When something was."""
    return say.window(span.earliest, span.latest)


def _course(fact: Fact, say: Speaking) -> str:
    if fact.start == fact.end:
        return span_in_words(fact.start, say)
    ends = (("begun {when}", fact.start), ("ended {when}", fact.end))
    return ", ".join(say(phrase, when=span_in_words(span, say)) for phrase, span in ends if _tells(span))


def _tells(span: Between) -> bool:
    """Whether a window is worth reading: that a union of 1907 ended before its people were 120 years old is not."""
    if span.earliest is None or span.latest is None:
        return not span.is_unknown
    return span.latest - span.earliest < WIDE
