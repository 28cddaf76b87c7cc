"""Whoever says how alike two names are, from 0 to 1: ours, and the tools of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from onrecord.names import compare_many

Texts = Sequence[tuple[str, str]]
Scorer = Callable[[Texts], list[float]]


def ours(pairs: Texts) -> list[float]:
    """Onrecord's likeness."""
    return [compared.likeness for compared in compare_many(pairs)]


def logic_v2(pairs: Texts) -> list[float]:
    """Nomenklatura's logic-v2, of persons of whom only the name is known."""
    from followthemoney.proxy import EntityProxy
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    assert algorithm is not None
    config, numbers = algorithm.default_config(), count()

    def person(name: str) -> EntityProxy:
        return EntityProxy.from_dict(
            {"id": f"n{next(numbers)}", "schema": "Person", "properties": {"name": [name]}}
        )

    return [algorithm.compare(person(left), person(right), config).score for left, right in pairs]


def rigour(pairs: Texts) -> list[float]:
    """Rigour's own comparison of the parts of a name, on which logic-v2 is built: the mean of how they align."""
    from rigour.names import NameTypeTag, analyze_names, compare_parts

    def likeness(left: str, right: str) -> float:
        sides = [next(iter(analyze_names(NameTypeTag.PER, [name])), None) for name in (left, right)]
        if sides[0] is None or sides[1] is None:
            return 0.0
        aligned = compare_parts(list(sides[0].parts), list(sides[1].parts))
        return sum(one.score for one in aligned) / len(aligned) if aligned else 0.0

    return [likeness(*pair) for pair in pairs]


SCORERS: dict[str, Scorer] = {"onrecord": ours, "logic-v2": logic_v2, "rigour": rigour}
