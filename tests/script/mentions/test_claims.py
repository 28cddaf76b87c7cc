"""Words that claim more than a fact, in English and Russian, each beside what only looks like it."""

from __future__ import annotations

import pytest

from onrecord.script.mentions import Bearing, ClaimKind, bears_claim, claims_made
from onrecord.script.mentions.claim_words import FAMILIES

S, T, M, C = ClaimKind.SUPERLATIVE, ClaimKind.TOTALITY, ClaimKind.MIND, ClaimKind.CAUSE


@pytest.mark.parametrize(
    ("claim", "kind", "near_miss"),
    [
        ("He was the first to row.", S, "On the first of August he rowed."),
        ("She was first across.", S, "Her first name was Vera."),
        ("It was the first bridge there.", S, "At first it held."),
        ("He was the first ferryman.", S, "In the First World War he rowed."),
        ("It was his first.", S, "First, he rowed."),
        ("He first rowed in 1917.", S, "First of all he rowed."),
        ("It was the first bridge.", S, "It was not the first bridge."),
        ("It was the only bridge.", S, "Only two spans stood."),
        ("Only he rowed.", S, "If only he rowed."),
        ("Most of them fled.", S, "At most ten of them fled."),
        ("It was the best boat.", S, "He did his best."),
        ("It was the largest bridge.", S, "It was a large bridge."),
        ("All of them wept.", T, "After all, they wept."),
        ("Everybody wept.", T, "Not everybody wept."),
        ("They all wept.", T, "They wept all night."),
        ("They were all there.", T, "All the same, they were there."),
        ("He never came back.", T, "Never mind, he came back."),
        ("He always rowed.", T, "He did not always row; not always."),
        ("Nobody came.", T, "Few came, none too soon."),
        ("She believed in it.", M, "It is believed to be so."),
        ("She knew that he lied.", M, "She knew him from school."),
        ("He wanted to leave.", M, "He was wanted by the police."),
        ("She felt that it was over.", M, "She wore felt boots."),
        ("He thought of the river.", M, "The thought was hers."),
        ("He loved her.", M, "The law is against men who loved men."),
        ("They feared the ice.", M, "The ice was feared."),
        ("He left because of the ice.", C, "He left after the ice came."),
        ("The strike led to his arrest.", C, "The road led to the river."),
        ("It fell due to the ice.", C, "He was due to leave."),
        ("He therefore left.", C, "He left there and then."),
        ("Он был первым паромщиком.", S, "Он уехал первого августа."),
        ("Это первый мост.", S, "Началась Первая мировая война."),
        ("Он впервые увидел реку.", S, "Он увидел реку в первые дни."),
        ("Это единственный мост.", S, "Это не единственный мост."),
        ("Самый старый мост.", S, "Тот самый мост."),
        ("Все плакали.", T, "Все ещё шёл лёд."),
        ("Он возил всех.", T, "Он возил не всех."),
        ("Он никогда не вернулся.", T, "Он навсегда уехал."),
        ("Он всегда был на берегу.", T, "Он не всегда был на берегу."),
        ("Никто не пришёл.", T, "Кто пришёл?"),
        ("Он думал о реке.", M, "Его дума о реке."),
        ("Она боялась льда.", M, "Лёд был страшен."),
        ("Он любил её.", M, "Любимый город."),
        ("Он хотел уехать.", M, "Он мог уехать."),
        ("Она знала, что он лжёт.", M, "Она знала его."),
        ("Он уехал, потому что шёл лёд.", C, "Он уехал, когда шёл лёд."),
        ("Из-за льда мост закрыли.", C, "Он встал из-за стола."),
        ("Это привело к аресту.", C, "Его привело любопытство."),
    ],
)
def test_a_claim_and_its_near_miss(claim: str, kind: ClaimKind, near_miss: str) -> None:
    assert [made.kind for made in claims_made(claim)] == [kind]
    assert claims_made(near_miss) == ()


def test_what_is_asked_claims_nothing() -> None:
    assert claims_made("Was he the first? He was.") == ()
    assert [made.text for made in claims_made("Who knows? He was the first.")] == ["first"]


def test_a_capital_inside_a_sentence_is_of_a_name() -> None:
    assert claims_made("He became First Secretary.") == ()
    assert [made.text for made in claims_made("First across was Boris.")] == ["First"]
    assert [made.text for made in claims_made("HE WAS THE FIRST.")] == ["FIRST"]


def test_a_claim_stands_where_it_stands() -> None:
    [made] = claims_made("It was the only bridge.")
    assert (made.text, made.start, made.end) == ("the only", 7, 15)


@pytest.mark.parametrize(
    ("claim", "words", "borne"),
    [
        ("He was the first to row.", "Nobody had rowed there first.", True),
        ("He was the first to row.", "Он первым перевозил людей.", True),
        ("He was the first to row.", "At first he rowed alone.", False),
        ("He was the first to row.", "He rowed on the first of May.", False),
        ("It was the only bridge.", "There was one bridge alone.", True),
        ("All of them wept.", "The whole town wept.", True),
        ("All of them wept.", "Many wept.", False),
        ("Все плакали.", "Everybody wept.", True),
        ("She feared the ice.", "Мне страшно, лёд идёт.", True),
        ("She feared the ice.", "I loved the ice.", False),
        ("He wanted to leave.", "Хочу уехать.", True),
        ("It fell because of the ice.", "Причина: ледоход.", True),
        ("It fell because of the ice.", "It fell, and the ice came.", False),
    ],
)
def test_the_same_word_or_its_kin_carries_a_claim(claim: str, words: str, borne: bool) -> None:
    [made] = claims_made(claim)
    assert bears_claim(Bearing(statement="letter/ice", says=words), made) is borne
    assert bears_claim(Bearing(statement="letter/ice", quotes=(words,)), made) is borne


@pytest.mark.parametrize("name", FAMILIES)
def test_every_word_of_a_family_is_found_and_carried_by_every_other(name: str) -> None:
    family = FAMILIES[name]
    for words in (*family.words, *family.phrases):
        found = [made for made in claims_made(f"so it was, {words}, that day") if made.family == name]
        assert found, words
