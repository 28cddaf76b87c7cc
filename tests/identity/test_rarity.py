"""What many share proves little, and nobody makes their own traits look common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.features import counted, told_of
from onrecord.identity.model import Chances, Rarity
from onrecord.identity.profile import Profile
from onrecord.places import Atlas

CHANCES = Chances(same=0.8, other=0.01)


def weight(same: int, different: int) -> float:
    return Rarity({"surname": {"same": same, "different": different}}).of("surname", "same", CHANCES).weight


@given(st.integers(1, 1_000), st.integers(0, 1_000_000))
def test_the_more_share_it_the_less_it_weighs(same: int, different: int) -> None:
    assert weight(same + 1, different) < weight(same, different)


def test_whoever_is_alone_in_it_is_asked_how_rare_it_is_among_the_others() -> None:
    assert weight(1, 1_000_000) == pytest.approx(weight(0, 1_000_001))


def test_among_the_people_of_a_dossier_it_is_counted_one_by_one() -> None:
    who, *others = (
        told_of(Profile(id=str(number), names=(name,)), Atlas())
        for number, name in enumerate(("Ника Поляков", "Nika Poliakov", "Степан Поляков", "Степан Минин"))
    )
    counts = counted(who, others).counts
    assert counts["surname"] == {"same": 2, "different": 1}
    assert counts["given"] == {"same": 1, "different": 2}
