"""What is known of a register itself: `register.yaml` beside its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import cattrs
import yaml

from onrecord.findings import Refusal

CARD_FILE = "register.yaml"


class DamagedRegister(Refusal):
    """What is kept of a register cannot be read any more."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"What is kept in {folder} is damaged: take the register in again with --replace.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Omissions:
    """What of the file is not in the register: rows that are broken or of no person, cells that nobody can read.

    Of the first of them the numbers of the rows are known, and never the words.
    """

    broken: int = 0
    first_broken: tuple[tuple[int, str], ...] = ()
    of_no_person: int = 0
    unreadable_letters: int = 0
    unread: dict[str, int] = field(default_factory=dict)
    first_unread: dict[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """From what file a register is, by its name, size, time and digest, and when it was taken in.

    `ids` is the column whose words the rows are called by; None where that is the number of the row.
    """

    name: str
    title: str
    licence: str
    file: str
    bytes: int
    changed: int
    sha256: str
    taken_in: str
    rows: int
    ids: str | None
    omissions: Omissions


def write_card(card: Card, folder: Path) -> None:
    """Puts the card beside the tables."""
    plain = cattrs.unstructure(card)
    text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=110)
    (folder / CARD_FILE).write_text(text, "utf-8")


def read_card(folder: Path) -> Card:
    """The card of the register that is kept in a folder."""
    try:
        plain = yaml.load((folder / CARD_FILE).read_text("utf-8"), Loader=yaml.CSafeLoader)
        return cattrs.structure(plain, Card)
    except (OSError, ValueError, yaml.YAMLError, cattrs.BaseValidationError, TypeError) as error:
        raise DamagedRegister(folder) from error
