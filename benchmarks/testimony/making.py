"""From biographies to a dossier: each a source with one persona, and a statement for every event it tells."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.testimony.biographies import Biography
from benchmarks.testimony.hearing import Testimony
from benchmarks.testimony.stating import SUBJECT, statements_of
from onrecord.dates import Calendar, During, read_date
from onrecord.dossier import Dossier
from onrecord.evidence import Body, Persona, Production, Source, SourceKind, Standing, Text


def dossier_of(heard: Sequence[Testimony]) -> Dossier:
    """A dossier of biographies, whose people are not compared with one another."""
    biographies = [testimony.biography for testimony in heard]
    statements = [statement for testimony in heard for statement in statements_of(testimony)]
    texts = [Text(source=biography.id, language="ru", words=biography.text) for biography in biographies]
    return Dossier(
        production=Production(title="Biographies of the repressed", languages=("ru",)),
        sources={biography.id: _card(biography) for biography in biographies},
        texts={text.key: text for text in texts},
        statements={statement.key: statement for statement in statements},
    )


def _card(biography: Biography) -> Source:
    """A book of memory is made from case files, decades later; its editors date as the files do."""
    return Source(
        id=biography.id,
        kind=SourceKind.RECORD,
        title=f"Biography {biography.number} of the lists of Memorial",
        authors=(Body(body="Memorial"),),
        made=During(read_date("../2011")),
        calendar=Calendar.RUSSIAN,
        languages=("ru",),
        standing=Standing.SECONDARY,
        personas={SUBJECT: Persona()},
    )
