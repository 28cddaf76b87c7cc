"""How a quotation differs from its source, word by word, shown so that a reader sees it at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

from onrecord.passages import LINE_END, Place, typography
from onrecord.script.change import Change
from onrecord.script.difference_kind import NEW_SENTENCE, DifferenceKind, kinds_of
from onrecord.sentences import Counted, Joined, Sentence

TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
STOP = re.compile(r"[.,;:!?…»”’)]")
MOST_TOKENS = 3000
LONGEST_SHOWN = 14
APART = "{said}: the source has these pieces, but not one after another as the line has them: {shown}"
BESIDE = 5
"""How many words are shown on either side of what differs."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, in order, and the same shown: `got talking to a young [soldier → officer] who`."""

    changes: tuple[Change, ...]
    shown: str
    kinds: tuple[DifferenceKind, ...]

    @property
    def sentence(self) -> str:
        """What a report says of it."""
        *first, last = map(Sentence, self.kinds)
        said = Joined((Joined(first, ", "), last)) if first else last
        if self.kinds == (DifferenceKind.MOVED,) and not self.changes:
            return Sentence(APART, said=said, shown=self.shown)
        return Sentence("{said} [source → line]: {shown}", said=said, shown=self.shown)


@dataclass(frozen=True, slots=True)
class Compared:
    """A difference, and the stretch of the source's words that the quotation stands for."""

    difference: Difference
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Step:
    """A stretch that both have (`same`), or in which they differ."""

    same: bool
    source: tuple[re.Match[str], ...]
    quoted: tuple[re.Match[str], ...]


def compare_words(source: str, quoted: str, start: int, end: int) -> Compared:
    """Align a quotation with a stretch of its source; the words of the source around it do not count."""
    there = list(TOKEN.finditer(quoted))[:MOST_TOKENS]
    steps = _aligned(source, start, end, there)
    head, tail = _left_over(steps, 0), _left_over(steps, -1)
    if head or tail:
        # The likest stretch may begin or end a word or two within what is quoted.
        steps = _aligned(source, max(0, start - head), min(len(source), end + tail), there)
    steps = _trimmed(steps)
    used = [token for step in steps for token in step.source]
    changes = tuple(_change(source, quoted, step) for step in steps if not step.same)
    begin, stop = (used[0].start(), used[-1].end()) if used else (start, end)
    return Compared(Difference(changes, _shown(source, quoted, steps), kinds_of(changes)), begin, stop)


def cut_between(source: str, places: Sequence[Place]) -> Difference:
    """How words differ that stand at these places one after another, and have others between them."""
    places = _drawn_left(source, places)
    changes = tuple(_cut(source, one.end, other.start) for one, other in pairwise(places))
    parts = [
        _beside(source, tuple(TOKEN.finditer(source, places[0].start, places[0].end)), first=True, last=False)
    ]
    for change, place, following in zip(changes, places[1:], [*places[2:], None], strict=True):
        tokens = tuple(TOKEN.finditer(source, place.start, place.end))
        parts += [_arrow(change), _beside(source, tokens, first=False, last=following is None)]
    return Difference(changes, Joined(parts, by=" "), kinds_of(changes))


def _drawn_left(source: str, places: Sequence[Place]) -> list[Place]:
    """The same with each cut as far left as the words allow: of “I think I belonged” not “think I” was cut."""
    drawn = list(places)
    for at in range(len(drawn) - 1):
        kept = list(TOKEN.finditer(source, drawn[at].start, drawn[at].end))
        cut = list(TOKEN.finditer(source, drawn[at].end, drawn[at + 1].start))
        while len(kept) > 1 and cut and kept[-1].group() == cut[-1].group():
            drawn[at] = Place(drawn[at].start, kept[-2].end())
            drawn[at + 1] = Place(cut[-1].start(), drawn[at + 1].end)
            cut = [kept.pop(), *cut[:-1]]
    return drawn


def shown_between(source: str, start: int, end: int, quoted: str) -> str:
    """A stretch of the source that the line has other words for, or none, with the words on either side."""
    before = source[max(0, start - 200) : start].split()[-BESIDE:] if start else []
    after = source[end : end + 200].split()[:BESIDE]
    change = Change(" ".join(source[start:end].split()), quoted)
    return Joined([*before, _arrow(change), *after], by=" ")


def compare_whole(before: str, after: str) -> Difference:
    """How one wording became another, from first word to last."""
    steps = list(
        _steps(list(TOKEN.finditer(before))[:MOST_TOKENS], list(TOKEN.finditer(after))[:MOST_TOKENS])
    )
    changes = tuple(_change(before, after, step) for step in steps if not step.same)
    return Difference(changes, _shown(before, after, steps), kinds_of(changes))


def _aligned(source: str, start: int, end: int, there: list[re.Match[str]]) -> list[_Step]:
    while 0 < start < len(source) and source[start - 1].isalnum():
        start -= 1
    while end < len(source) and source[end].isalnum():
        end += 1
    return list(_steps(list(TOKEN.finditer(source, start, end))[:MOST_TOKENS], there))


def _left_over(steps: list[_Step], at: int) -> int:
    """How far to look beyond the stretch for words of the quotation that were not found at an end of it."""
    quoted = () if not steps or steps[at].same else steps[at].quoted
    return sum(2 * len(token.group()) + 4 for token in quoted)


