"""What the scan gives to every row is what the explanation of that row adds up to."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.identity.features import Told, agreements, told_of, weights_of
from onrecord.identity.lookup import loops
from onrecord.identity.lookup.coding import code
from onrecord.identity.lookup.keeping import read, write
from onrecord.identity.lookup.scan import scan
from onrecord.identity.model import Rarity, shipped_model
from onrecord.identity.profile import Profile
from onrecord.identity.registers.profiles import profile_of
from onrecord.places import Atlas, Gazetteer
from onrecord.places.union import Union
from onrecord.places.union.making import made
from invented_people import Row, kept, profiles, rows

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


@pytest.mark.parametrize("form", ["compiled", "by numpy"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(rows(), min_size=1, max_size=12), who=profiles())
def test_every_total_is_the_sum_of_its_reasons(
    form: str, people: list[Row], who: Profile, union: Union, monkeypatch: pytest.MonkeyPatch
) -> None:
    if form == "by numpy":
        monkeypatch.setattr("onrecord.identity.lookup.scan.loops", lambda: loops.BY_NUMPY)
    atlas = Atlas(union=union)
    own = Gazetteer(names={"hamlet": ("Нигде",)}, at={"hamlet": (55.6, 37.7)})
    told = told_of(who, Atlas(own, union))
    others = [told_of(profile_of("invented", {"id": "1", **row}, {}), atlas) for row in people]
    with tempfile.TemporaryDirectory() as folder:
        register = kept(people, Path(folder))
        write(code(register.people, atlas), Path(folder) / "coded")
        found = scan(told, read(Path(folder) / "coded"), shipped_model())
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
