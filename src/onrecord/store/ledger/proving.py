"""Whether a ledger proves itself: every change the digest of the one before, every body that of its change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.store.ledger.chain import Head, body_digest, change_digest
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import Unproven
from onrecord.store.ledger.tables.models import Act, BodyRow, ChangeRow

AT_ONCE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The first change that does not prove itself, and why."""

    number: int
    why: str

    def __str__(self) -> str:
        return f"change {self.number} {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a chain proves: how many changes, how many bodies are erased, where it ends; and what is wrong first.

    A digest of a head that was noted elsewhere proves that nothing before it has been rewritten since.
    """

    changes: int
    erased: int
    head: Head
    fault: Fault | None


def verify(ledger: Ledger, upto: int | None = None) -> Proof:
    """Goes through the whole chain, or up to a change, and stops at the first that does not prove itself."""
    return proof_of(changes_of(ledger, upto))


def changes_of(ledger: Ledger, upto: int | None = None) -> Iterator[tuple[ChangeRow, BodyRow | None]]:
    """All changes, or those up to one, each with its body, in their order."""
    changes = ChangeRow.objects.using(ledger.alias).select_related("content").order_by("number")
    if upto is not None:
        changes = changes.filter(number__lte=upto)
    return ((row, getattr(row, "content", None)) for row in changes.iterator(AT_ONCE))


def proof_of(rows: Iterable[tuple[ChangeRow, BodyRow | None]]) -> Proof:
    """What changes with their bodies prove, wherever they are kept, up to the first that does not prove itself."""
    head, erased = Head(), _Erased()
    for row, body in rows:
        why = _why_not(row, body, head) or erased.why_not(row, body)
        if why is not None:
            return erased.proof(head, Fault(number=row.number, why=why))
        head = Head(number=row.number, digest=row.digest, at=row.at)
    return erased.proof(head, erased.unsaid(head))


class _Erased:
    """The bodies that are gone, each of which a later change must say to be erased."""

    def __init__(self) -> None:
        self.count = 0
        self.said_by: dict[int, ChangeRow] = {}

    def why_not(self, row: ChangeRow, body: BodyRow | None) -> str | None:
        """Notes a body that is gone; what is wrong with a change that says it erased one."""
        if body is not None and body.erased_id is not None:
            self.count += 1
            self.said_by[body.erased_id] = row
        if row.act != Act.ERASE:
            return None
        gone = self.said_by.pop(row.number, None)
        if gone is None or (gone.record, gone.revision) != (row.record, row.revision):
            return "erases what is not erased, or something else"
        return None

    def unsaid(self, head: Head) -> Fault | None:
        """The first body that is gone and that no change up to the head, which should say so, says to be erased."""
        unsaid = (row.number for said_by, row in self.said_by.items() if said_by <= head.number)
        first = min(unsaid, default=None)
        return None if first is None else Fault(number=first, why="is erased, and no change says so")

    def proof(self, head: Head, fault: Fault | None) -> Proof:
        """What the chain proves so far."""
        return Proof(changes=head.number, erased=self.count, head=head, fault=fault)


def _why_not(row: ChangeRow, body: BodyRow | None, before: Head) -> str | None:
    if row.number != before.number + 1:
        return f"follows change {before.number}, and something between is gone"
    if row.previous != before.digest:
        return "does not follow from the change before it"
    if row.digest != change_digest(row):
        return "is not what its digest says"
    if body is None:
        return "has lost its body"
    return (
        None
        if body.erased_id is not None or _is_whole(row, body)
        else "has a body that is not the one its digest says"
    )


def _is_whole(row: ChangeRow, body: BodyRow) -> bool:
    salt, key, because, words = body.salt, body.key, body.because, body.words
    if salt is None or key is None or because is None or words is None:
        return False
    return row.body == body_digest(salt, key, because, words)


def proven(ledger: Ledger, upto: int | None = None) -> Head:
    """The head of a chain that proves itself; `Unproven` with the first change that does not."""
    proof = verify(ledger, upto)
    if proof.fault is not None:
        raise Unproven(str(proof.fault))
    return proof.head
