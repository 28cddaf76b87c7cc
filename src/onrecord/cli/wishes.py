"""What somebody wants in the edit, as the command line says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from onrecord.cli.cuts import lines_of
from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut import Handles, read_handles
from onrecord.edition.cut.selects import Select, Wanted, by_script, by_statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which stretches are wanted: by what is told in them, or by a script's bites."""

    topics: tuple[str, ...] = ()
    person: str | None = None
    place: str | None = None
    scene: str | None = None
    script: str | None = None

    @property
    def is_one(self) -> bool:
        """Whether it is asked for statements or for bites, and not for both or neither."""
        of_statements = bool(self.topics) or self.person is not None or self.place is not None
        return of_statements != self._of_script

    @property
    def _of_script(self) -> bool:
        return self.scene is not None or self.script is not None

    def selects(self, dossier: Dossier, people: Clusters) -> Sequence[Select]:
        """The stretches, in the order in which they are to be played."""
        if self._of_script:
            return by_script(lines_of(dossier, self.script), self.scene)
        return by_statements(
            dossier, people, Wanted(topics=self.topics, person=self.person, place=self.place)
        )


def one_wish(**asked: str | tuple[str, ...] | None) -> Wish:
    """A wish; refused where it is none, or two."""
    wish = Wish(**asked)  # type: ignore[arg-type]
    if not wish.is_one:
        raise click.UsageError(
            "Say what to take: either by what is told (--topic, --person, --place), "
            "or by the script (--script, --scene)."
        )
    return wish


def length_option(_: click.Context, __: click.Parameter, words: str) -> Handles:
    """`--handles 2s`, `--slack 3f`."""
    handles = read_handles(words)
    if handles is None:
        raise click.BadParameter(f"“{words}” is no length: 2s, or 12f in frames.")
    return handles
