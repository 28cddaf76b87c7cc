"""What is sealed: a witness's names, and whatever else is to be known of them."""

from __future__ import annotations

from dataclasses import dataclass, field

PADDED_TO = 1024
"""All that is sealed is as long as this or a multiple: the length of a file must not tell that of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedIdentity:
    """The names of one witness and what else was sealed with them; never shown by accident."""

    names: tuple[str, ...] = field(repr=False)
    rest: str = field(default="", repr=False)


def identity_in(words: str) -> SealedIdentity:
    """Reads names, one a row, and below an empty row whatever else there is."""
    rows = [row.strip() for row in words.strip().splitlines()]
    end = rows.index("") if "" in rows else len(rows)
    return SealedIdentity(names=tuple(filter(None, rows[:end])), rest="\n".join(rows[end:]).strip())


def words_of_identity(identity: SealedIdentity) -> str:
    """The words that are sealed, as a person would read them."""
    return "\n".join(identity.names) + (f"\n\n{identity.rest}" if identity.rest else "")


def padded(words: str) -> bytes:
    """Words as bytes that do not tell how many they were."""
    content = words.encode("utf-8")
    return content + b"\n" * (-len(content) % PADDED_TO)
