"""The same settings on Spark: the same pairs, but for a few names that its library holds to be less alike."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from onrecord.identity.linking import Gathered, gathered, link, rows_of_register
from onrecord.identity.registers import open_register
from onrecord.places import Atlas

pytest.importorskip("pyspark", reason="needs the extra spark")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17")

JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""For half a minute Java need not compile twice, the second time well: that takes the other half."""


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gathered:
    """Thirty invented people, every third of them twice."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("JDK_JAVA_OPTIONS", JAVA)
    surnames = ("Кравцов", "Шубин", "Лебедев", "Тихонов", "Жданов")
    given = ("Пётр", "Иван", "Яков", "Фёдор", "Лев", "Осип")
    people = [(surnames[i % 5], given[i % 6], f"{1 + i % 28}.0{1 + i % 9}.{1880 + i}") for i in range(30)]
    told = [",".join((str(at), *one)) for at, one in enumerate([*people, *people[::3]])]
    (tmp_path / "list.csv").write_text("\n".join(["number,surname,name,born", *told]), "utf-8")
    return gathered([rows_of_register(open_register(tmp_path / "list.csv"), Atlas())])


def test_spark_weighs_as_the_kernel_does(people: Gathered) -> None:
    here = link(people, threshold=3)
    there = link(people, threshold=3, settings=here.settings, on_spark=True)
    ours, theirs = (
        dict(
            zip(
                zip(one.linked.left.tolist(), one.linked.right.tolist(), strict=True),
                one.linked.weight,
                strict=True,
            )
        )
        for one in (here, there)
    )
    assert len(ours) >= 10
    assert ours.keys() == theirs.keys()
    assert max(abs(ours[pair] - theirs[pair]) for pair in ours) < 1e-6
