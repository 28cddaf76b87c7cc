"""The trial: passages drawn by chance, one edit on each, and what the comparison says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle
from random import Random

from benchmarks.quotation.edits import EDITS, Edit
from benchmarks.quotation.passages import Passage, begins_behind_a_negation, draw, plain
from benchmarks.quotation.texts import RealText
from onrecord.script.quotation import Differs, Near, Verbatim, compare
from onrecord.script.quoted import quoted_parts

PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'), ("‹", "›"))
MOST_TRIES = 20_000
LANGUAGES = ("ru", "en")


@dataclass(slots=True)
class Tally:
    """What came of one edit: how often it was tried, how often the answer was wrong, how it was called."""

    tried: int = 0
    wrong: int = 0
    misnamed: int = 0
    called: Counter[str] = field(default_factory=Counter)


def try_all(texts: Sequence[RealText], passages: int, seed: int) -> dict[Edit, Tally]:
    """Each edit on its share of the passages, in both languages by turns where it has a place in both."""
    chance = Random(seed)
    by_language = [[text for text in texts if text.language == language] for language in LANGUAGES]
    weights = [[len(text.words) for text in group] for group in by_language]
    tallies = {edit: Tally() for edit in EDITS}
    for number, edit in zip(range(passages), cycle(EDITS), strict=False):
        turn = number // len(EDITS) % len(LANGUAGES)
        made = _made(edit, by_language[turn], weights[turn], chance)
        made = made or _made(edit, by_language[1 - turn], weights[1 - turn], chance)
        if made is not None:
            _count(tallies[edit], edit, *made, chance)
    return tallies


def _made(
    edit: Edit, texts: Sequence[RealText], weights: Sequence[int], chance: Random
) -> tuple[Passage, str] | None:
    """A passage that the edit has a place in, and what becomes of it."""
    if not texts:
        return None
    for text in chance.choices(texts, weights, k=MOST_TRIES):
        passage = draw(text, chance)
        if passage is None or not _is_fit(edit, passage):
            continue
        quoted = edit.make(passage, chance)
        if (
            quoted is not None
            and len(quoted.split()) > 4
            and (not edit.is_harmful or _does_harm(passage, quoted))
        ):
            return passage, quoted
    return None


def _is_fit(edit: Edit, passage: Passage) -> bool:
    if edit.make.__name__ == "negation_cut_off":
        return True
    return not begins_behind_a_negation(passage) and not (edit.is_harmful and passage.has_marks)


def _does_harm(passage: Passage, quoted: str) -> bool:
    """Whether the words are nowhere in the text as they are now, by a comparison that knows nothing of ours."""
    return (
        begins_behind_a_negation(passage) or "…" in quoted or plain(quoted) not in plain(passage.text.words)
    )


def _count(tally: Tally, edit: Edit, passage: Passage, quoted: str, chance: Random) -> None:
    tally.tried += 1
    called = _called(passage, quoted, chance)
    tally.wrong += edit.is_harmful is (called == {"verbatim"})
    tally.misnamed += edit.is_harmful and not called & {one.value for one in edit.named}
    tally.called.update(called)


def _called(passage: Passage, quoted: str, chance: Random) -> set[str]:
    """What the program calls the words, quoted in a line that tells of its source."""
    line = _line(quoted, chance)
    text = passage.text
    near = [Near(text.label, passage.start, passage.end)] if chance.random() < 0.5 else []
    called: set[str] = set()
    for part in quoted_parts(line, dialogue=False):
        found = compare(part.words, [(text.label, text.words)], near)
        match found:
            case Verbatim():
                called.add("verbatim")
            case Differs(difference=difference):
                called |= {kind.value for kind in difference.kinds}
            case _:
                called.add(type(found).__name__)
    return called


def _line(quoted: str, chance: Random) -> str:
    """A line that quotes, in marks that are not among the words."""
    fitting = [pair for pair in PAIRS if not set(pair) & set(quoted)]
    opening, closing = chance.choice(fitting) if fitting else PAIRS[0]
    return f"The source has it so: {opening}{quoted}{closing}."
