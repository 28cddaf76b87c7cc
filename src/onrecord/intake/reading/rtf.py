"""Rich Text Format, by striprtf: its words, rows of tables, and footnotes at the end.

Pandoc's reader loses spaces and commas between Russian letters, as of version 2.17.
"""

from __future__ import annotations

import re
from itertools import count

from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import language_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Empty

NOTE = re.compile(r"\{(?:\\\*)?\\footnote(?![a-z])")
BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
NEXT_CELL = re.compile(r"[ \t]*\n\|[ \t]*")
ROW_END = re.compile(r" \|[ \t]*$", re.MULTILINE)


def read_rtf(given: Given) -> Reading:
    """A document in RTF, in whatever code page it says that it is."""
    from striprtf.striprtf import rtf_to_text

    body, notes = _apart(content_of(given.file).decode("latin-1"))
    # What a code page does not have is shown as such, since a library's guess would look like the writer's word.
    read = (rtf_to_text(part, errors="replace") for part in (body, *notes))  # type: ignore[no-untyped-call]
    words = [_rows(one) for one in read]
    if not words[0].strip():
        raise Empty
    behind = (f"[^{number}]: {' '.join(note.split())}" for number, note in enumerate(words[1:], start=1))
    text = clean("\n\n".join((words[0].strip(), *behind))) + "\n"
    return Reading(format="RTF document", words=text, language=language_of(text))


def _rows(words: str) -> str:
    return ROW_END.sub("", NEXT_CELL.sub(" | ", words))


def _apart(rtf: str) -> tuple[str, list[str]]:
    """The body with a mark for each footnote, and the footnotes as documents with the same code page and fonts."""
    head = rtf[: rtf.find("\\pard")] if "\\pard" in rtf else rtf[:200].split("}")[0]
    notes: list[str] = []
    body, reached = "", 0
    for number in count(1):
        found = NOTE.search(rtf, reached)
        if found is None:
            return body + rtf[reached:], notes
        end = _closing(rtf, found.start())
        body += f"{rtf[reached : found.start()]}[^{number}]"
        notes.append(f"{head}{{\\pard {rtf[found.end() : end]}}}}}")
        reached = end + 1
    raise AssertionError  # numbers do not run out


def _closing(rtf: str, opening: int) -> int:
    """Where the group that opens here is closed; the end of a file that breaks off in it."""
    depth = 0
    for brace in BRACE.finditer(rtf, opening):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            return brace.start()
    return len(rtf)
