"""What the workbench asks of whatever keeps a dossier."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onrecord.dossier import Change, Dossier
from onrecord.findings import Finding
from onrecord.intake.received import Brought
from onrecord.web.keeping.taking_in import Added, Said

if TYPE_CHECKING:  # the tables that it reads are there for a team alone
    from onrecord.store.ledger.hands import Hands

Mark = Hashable
"""What a keeper stands at: another one once anything has been written, be it by us or by others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A dossier as it was read, what is wrong with its form, and what its keeper stood at."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What a keeper stands at after an edit; `alone` where nothing else was written since the mark that was given."""

    mark: Mark
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """What of a dossier is no record, laid where programs can read it: `folder` has `sealed/`, if anything is sealed.

    `files` gives the scans and recordings of a source, under the names that they were received with.
    """

    folder: Path
    files: Callable[[str], Sequence[Path]]


class Keeper(Protocol):
    """A folder or a ledger."""

    def mark(self) -> Mark:
        """What it stands at now; asked every second, and cheap."""

    def read(self) -> Read:
        """Everything on record."""

    def save(self, changes: Sequence[Change], *, since: Mark, by: str, because: str) -> Saved:
        """Write changes, all or none; `StaleEdit` where one saw what no longer stands."""

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
        """Take files in as sources, each sequence as one; what comes of it is noted in `added` along the way.

        `dossier` is what whoever brings them sees, the `house` all that is on record. What is refused is told of, and
        the rest goes on.
        """

    def file(self, path: str) -> Path | None:
        """Where the content of a file of the dossier lies (`sources/ID/files/…`); None where there is none."""

    def index_file(self) -> Path | None:
        """Where an index of all that the team may see is kept; None where it is held in memory."""

    def files(self, source: str) -> tuple[str, ...]:
        """The names of the files of a source."""

    def hands(self, statements: Collection[str]) -> Mapping[str, Hands]:
        """Who recorded each of some statements, and who changed it last, where that is kept."""

    def laid(self, place: Path) -> Laid:
        """What is no record, where it lies; or laid, without being copied, in an empty folder."""