def _steps(here: list[re.Match[str]], there: list[re.Match[str]]) -> Iterator[_Step]:
    """The alignment as stretches that agree and stretches that differ, in turn."""
    i = j = 0
    plain_here, plain_there = [_plain(one.group()) for one in here], [_plain(one.group()) for one in there]
    if plain_there and plain_there[0].swapcase() != plain_there[0]:
        # A quotation may begin with a large letter where its source has a small one, or the other way round.
        first = plain_there[0]
        other = first[0].swapcase() + first[1:]
        plain_there[0] = other if first not in plain_here and other in plain_here else first
    for block in Indel.opcodes(plain_here, plain_there).as_matching_blocks() if here and there else []:
        if block.a > i or block.b > j:
            yield _Step(False, tuple(here[i : block.a]), tuple(there[j : block.b]))
        i, j = block.a + block.size, block.b + block.size
        if block.size:
            yield _Step(True, tuple(here[block.a : i]), tuple(there[block.b : j]))
    if not here or not there:
        yield _Step(False, tuple(here[i:]), tuple(there[j:]))


@lru_cache(maxsize=16_384)
def _plain(token: str) -> str:
    return typography(token).replace(LINE_END, "-")


def _trimmed(steps: list[_Step]) -> list[_Step]:
    """Without the source's words before and after the quotation, and the quotation's final punctuation."""
    if steps and not steps[0].same:
        steps[0] = _Step(
            False, steps[0].source[-len(steps[0].quoted) :] if steps[0].quoted else (), steps[0].quoted
        )
    if len(steps) > 1 and not steps[-1].same:
        quoted = steps[-1].quoted
        while quoted and not quoted[-1].group().isalnum():
            quoted = quoted[:-1]
        steps[-1] = _Step(False, steps[-1].source[: len(quoted)], quoted)
    return [step for step in steps if step.same or step.source or step.quoted]


def _words(text: str, tokens: tuple[re.Match[str], ...]) -> str:
    return " ".join(text[tokens[0].start() : tokens[-1].end()].split()) if tokens else ""


def _shown(source: str, quoted: str, steps: list[_Step]) -> str:
    shown: list[str] = []
    for at, step in enumerate(steps):
        if step.same:
            shown.append(_beside(source, step.source, first=at == 0, last=at == len(steps) - 1))
        else:
            shown.append(_arrow(_change(source, quoted, step)))
    return _in_a_row(shown)


def _in_a_row(shown: Sequence[str]) -> str:
    """What stands one after another, with a space between, but none between a change and a stop."""
    spaced = [*shown[:1]]
    for before, after in pairwise(shown):
        stops = isinstance(before, Sentence) and STOP.match(after)
        spaced += ["" if stops else " ", after]
    return Joined(spaced, by="")


def _beside(source: str, tokens: tuple[re.Match[str], ...], *, first: bool, last: bool) -> str:
    """The words beside what differs; of a long agreement only its two ends."""
    if len(tokens) <= 2 * BESIDE or (first and last):
        return _words(source, tokens) if len(tokens) <= 2 * BESIDE else f"{_words(source, tokens[:BESIDE])} …"
    before, after = _words(source, tokens[:BESIDE]), _words(source, tokens[-BESIDE:])
    if first:
        return f"… {after}"
    return f"{before} …" if last else f"{before} … {after}"


def _arrow(change: Change) -> str:
    return arrow(_shortened(change.source), _shortened(change.quoted))


def arrow(source: str, line: str) -> Sentence:
    """A change as it is shown; of the two words for an absence those of the page's language."""
    return Sentence(
        "[{before} → {after}]", before=source or Sentence("nothing"), after=line or Sentence("left out")
    )


def _shortened(words: str) -> str:
    """Words, of many only the first and last with how many they are."""
    kept = words.split()
    if len(kept) <= LONGEST_SHOWN:
        return " ".join(kept)
    first, last = " ".join(kept[:BESIDE]), " ".join(kept[-BESIDE:])
    return Sentence("{first} … {last} ({count})", first=first, last=last, count=Counted(len(kept), "word"))


def _change(source: str, quoted: str, step: _Step) -> Change:
    """A stretch in which the two differ, and whether a sentence of the source ends in it."""
    ends = bool(step.source) and _ends_sentence(source, step.source[0].start(), step.source[-1].end())
    return Change(_words(source, step.source), _words(quoted, step.quoted), ends)


def _cut(source: str, start: int, end: int) -> Change:
    return Change(" ".join(source[start:end].split()), "", _ends_sentence(source, start, end))


def _ends_sentence(source: str, start: int, end: int) -> bool:
    """Whether a sentence ends among these words and another begins, or all of them are whole sentences."""
    words = [*TOKEN.finditer(source, start, end)]
    words = [word for word in words if word.group()[0].isalnum()]
    if not words:
        return False
    first, last = words[0].start(), words[-1].end()
    if NEW_SENTENCE.search(source, first, last):
        return True
    # With what stands beside them: the full stop may be the last of the words before, the large letter the next's.
    begins = NEW_SENTENCE.search(source, max(0, first - 4), first + 1)
    ends = NEW_SENTENCE.search(source, last, last + 5)
    return begins is not None and ends is not None
