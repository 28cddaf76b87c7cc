"""The process in which files are read: it takes requests one by one, answers, and ends when nobody asks any more."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from onrecord.findings import Refusal
from onrecord.intake.isolation import bounds
from onrecord.intake.isolation.letters import answer, given_in
from onrecord.intake.reading import progress
from onrecord.intake.reading.formats import read
from onrecord.intake.reading.reading import Given


def main() -> None:
    """Answers every request that comes on standard input."""
    bounds.bind()
    out = _own_output()

    def say(line: bytes) -> None:
        out.write(line)
        out.flush()

    def reached(page: int, pages: int) -> None:
        bounds.begin_file()  # whoever comes on has time for the next page: an interview may last three hours
        say(answer("reached", [page, pages]))

    progress.listen(reached)
    for line in sys.stdin.buffer:
        bounds.begin_file()
        say(_answer(given_in(line)))


def _answer(given: Given) -> bytes:
    try:
        return answer("read", read(given))
    except Refusal as refusal:
        sentence = refusal.sentence
        for file, called in zip(given.files, given.called, strict=True):
            sentence = sentence.replace(str(file), called)
        return answer("refused", sentence)
    except MemoryError:
        return answer("refused", "it wants more memory than a file is given.")
    except Exception as error:  # libraries raise whatever a damaged file leads them to
        return answer(
            "refused", f"it is damaged, or of a kind that nobody has tried ({type(error).__name__})."
        )


def _own_output() -> BinaryIO:
    """Standard output for answers alone: what libraries print goes nowhere."""
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return os.fdopen(kept, "wb")


if __name__ == "__main__":
    main()
