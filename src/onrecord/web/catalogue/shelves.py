"""A dossier by its sources: the texts and statements of each, in the order in which they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.dossier import Dossier
from onrecord.evidence import Source, Statement, Text
from onrecord.web.bench import PerDesk


@dataclass(frozen=True, slots=True)
class Shelves:
    """What a dossier holds of each source, by its id."""

    texts: Mapping[str, Sequence[Text]]
    statements: Mapping[str, Sequence[Statement]]

    def texts_of(self, source: Source) -> Sequence[Text]:
        """The texts of a source, its own words before translations of them."""
        return sorted(self.texts.get(source.id, ()), key=lambda one: is_translation(source, one))

    def statements_of(self, source: str) -> Sequence[Statement]:
        """What a source says."""
        return self.statements.get(source, ())


def is_translation(source: Source, text: Text) -> bool:
    """Whether the words are a translator's."""
    wording = source.texts.get(text.language)
    return wording is not None and wording.is_translation


def shelves_of(dossier: Dossier) -> Shelves:
    """The texts and statements of a dossier by source."""
    texts, statements = defaultdict[str, list[Text]](list), defaultdict[str, list[Statement]](list)
    for text in dossier.texts.values():
        texts[text.source].append(text)
    for statement in dossier.statements.values():
        statements[statement.source].append(statement)
    return Shelves(texts, statements)


SHELVES = PerDesk(shelves_of)
