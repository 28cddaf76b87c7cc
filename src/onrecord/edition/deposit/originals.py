"""Which scans and recordings an archive is given: those that are cleared and released, and no others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.rights import why_uncleared
from onrecord.evidence import Audience, Source
from onrecord.protection import Lives, use_of
from onrecord.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Original:
    """A file of a source, and the name that it has in the deposit; `held_back` is why it does not go there."""

    source: str
    file: Path
    name: str
    held_back: str | None


def originals_of(dossier: Dossier, lives: Lives, files: Mapping[str, Sequence[Path]]) -> Iterator[Original]:
    """Every file of every source that the archive knows of, named by its digest: its own name may name someone."""
    for id, source in dossier.sources.items():
        why = _why_held_back(dossier, lives, source)
        papers = _signed_papers(dossier, source)
        for file in files.get(id, ()):
            held_back = Sentence("it is the paper of a permission") if file.name in papers else why
            name = "" if held_back else f"sources/{id}/files/{_digest(file)}{file.suffix.lower()}"
            yield Original(id, file, name, held_back)


def _why_held_back(dossier: Dossier, lives: Lives, source: Source) -> str | None:
    use = use_of(dossier, lives, source, Audience.ARCHIVE)
    # Nothing here cuts a stretch out of a recording, and so one of which a part is withheld stays whole.
    withheld = Sentence("its release leaves a part of it out") if use.withheld else None
    return use.refused or use.wanted or withheld or why_uncleared(source)


def _signed_papers(dossier: Dossier, source: Source) -> frozenset[str]:
    """The names of the files that somebody signed: they have legal names in them."""
    papers = [one.file for one in dossier.releases.values()]
    papers += [source.rights.file] if source.rights is not None else []
    return frozenset(Path(one).name for one in papers if one)


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:32]
