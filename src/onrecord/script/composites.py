"""Characters who stand for several people: whether the film says so, and whether they are on record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import has
from onrecord.findings import Finding, Where, finding
from onrecord.fountain.declared import Composed


def composite_findings(
    dossier: Dossier, people: Clusters, composites: Iterable[Composed]
) -> Iterator[Finding]:
    """What is wrong with composites; whether one puts a real person in a worse light, no rule can tell."""
    for one in composites:
        where = Where(file=f"scripts/{one.script}.fountain", line=one.line, column=one.column)
        unknown = [
            id for id in one.stands_for if not has(dossier, "person" if ":" not in id else "persona", id)
        ]
        for id in unknown:
            yield finding(
                "dangling-id", f"There is no persona or person `{id}`.", about=(one.script,), where=where
            )
        if one.label is None:
            what = (
                f"{_called(one)} stands for {', '.join(one.stands_for)}, and no label says so: [[label: …]]."
            )
            yield finding("composite-unlabelled", what, about=one.stands_for, where=where)
        if not unknown and len({people.one(id) for id in one.stands_for}) == 1:
            what = f"{_called(one)} is no composite: {', '.join(one.stands_for)} are judged to be one human being."
            yield finding("composite-of-one", what, about=one.stands_for, where=where)


def _called(one: Composed) -> str:
    return one.character or "A character of the scene"
