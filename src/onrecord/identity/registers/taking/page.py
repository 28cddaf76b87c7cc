"""The words of a row as a text, a line for each column, and passages quoted from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.evidence import Passage, Text
from onrecord.identity.registers.mapping.mapping import RegisterMapping
from onrecord.identity.registers.mapping.meaning import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a row says, by heading, in the language of its register."""

    language: str
    lines: Mapping[str, str]

    def text(self, source: str) -> Text:
        """The text of the source that the row becomes."""
        words = "".join(f"{line}\n\n" for line in self.lines.values())
        return Text(source=source, language=self.language, words=f"{words.rstrip()}\n")

    def passages(self, headings: Iterable[str]) -> tuple[Passage, ...]:
        """The lines of some columns, as far as the row says anything in them."""
        lines = (self.lines[heading] for heading in headings if heading in self.lines)
        return tuple(Passage(text=self.language, quote=line) for line in lines)


def page_of(row: Mapping[str, str | None], mapping: RegisterMapping) -> Page:
    """The page of a row; cells that say nothing are left out."""
    ids = {column.heading for column in mapping.of(Role.ID)}
    lines = {
        heading: f"{heading}: {' '.join(words.split())}"
        for heading, words in row.items()
        if words and words.strip() not in ("", *mapping.nothing) and (heading != "id" or "id" in ids)
    }
    return Page(language=mapping.language, lines=lines)
