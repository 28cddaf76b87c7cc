"""The fewest doubts that end all conflicts: an exact weighted hitting set, through HiGHS.

A set that meets every conflict is a diagnosis (Reiter, "A theory of diagnosis from first principles",
Artificial Intelligence 32, 1987). Which citation of a conflict is wrong no calculation can know: what is
found here is offered, and never applied.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

Member = TypeVar("Member", bound=Hashable)


def lightest_repair(
    conflicts: Iterable[Iterable[Member]], trust: Mapping[Member, float]
) -> frozenset[Member]:
    """The members, of least trust in all, whose doubt ends every conflict; exact."""
    kept = _without_supersets([frozenset(conflict) for conflict in conflicts])
    counted = _counted(kept)
    chosen: set[Member] = set()
    tangled: list[frozenset[Member]] = []
    for conflict in kept:
        if any(counted[member] > 1 for member in conflict):
            tangled.append(conflict)
        else:
            chosen.add(min(conflict, key=lambda member: (trust[member], str(member))))
    return frozenset(chosen | (_solved(tangled, trust) if tangled else set()))


def _without_supersets(conflicts: Sequence[frozenset[Member]]) -> list[frozenset[Member]]:
    """Each conflict once."""
    return list(dict.fromkeys(conflicts))


def _counted(conflicts: Iterable[frozenset[Member]]) -> dict[Member, int]:
    counted: dict[Member, int] = {}
    for conflict in conflicts:
        for member in conflict:
            counted[member] = counted.get(member, 0) + 1
    return counted


def _solved(conflicts: Sequence[frozenset[Member]], trust: Mapping[Member, float]) -> set[Member]:
    """One variable a member, one row a conflict: at least one of its members is doubted."""
    import highspy

    members = sorted({member for conflict in conflicts for member in conflict}, key=str)
    column = {member: at for at, member in enumerate(members)}
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(members), len(conflicts)
    model.col_cost_ = [trust[member] for member in members]
    model.col_lower_, model.col_upper_ = [0.0] * len(members), [1.0] * len(members)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(members)
    model.row_lower_, model.row_upper_ = [1.0] * len(conflicts), [highspy.kHighsInf] * len(conflicts)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    rows = [sorted(column[member] for member in conflict) for conflict in conflicts]
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    model.a_matrix_.start_ = starts
    model.a_matrix_.index_ = [at for row in rows for at in row]
    model.a_matrix_.value_ = [1.0] * starts[-1]
    solver.passModel(model)
    solver.run()
    values = solver.getSolution().col_value
    return {member for member, value in zip(members, values, strict=True) if value > 0.5}
