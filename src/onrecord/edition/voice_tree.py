"""The voices behind a line in words: “3 citations, 1 voice”, and under each voice where it is heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.edition.telling import Telling
from onrecord.evidence import Certainty
from onrecord.script import Hearing, Root, VoiceTree


@dataclass(frozen=True, slots=True)
class Twig:
    """One cited statement with its source's title, and in words how it goes back to its voice."""

    statement: str
    title: str
    way: str


@dataclass(frozen=True, slots=True)
class Branch:
    """One voice in words, with the statements in which it is heard."""

    words: str
    twigs: tuple[Twig, ...]


def in_sum(telling: Telling, tree: VoiceTree) -> str:
    """How many citations come to how many voices."""
    say = telling.say
    return f"{say.count(tree.citations, 'citation')}, {say.count(tree.voices, 'voice')}"


def branches(telling: Telling, tree: VoiceTree) -> tuple[Branch, ...]:
    """The tree from its roots, in the page's language."""
    return tuple(
        Branch(
            _voice(telling, root),
            tuple(_twig(telling, one) for one in root.hearings),
        )
        for root in tree.roots
    )


def _voice(telling: Telling, root: Root) -> str:
    say = telling.say
    names = ", ".join(telling.called(origin) for origin in root.origins)
    if root.judgements:
        names += say(": one witness, by judgement {ids}", ids=", ".join(root.judgements))
    return names if any(one.counted for one in root.hearings) else names + say(" (adds no voice)")


def _twig(telling: Telling, hearing: Hearing) -> Twig:
    title = telling.report.dossier.sources[hearing.source].title
    return Twig(hearing.statement, title, "; ".join(_way(telling, hearing)))


def _way(telling: Telling, hearing: Hearing) -> Iterator[str]:
    """How a statement goes back to its voice, and what weakens it on the way."""
    say = telling.say
    for made in hearing.made:
        yield say("{how} of “{title}”", how=say(made.how.value), title=telling.title(made.out_of))
    if hearing.told_by is not None:
        yield say("told by {name}", name=telling.called(hearing.told_by))
    for source in hearing.coerced:
        is_own = source == hearing.source
        yield say("given under coercion") if is_own else say("goes back to what was said under coercion")
    if hearing.certainty in (Certainty.PROBABLE, Certainty.HEARSAY):
        yield say(f"only {hearing.certainty.value}")
    elif hearing.certainty is Certainty.DENIED:
        yield say("denied")
    if not hearing.primary:
        yield say("secondary source")
