"""What the scan gives to every row is what the explanation of that row adds up to."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented_people import Row, kept, profiles, rows

from onrecord.identity.features import Told, agreements, told_of, weights_of
from onrecord.identity.lookup.coding import code
from onrecord.identity.lookup.loops import loops
from onrecord.identity.lookup.scan import scan
from onrecord.identity.model import Rarity, shipped_model
from onrecord.identity.profile import Profile
from onrecord.identity.registers.profiles import profile_of
from onrecord.places import Atlas, Gazetteer
from onrecord.places.union import Union
from onrecord.places.union.making import made

TOWNS = [
    ("Moscow", 55.75, 37.6, "RU", "48", 10_000_000, ["Москва"]),
    ("Podolsk", 55.43, 37.55, "RU", "47", 200_000, ["Подольск"]),
    ("Irkutsk", 52.3, 104.3, "RU", "20", 600_000, ["Иркутск"]),
    ("Dnipro", 48.46, 35.0, "UA", "04", 1_000_000, ["Екатеринослав", "Ekaterinoslav"]),
]


@pytest.fixture(scope="module")
def union() -> Union:
    """A gazetteer of four towns."""
    keys = ("name", "latitude", "longitude", "countrycode", "admin1code", "population", "alternatenames")
    towns = [
        {"geonameid": number, "timezone": "", **dict(zip(keys, town, strict=True))}
        for number, town in enumerate(TOWNS)
    ]
    return Union(made(towns, {}))


@pytest.fixture(params=["compiled", "without numba"])
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Both forms of the loops, on stretches so short that there are several."""
    monkeypatch.setattr("onrecord.identity.lookup.rows.STRETCH", 5)
    if request.param == "without numba":
        monkeypatch.setattr("onrecord.identity.lookup.loops.find_spec", lambda _: None)
    loops.cache_clear()
    yield request.param
    loops.cache_clear()


@pytest.mark.usefixtures("form")
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(rows(), min_size=1, max_size=9), who=profiles())
def test_every_total_is_the_sum_of_its_reasons(people: list[Row], who: Profile, union: Union) -> None:
    atlas = Atlas(union=union)
    own = Gazetteer(names={"hamlet": ("Нигде",)}, at={"hamlet": (55.6, 37.7)})
    told = told_of(who, Atlas(own, union))
    others = [told_of(profile_of("invented", {"id": "1", **row}, {}), atlas) for row in people]
    with tempfile.TemporaryDirectory() as folder:
        register = kept(people, Path(folder))
        coded = code(register.people, atlas)
    found = scan(told, coded, shipped_model())
    assert counts(found.rarity) == counts(counted_one_by_one(told, others))
    weights = weights_of(told, shipped_model(), found.rarity)
    sums = [
        sum(weights.get(one.counted, {}).get(one.level, 0.0) for one in agreements(told, other))
        for other in others
    ]
    assert found.weights.tolist() == pytest.approx(sums, abs=1e-6)


def counted_one_by_one(told: Told, others: list[Told]) -> Rarity:
    """How many are at each level, by asking of one after the other."""
    counted: dict[str, Counter[str]] = {}
    for other in others:
        for one in agreements(told, other):
            counted.setdefault(one.counted, Counter())[one.level] += 1
    return Rarity(counted)


def counts(rarity: Rarity) -> dict[str, dict[str, int]]:
    """The counts without what nobody is at."""
    met = {name: {level: count for level, count in at.items() if count} for name, at in rarity.counts.items()}
    return {name: at for name, at in met.items() if at}
