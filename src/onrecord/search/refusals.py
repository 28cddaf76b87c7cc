"""What search refuses."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.dossier.misfit import did_you_mean
from onrecord.findings import Refusal


class NothingSought(Refusal):
    """No word was given that must be there."""

    def __init__(self) -> None:
        super().__init__(
            "Say what to look for: a word, a phrase in quotation marks, or the beginning of a word with * behind it."
        )


class TooMuchSought(Refusal):
    """More words were given than are looked for at once."""

    def __init__(self, most: int) -> None:
        super().__init__(f"No more than {most} words are looked for at once.")


class NoSuchValue(Refusal):
    """A limit has a value that its field cannot have."""

    def __init__(self, field: str, value: str, known: Iterable[str]) -> None:
        values = tuple(known)
        near = did_you_mean(value, values)
        told = f": it is one of {', '.join(values)}." if near == "." else near
        super().__init__(f"`{value}` is no {field}{told}")


class NotOnRecord(Refusal):
    """A limit names somebody or some place that this reader's dossier does not have."""

    def __init__(self, field: str, value: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no {field} `{value}` on record{did_you_mean(value, tuple(known))}")


class NoSuchDays(Refusal):
    """A limit in time that ends before it begins, or is no date."""

    def __init__(self, value: str) -> None:
        super().__init__(
            f"`{value}` is no time to look in: write 1933, 1933-09, 1933..1937, 1933.. or ..1937."
        )
