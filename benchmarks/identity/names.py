"""How well and how fast names are told apart, beside the tools of others: `python -m benchmarks.identity.names`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import click

from benchmarks.identity.name_pairs import DATA, Pair, declined, groups, labelled, spelt_otherwise
from benchmarks.identity.name_peers import SCORERS, Scorer
from benchmarks.identity.name_speed import HEADINGS as OF_SPEED
from benchmarks.identity.name_speed import speeds
from benchmarks.identity.name_writers import censuses, written_twice

HEADINGS = ("pairs", "of them one", "tool", "recall", "precision", "F1", "best F1", "from", "pairs/s")
THRESHOLDS = {"onrecord": 0.5, "logic-v2": 0.7, "rigour": 0.7}
"""From where a tool says that two names are one; 0.7 is nomenklatura's own default."""


@dataclass(frozen=True, slots=True)
class Told:
    """How many pairs were rightly called one, wrongly called one, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def recall(self) -> float:
        """The share of pairs of one name that were found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def precision(self) -> float:
        """The share of pairs called one that are."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def told(pairs: Sequence[Pair], likeness: Sequence[float], threshold: float) -> Told:
    """What a threshold makes of likenesses."""
    called = [one >= threshold for one in likeness]
    right = sum(one and pair.are_one for one, pair in zip(called, pairs, strict=True))
    return Told(right, sum(called) - right, sum(pair.are_one for pair in pairs) - right)


def best(pairs: Sequence[Pair], likeness: Sequence[float]) -> tuple[float, float]:
    """The best F1 that any threshold reaches, and that threshold: what is chosen with the answers in hand."""
    return max((told(pairs, likeness, at).f1, at) for at in sorted(set(likeness)))


def sets(data: Path, many: int, seed: int) -> Iterator[tuple[str, list[Pair]]]:
    """The sets of pairs, each with its name."""
    chance = Random(seed)
    known = groups(data)
    borne = {
        name.lower()
        for census in censuses(data)
        for kind in (census.given, census.surnames)
        for name in kind.names
    }
    russian = {name: spellings for name, spellings in known.items() if not borne.isdisjoint(spellings)}
    yield "labelled, by people", labelled(data, by_people_only=True)
    yield "labelled, all", labelled(data, by_people_only=False)
    yield "words, Russian names", spelt_otherwise(russian, many, chance)
    yield "words, all names", spelt_otherwise(known, many, chance)
    yield "given names, declined", declined(data, many, chance)
    yield "full names, two hands", written_twice(data, 2 * many, chance)


def row(name: str, pairs: Sequence[Pair], tool: str, scorer: Scorer) -> tuple[str, ...]:
    """The figures of one tool on one set."""
    texts = [(pair.left, pair.right) for pair in pairs]
    scorer(texts[:50])  # so that no tool's tables are read while it is timed
    began = time.process_time()
    likeness = scorer(texts)
    seconds = time.process_time() - began
    at_own, (f1, threshold) = told(pairs, likeness, THRESHOLDS[tool]), best(pairs, likeness)
    figures = (at_own.recall, at_own.precision, at_own.f1, f1)
    shown = (*(f"{figure:.3f}" for figure in figures), f"{threshold:.2f}", f"{len(pairs) / seconds:,.0f}")
    return (name, f"{sum(pair.are_one for pair in pairs):,} of {len(pairs):,}", tool, *shown)


def as_markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@click.command()
@click.option(
    "--data", default=DATA, type=click.Path(path_type=Path), help="The folder of real texts and data."
)
@click.option(
    "--many", default=1_000, show_default=True, help="How many pairs of one name in each drawn set."
)
@click.option("--seed", default=1, show_default=True, help="Another seed draws other pairs.")
@click.option("--no-peers", is_flag=True, help="Only our own comparison.")
def main(data: Path, many: int, seed: int, no_peers: bool) -> None:
    """Compare names of many kinds, and print how often each tool is right."""
    tools = {tool: scorer for tool, scorer in SCORERS.items() if tool == "onrecord" or not no_peers}
    drawn = list(sets(data, many, seed))
    rows = [row(name, pairs, *tool) for name, pairs in drawn for tool in tools.items()]
    click.echo(as_markdown(HEADINGS, rows) + "\n")
    texts = [(name, [(pair.left, pair.right) for pair in pairs]) for name, pairs in drawn]
    click.echo(as_markdown(OF_SPEED, list(speeds(data, texts, seed))))


if __name__ == "__main__":
    main()
