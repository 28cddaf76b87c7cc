"""Whether an edition gives away that there is something it does not show: a page for somebody, three of four people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import key_of, records
from onrecord.edition.gate.leak import Leak, Told


def betrayals(shown: Dossier, named: Iterable[tuple[str, str]], counted: Mapping[str, int]) -> Iterator[Leak]:
    """What an edition says of records that its audience is not shown.

    `named` are the ids to which its elements refer, each with the file that does; `counted` is how many records
    of each kind its manifest says there are: `persons`, `sources`, `statements`.
    """
    ids = {key_of(one) for one in records(shown)}
    ids |= {one.persona_key(local) for one in shown.sources.values() for local in one.personas}
    for file, id in named:
        if id not in ids:
            yield Leak(told=Told.ID, about="a record", way=(file,))
    for kind, count in counted.items():
        if count > len(getattr(shown, kind)):
            yield Leak(told=Told.COUNT, about=kind, way=("manifest",))
