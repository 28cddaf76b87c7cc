"""A ledger, as the workbench keeps it: a team's dossier, each change with who and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from onrecord.dossier import Change, Dossier
from onrecord.evidence import Audience, Production, Statement
from onrecord.findings import Refusal
from onrecord.intake.received import Brought
from onrecord.search.keeping import index_file
from onrecord.store.ledger.bringing_sources import bring, staged
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.hands import Hands, hands
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.reading import head_at, read_ledger
from onrecord.store.ledger.refusals import EmptyLedger
from onrecord.store.ledger.stored import place_of
from onrecord.web.keeping.keeper import Laid, Mark, Read, Saved
from onrecord.web.keeping.taking_in import Added, Said, TakingIn


class LedgerKeeper:
    """A team's dossier in a database."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._files: dict[str, str] = {}

    def mark(self) -> Mark:
        """The number of the last change."""
        return head_at(self.ledger, None).number

    def read(self) -> Read:
        """Everything that stands; of a new ledger nothing but an untitled production."""
        try:
            kept = read_ledger(self.ledger)
        except EmptyLedger:
            return Read(dossier=Dossier(production=Production(title="")), findings=(), mark=0)
        self._files = kept.files
        return Read(dossier=kept.dossier, findings=kept.findings, mark=kept.head.number)

    def save(self, changes: Sequence[Change], *, since: Mark, by: str, because: str) -> Saved:
        """Append changes; they came alone if their numbers follow upon the mark."""
        numbers = save(self.ledger, changes, by=by, because=because)
        last = since if isinstance(since, int) else 0
        alone = numbers == tuple(range(last + 1, last + 1 + len(numbers)))
        return Saved(mark=numbers[-1] if numbers else since, alone=alone)

    def add(  # noqa: PLR0913 - as `Bench.add`
        self,
        dossier: Dossier,
        brought: Sequence[Sequence[Brought]],
        said: Said,
        added: Added,
        *,
        house: Dossier,
        by: str,
        because: str,
    ) -> None:
        """Take files in as `onrecord add` does, into a folder that is there for it alone, and from there bring them."""
        with staged(house.production) as folder, TakingIn(folder, dossier, said, house=house) as taking:
            for together in brought:
                taken = len(added.taken)
                taking.take(together, added)
                try:
                    bring(self.ledger, folder, by=by, because=because)
                except Refusal as refusal:
                    added.refuse_from(taken, refusal)

    def file(self, path: str) -> Path | None:
        """The content that a path had when the ledger was read."""
        digest = self._files.get(path)
        place = None if digest is None else place_of(self.ledger.files, digest)
        return place if place is not None and place.is_file() else None

    def index_file(self) -> Path:
        """One of its own beside those of folders, named by where the ledger's files lie."""
        return index_file(self.ledger.files, Audience.TEAM)

    def files(self, source: str) -> tuple[str, ...]:
        """The names of the files of a source."""
        under = f"sources/{source}/files/"
        return tuple(sorted(path.removeprefix(under) for path in self._files if path.startswith(under)))

    def hands(self, statements: Collection[str]) -> Mapping[str, Hands]:
        """As the list of changes has it."""
        return hands(self.ledger, Statement.__name__.lower(), statements)

    def laid(self, place: Path) -> Laid:
        """Links under the names that files were received with; the contents stay where they are, each by its digest."""
        for path in self._files:
            content, link = self.file(path), place / path
            if content is not None and link.is_relative_to(place):
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(content.resolve())
        return Laid(folder=place, files=lambda source: _under(place / "sources" / source / "files"))


def _under(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file())
