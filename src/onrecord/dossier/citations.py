"""The ids that a script's notes name: `[[@np-letter/met]]`, `[[source: interview-07 00:12:03-00:12:19]]`,
`[[composite: np-letter:np, case-1933:minin]]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

NOTE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
CITED = re.compile(
    r"(?<![\w@])@([a-z][a-z0-9-]*(?:[/:][a-z0-9-]+)?)|(?<=\[\[)(\s*source:\s*)([a-z][a-z0-9-]*)"
)

COMPOSITE = re.compile(r"\[\[\s*composite\s*:", re.IGNORECASE)
STOOD_FOR = re.compile(r"(?<![\w:-])[a-z][a-z0-9-]*(?::[a-z0-9-]+)?(?![\w:-])")


def cited(fountain: str) -> Iterator[tuple[str, int]]:
    """Every id that a script cites, with its position."""
    for note in NOTE.finditer(fountain):
        composite = COMPOSITE.match(fountain, note.start(), note.end())
        if composite is not None:
            named = STOOD_FOR.finditer(fountain, composite.end(), note.end())
            yield from ((one.group(), one.start()) for one in named)
            continue
        for match in CITED.finditer(fountain, note.start(), note.end()):
            group = 1 if match[1] else 3
            yield match[group], match.start(group)


def recited(fountain: str, new_id: Callable[[str], str]) -> str:
    """A script with every id that it cites put through `new_id`; all else is untouched."""
    pieces: list[str] = []
    done = 0
    for word, position in cited(fountain):
        pieces += (fountain[done:position], new_id(word))
        done = position + len(word)
    return "".join((*pieces, fountain[done:]))
