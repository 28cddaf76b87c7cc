"""Sources that were made of one and the same file: each has a card of its own, and whoever sees both is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.dossier import Dossier
from onrecord.evidence import Source
from onrecord.web.bench import Desk, PerDesk


def _by_digest(dossier: Dossier) -> Mapping[str, Sequence[str]]:
    found = defaultdict[str, list[str]](list)
    for source in dossier.sources.values():
        for digest in {received.sha256 for received in source.received}:
            found[digest].append(source.id)
    return found


BY_DIGEST = PerDesk(_by_digest)


def twins_of(desk: Desk, source: Source) -> list[Source]:
    """The other sources on a desk that have a file of this one, byte for byte."""
    by_digest = BY_DIGEST.of(desk)
    ids = dict.fromkeys(id for received in source.received for id in by_digest.get(received.sha256, ()))
    return [desk.dossier.sources[id] for id in ids if id != source.id]
