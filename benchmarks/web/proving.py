"""Whether a ledger has every edit that was accepted, in order, exactly once, and none that was refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db import connections

from benchmarks.web.members import SAID, Log
from onrecord.store.ledger.opening import open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.tables.models import BodyRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found: edits that are lost, that came twice, out of order, or are there though they were refused.

    `adopted` are edits of which nobody knew, since the server was killed, and which are there; `is_whole` is whether
    the chain of all changes proves itself.
    """

    changes: int
    lost: list[str]
    twice: list[str]
    disordered: list[str]
    intruded: list[str]
    adopted: int
    is_whole: bool

    @property
    def is_good(self) -> bool:
        """Whether nothing accepted is lost and nothing refused appears."""
        return self.is_whole and not (self.lost or self.twice or self.disordered or self.intruded)


def prove(database: str, log: Log) -> Proof:
    """Hold what members were told against what the ledger has."""
    ledger = open_ledger(database)
    came = _edits_in(ledger.alias)
    count = Counter(came)
    proof = verify(ledger)
    connections[ledger.alias].close()  # the next time the database may have been restarted
    return Proof(
        changes=proof.changes,
        lost=[one for one in log.accepted if one not in count],
        twice=[one for one, times in count.items() if times > 1],
        disordered=_disordered(came),
        intruded=[one for one in log.refused if one in count],
        adopted=sum(one in count for one in log.unknown),
        is_whole=proof.fault is None,
    )


def _edits_in(alias: str) -> list[str]:
    """Every edit in the order of the changes that brought it: words that the revision before did not have."""
    came: list[str] = []
    before: dict[int, frozenset[str]] = defaultdict(frozenset)
    rows = BodyRow.objects.using(alias).filter(words__contains="[edit ").order_by("change__number")
    for record, words in rows.values_list("change__record", "words").iterator():
        said = [found[0] for found in SAID.finditer(words or "")]
        came += [one for one in dict.fromkeys(said) if one not in before[record]]
        before[record] = frozenset(said)
    return came


def _disordered(came: list[str]) -> list[str]:
    """Edits of one member that came after a later one of theirs."""
    latest: dict[str, int] = defaultdict(int)
    found = []
    for one in came:
        said = SAID.fullmatch(one)
        assert said is not None
        member, edit = said[1], int(said[2])
        if edit < latest[member]:
            found.append(one)
        latest[member] = max(latest[member], edit)
    return found
