"""A dossier as it would be with one more record, or with a record that said otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from onrecord.dossier.codec import structure
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import has
from onrecord.dossier.rename import NoSuchId
from onrecord.evidence import Judgement, Statement
from onrecord.findings import Refusal

NOBODY = {"because": "supposed", "by": "nobody", "date": "9999"}
"""What a judgement must say, and a supposed one need not."""


class NotASupposition(Refusal):
    """What is to be supposed is no statement and no judgement."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"That cannot be supposed: {why} Write a statement, `letter/born: {{what: birth, who: [np], when: 1884}}`, "
            "or a judgement, `one-man: {compares: [letter:np, case:p], decision: same}`."
        )


def with_supposed(dossier: Dossier, plain: Any) -> Dossier:
    """The dossier with one record more, as its file would have it; an id that is taken says otherwise for once.

    Refuses, as NotASupposition, what is no record or does not fit one.
    """
    if not isinstance(plain, Mapping) or len(plain) != 1:
        raise NotASupposition("one record is wanted, its id before it.")
    [(id, said)] = plain.items()
    if not isinstance(said, Mapping):
        raise NotASupposition(f"`{id}` says nothing.")
    if "decision" in said:
        judgement = _fitting(Judgement, {**NOBODY, **said, "id": id})
        return replace(dossier, judgements={**dossier.judgements, str(id): judgement})
    source, _, own = str(id).partition("/")
    if source not in dossier.sources:
        raise NotASupposition(f"there is no source `{source}`.")
    statement = _fitting(Statement, {**said, "id": own}, source=source)
    return replace(dossier, statements={**dossier.statements, statement.key: statement})


def with_one_person(dossier: Dossier, left: str, right: str) -> Dossier:
    """The dossier in which two personas or persons are judged to be one human being; `NoSuchId` for strangers."""
    for who in (left, right):
        if not (has(dossier, "persona", who) or has(dossier, "person", who)):
            raise NoSuchId(who)
    judgement = {"compares": [left, right], "decision": "same"}
    return with_supposed(dossier, {"supposed-to-be-one": judgement})


def _fitting(record_type: type[Any], plain: Mapping[str, Any], **identity: str) -> Any:
    record, misfits = structure(record_type, dict(plain), **identity)
    if record is None or misfits:
        raise NotASupposition(" ".join(misfit.sentence for misfit in misfits))
    return record
