"""In what way two words are or are not one name, and what that weighs."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from onrecord.names.forms import word_forms
from onrecord.names.given import is_listed, roots_of, smooth, stem_of
from onrecord.names.heard import is_heard_as
from onrecord.names.keys import may_begin, without_gender
from onrecord.names.readings import readings_of
from onrecord.names.spelling import Part, Spelt


class Alike(StrEnum):
    """How two words of a name are alike, the words in which a reason says it."""

    SAME = "the same"
    SPELLING = "the same in another spelling"
    READING = "the same, read by another habit of spelling"
    FORM = "forms of one name"
    DECLINED = "the same in another case"
    HEARD = "the same by its sound in the other alphabet"
    SOUND = "sound alike"
    SLIP = "the same but for a slip"
    SHORTENED = "may be shortened"
    INITIAL = "may be its initial"
    SIMILAR = "similar"
    HOMONYM = "a man's name in another case, or a woman's"
    NOT_INITIAL = "not its initial"
    DIFFERENT = "different"

    __hash__ = str.__hash__  # Enum's own is written in Python, and ten times as slow


GIVEN, PATRONYMIC, LONE, DIFFERENT = Part.GIVEN, Part.PATRONYMIC, Part.LONE, Alike.DIFFERENT
"""What is asked of every pair: Python 3.11 takes ten times as long to find a member by the name of its Enum."""


FARTHEST = 0.7
"""Skeletons that are less alike than this (Jaro and Winkler) are of different names in any habit and case."""

FARTHEST_HEARD = 0.55
"""Those less alike than this are not even foreign names whose spelling says little of their sound."""

SIMILAR_FROM = 0.88
SHORTEST_WITH_SLIP = {Part.SURNAME: (5, 9), Part.GIVEN: (4, 8), Part.PATRONYMIC: (4, 8), Part.LONE: (5, 9)}
"""How long a word must be to be itself with one slip, and with two."""
LONGEST_SHORTENED = 5
VOWELS = frozenset("aeiouy")
LONGEST_ENDING = 2
"""How much of the shorter of two forms of a word in different cases may be an ending."""


def how_alike(left: Spelt, right: Spelt) -> Alike:
    """In what way two words in the same part of a name are alike."""
    if left.is_initial or right.is_initial:
        return _by_initial(left, right)
    if left.skeleton == right.skeleton:
        return Alike.SAME if left.text.casefold() == right.text.casefold() else Alike.SPELLING
    if left.key == right.key:
        return Alike.FORM
    if left.part is GIVEN or (left.part is LONE and left.is_listed and right.is_listed):
        return _given_alike(left, right)
    if left.part is PATRONYMIC and _is_shortened(left, right):
        return Alike.SHORTENED
    return _by_letters(left, right)


def _by_initial(left: Spelt, right: Spelt) -> Alike:
    ways = [(one, other) for one, other in ((left, right), (right, left)) if one.is_initial]
    begins = any(may_begin(one.key, key) for one, other in ways for key in (other.skeleton, other.key))
    return Alike.INITIAL if begins else Alike.NOT_INITIAL


def _given_alike(left: Spelt, right: Spelt) -> Alike:
    if not left.names.isdisjoint(right.names):
        return Alike.FORM
    if left.is_listed and right.is_listed:
        return Alike.HOMONYM if _is_declined(left, right) else DIFFERENT
    return Alike.SHORTENED if _is_shortened(left, right) else _by_letters(left, right)


def _is_shortened(left: Spelt, right: Spelt) -> bool:
    """Whether one word is the beginning of the other, up to a consonant, and no name itself: Вас. for Василий."""
    shorter, longer = (left, right) if len(left.skeleton) < len(right.skeleton) else (right, left)
    short = shorter.skeleton
    if not 1 < len(short) < LONGEST_SHORTENED or short[-1] in VOWELS:
        return False
    return not shorter.is_listed and longer.skeleton.startswith(short)


def _by_letters(left: Spelt, right: Spelt) -> Alike:
    nearness = JaroWinkler.similarity(left.skeleton, right.skeleton, score_cutoff=FARTHEST_HEARD)
    if nearness >= FARTHEST:
        return _when_near(left, right, nearness)
    return Alike.HEARD if nearness and _is_heard(left, right) else DIFFERENT


@lru_cache(maxsize=262_144)
def _when_near(left: Spelt, right: Spelt, nearness: float) -> Alike:
    """How words are alike of which most letters agree; few do, and to tell takes long."""
    if not readings_of(left.text).isdisjoint(readings_of(right.text)):
        return Alike.READING
    if _is_declined(left, right):
        return Alike.DECLINED
    if _is_heard(left, right):
        return Alike.HEARD
    if left.sound == right.sound:
        return Alike.SOUND
    if _has_slips(left, right):
        return Alike.SLIP
    return Alike.SIMILAR if nearness >= SIMILAR_FROM else DIFFERENT


def _is_heard(left: Spelt, right: Spelt) -> bool:
    """Whether of two words in two alphabets one is the other by its sound."""
    if left.is_cyrillic == right.is_cyrillic:
        return False
    return is_heard_as(left.text, right.text) if left.is_cyrillic else is_heard_as(right.text, left.text)


def _is_declined(left: Spelt, right: Spelt) -> bool:
    """Whether two words may be one in different cases, which only Cyrillic ones have here."""
    stem = max(1, min(len(left.skeleton), len(right.skeleton)) - LONGEST_ENDING)
    if left.skeleton[:stem] != right.skeleton[:stem]:
        return False
    return not _nominatives(left.part, left.text).isdisjoint(_nominatives(right.part, right.text))


@lru_cache(maxsize=262_144)
def _nominatives(part: Part, word: str) -> frozenset[str]:
    """The names of which a word may be a form in some case, as keys."""
    skeletons = {smooth(form) for form in word_forms(word)}
    stems = set(map(stem_of, skeletons))
    if part is GIVEN:
        return frozenset().union(*map(roots_of, stems))
    surnames = frozenset(map(without_gender, skeletons))
    return surnames.union(*map(roots_of, filter(is_listed, stems))) if part is LONE else surnames


def _has_slips(left: Spelt, right: Spelt) -> bool:
    shortest = min(len(left.skeleton), len(right.skeleton))
    for_one, for_two = SHORTEST_WITH_SLIP[left.part]
    allowed = (shortest >= for_one) + (shortest >= for_two)
    return OSA.distance(left.skeleton, right.skeleton, score_cutoff=allowed) <= allowed and allowed > 0
