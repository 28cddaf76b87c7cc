"""Pairs of names from a stream, each answered by a line of JSON: in blocks, and by two processes if they are many."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from json.encoder import encode_basestring as quoted
from typing import BinaryIO

from onrecord.names import Comparison, NameReason, compare_many

BLOCK = 1 << 16
"""How many bytes are read at once, if so many are there: who types is answered line by line."""

MANY = 2 << 20
"""After so many bytes, some ten thousands of pairs, a second process is worth its start."""

PROCESSES = 2
AHEAD = 6
"""How many blocks are read before the first is answered, so that no process waits and no memory fills."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The lines of a block that were pairs, answered; and which were none."""

    lines: str
    no_pairs: tuple[int, ...]


def answers(stream: BinaryIO) -> Iterator[Answered]:
    """The pairs of a stream answered block by block, in their order."""
    gc.disable()  # nothing made here refers to itself, and all names that are kept would be gone through again
    try:
        blocks, first, read = _blocks(stream), 1, 0
        for block in blocks:
            yield answered(first, block)
            first, read = first + block.count(b"\n"), read + len(block)
            if read > MANY:
                break
        yield from _by_two(first, blocks)
    finally:
        gc.enable()


def _by_two(first: int, blocks: Iterator[bytes]) -> Iterator[Answered]:
    """The rest of the blocks answered by two processes, which begin with what this one knows where the system can."""
    block = next(blocks, None)
    if block is None:
        return
    with ProcessPoolExecutor(PROCESSES, initializer=_leave_interrupts) as processes:
        waiting: deque[Future[Answered]] = deque()
        for one in chain([block], blocks):
            waiting.append(processes.submit(answered, first, one))
            first += one.count(b"\n")
            if len(waiting) == AHEAD:
                yield waiting.popleft().result()
        yield from (one.result() for one in waiting)


def _leave_interrupts() -> None:
    """An interrupt is for the process that prints."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Whole lines, as many as there are to read at once."""
    rest = b""
    for part in iter(partial(stream.read1, BLOCK), b""):  # type: ignore[attr-defined]
        whole, end, begun = part.rpartition(b"\n")
        if end:
            yield rest + whole + end
            rest = begun
        else:
            rest += begun
    if rest:
        yield rest


def answered(first: int, block: bytes) -> Answered:
    """The pairs of a block answered; its first line has this number."""
    pairs = {
        number: _pair(line) for number, line in enumerate(block.removesuffix(b"\n").split(b"\n"), start=first)
    }
    told = [pair for pair in pairs.values() if pair is not None]
    lines = map(in_json, told, compare_many(told))
    return Answered(
        "".join(f"{line}\n" for line in lines),
        tuple(number for number, pair in pairs.items() if pair is None),
    )


def _pair(line: bytes) -> tuple[str, str] | None:
    try:
        left, right = line.decode("utf-8-sig").rstrip("\r\n").split("\t")
    except ValueError:  # not UTF-8, or not one tab
        return None
    return (left, right)


def in_json(pair: tuple[str, str], compared: Comparison) -> str:
    """A comparison in one line."""
    left, right = map(quoted, pair)
    answer = f'"likeness": {compared.likeness:.4f}, "same": {"true" if compared.same else "false"}'
    return f'{{"left": {left}, "right": {right}, {answer}, "reasons": [{_in_json(compared.reasons)}]}}'


def _in_json(reasons: Iterable[NameReason]) -> str:
    return ", ".join(
        f'{{"part": "{one.part}", "left": {quoted(one.left)}, "right": {quoted(one.right)}, '
        f'"says": "{one.says}", "weight": {one.weight}}}'
        for one in reasons
    )
