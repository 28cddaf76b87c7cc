"""Onrecord's own engine, given a network as columns, asked and edited."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from benchmarks.chronology.checking import Conflict
from benchmarks.chronology.diagnosing import Diagnosis
from benchmarks.chronology.engine import Edit, Kind
from benchmarks.chronology.networks import EPOCH, NEVER, Bounds, Days, Network
from onrecord.chronology.engine import FOREVER, Arcs, Clash, Engine, Loops, Side, Told, Towards
from onrecord.chronology.repairs import lightest_repair


class Ours:
    """A network in our engine, with the conflicts met so far and the records doubted for them."""

    def __init__(self, network: Network, loops: Loops) -> None:
        columns = [network.early, network.late, network.months, network.days, network.at_most]
        told = columns if loops.compiled else [column.tolist() for column in columns]
        self.engine = Engine(network.times, Arcs(*told), loops)
        self.network = network
        self._by_record = np.argsort(network.record, kind="stable")
        self._begins = np.searchsorted(network.record[self._by_record], np.arange(len(network.trust) + 1))
        self._met: list[tuple[int, ...]] = []
        self._doubted: set[int] = set()
        self._number_of: dict[int, int] = {}

    def settle(self, *sides: Towards) -> None:
        """Settle sides from nothing; of each conflict met, the least trusted record is doubted."""
        for towards in sides:
            self.engine.settle(towards, self._meet)

    def bounds(self) -> Bounds:
        """Both bounds of every time."""
        earliest, latest = map(_days, self.engine.sides)
        return earliest, latest

    def conflicts(self) -> list[Conflict]:
        """The conflicts met, since the last edit if there was one."""
        return [np.array(one) for one in self._met]

    def diagnosis(self) -> Diagnosis:
        """The lightest doubts that meet every conflict known, until no other comes up, as `reconcile` seeks them."""
        known = -1
        while known < len(self._met):
            known = len(self._met)
            self._doubt_only(self._lightest())
        return Diagnosis(np.array(sorted(self._doubted)), self.conflicts())

    def edit(self, edit: Edit) -> list[int]:
        """Takes one edit in and settles what follows; what then cannot hold is the edit itself."""
        self._met.clear()
        told = Told(edit.early, edit.late, edit.months, edit.days, edit.at_most)
        number = self._number_of.get(edit.number, edit.number)
        if edit.kind is Kind.ADDED:
            [number] = self.engine.add([told])
        elif edit.kind is Kind.REMOVED:
            self.engine.remove([number])
        else:
            number = self.engine.change(number, told)
        self._number_of[edit.number] = number
        for side in self.engine.sides:
            self.engine.carry_on(side, lambda clash: self._give_up(clash, number))
        return [edit.early, edit.late]

    def _give_up(self, clash: Clash, number: int) -> list[int]:
        self._met.append(clash.arcs)
        return [number]

    def _meet(self, clash: Clash) -> list[int]:
        self._met.append(clash.arcs)
        records = self.network.record[list(clash.arcs)]
        least = int(records[np.argmin(self.network.trust[records])])
        self._doubted.add(least)
        return self._resting_on([least])

    def _lightest(self) -> set[int]:
        records = [self.network.record[list(one)].tolist() for one in self._met]
        trust = {record: float(self.network.trust[record]) for one in records for record in one}
        return set(lightest_repair(records, trust))

    def _doubt_only(self, records: set[int]) -> None:
        self.engine.switch_off(self._resting_on(records - self._doubted))
        self.engine.switch_on(self._resting_on(self._doubted - records))
        self._doubted = records
        for side in self.engine.sides:
            if side.begun:
                self.engine.carry_on(side, self._meet)

    def _resting_on(self, records: Iterable[int]) -> list[int]:
        begins, found = self._begins, self._by_record
        return [int(number) for record in records for number in found[begins[record] : begins[record + 1]]]


def _days(side: Side) -> Days:
    value = np.array(side.labels.value, dtype=np.int64)
    value[abs(value) > FOREVER // 2] = NEVER
    value[EPOCH] = 0
    return value * side.towards.sign
