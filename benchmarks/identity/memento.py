"""Links between the volumes of the Estonian books of memory, held against the labels: what counts as right and wrong.

The labels cover some of the records: an index printed in the books, and pairs with one archive file number and
names that agree. So a link is judged only where the labels decide it:

* right, if the pair is labelled a match, an easy or a hard one;
* wrong, if it is labelled no match: the same case file, other people;
* wrong too, if one of the two has a labelled match in the volume of the other, and that is somebody else. A volume
  names a person once: of 5,453 labelled matches none is within a volume, and of 10,899 records with a match in
  another volume, 7 have two there.

Recall is over all labelled matches. What the labels do not decide is counted and in neither figure; pairs labelled
as to be reviewed are among that. Archive file numbers are evidence of the labels and must be in no feature.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.identity.counts import SHARED
from benchmarks.identity.scoring import Score

MEMENTO = SHARED / "data" / "estonia_memento"
FEATURES = (
    "id",
    "surname",
    "given",
    "father",
    "alias",
    "kin",
    "birth_raw",
    "birth_year",
    "residence_raw",
    "arrest_raw",
    "trib_raw",
    "release_raw",
    "death_raw",
)
"""What of the records may be looked at: not the file numbers, nor the printed text in which they stand."""
MATCHES = ("match", "match_hard")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Labels:
    """Which pairs are one person, which are two, and of each record its matches by volume."""

    matches: frozenset[Pair]
    others: frozenset[Pair]
    partners: dict[tuple[str, str], frozenset[str]]

    def is_wrong(self, pair: Pair) -> bool:
        """Whether the labels exclude that the two are one."""
        return pair not in self.matches and (
            pair in self.others or self._has_another(*pair) or self._has_another(*reversed(pair))
        )

    def _has_another(self, record: str, other: str) -> bool:
        return bool(self.partners.get((record, volume(other)), frozenset()) - {other})


@dataclass(frozen=True, slots=True)
class Judged:
    """The score of links that the labels decide, and of those that are labelled themselves; and how many are left open.

    These are counted apart, between volumes and within one.
    """

    score: Score
    labelled: Score
    open_between: int
    open_within: int


def labels(folder: Path = MEMENTO) -> Labels:
    """The labels as they lie in the folder."""
    with (folder / "links.csv").open(encoding="utf-8", newline="") as lines:
        rows = [(row["label"], in_order(row["id_a"], row["id_b"])) for row in csv.DictReader(lines)]
    matches = frozenset(pair for label, pair in rows if label in MATCHES)
    partners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, other in matches:
        partners[one, volume(other)].add(other)
        partners[other, volume(one)].add(one)
    others = frozenset(pair for label, pair in rows if label == "nonmatch")
    return Labels(matches, others, {whose: frozenset(found) for whose, found in partners.items()})


def judged(links: Iterable[Pair], told: Labels) -> Judged:
    """Links by the ids of the records, each pair in any order."""
    found = {in_order(*pair) for pair in links}
    right = len(found & told.matches)
    wrong = sum(map(told.is_wrong, found))
    unsaid = [pair for pair in found - told.matches if not told.is_wrong(pair)]
    within = sum(volume(one) == volume(other) for one, other in unsaid)
    true, labelled = len(told.matches), right + len(found & told.others)
    scores = Score(right, right + wrong, true), Score(right, labelled, true)
    return Judged(*scores, len(unsaid) - within, within)


def volume(record: str) -> str:
    """The volume in which a record stands: `R6-2` of `R6-2-00017`."""
    return record.rpartition("-")[0]


def in_order(one: str, other: str) -> Pair:
    """A pair as it is compared."""
    return (one, other) if one < other else (other, one)
