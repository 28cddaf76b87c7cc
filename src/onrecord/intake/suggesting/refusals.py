"""Why nothing can be suggested, accepted or refused."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.dossier import did_you_mean
from onrecord.findings import Refusal


class NoSuchSource(Refusal):
    """The dossier has no source of this id."""

    def __init__(self, source: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no source `{source}`{did_you_mean(source, list(known))}")


class NothingToRead(Refusal):
    """The source has no text in a language that can be read for suggestions."""

    def __init__(self, source: str) -> None:
        super().__init__(
            f"{source} has no text in Russian or English to read: put one beside its card, as text.ru.md or text.en.md."
        )


class NoSuchSuggestion(Refusal):
    """Nothing is suggested under this id: it was settled before, or the text has changed."""

    def __init__(self, id: str, source: str) -> None:
        super().__init__(
            f"Nothing is suggested for {source} as `{id[:20]}`: it is settled, or the text has changed."
        )
