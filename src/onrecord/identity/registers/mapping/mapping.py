"""A mapping: how the file of a register is to be read, and what each of its columns holds."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Keyed
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.dates import Calendar
from onrecord.evidence import Standing
from onrecord.identity.registers.mapping.meaning import Meaning, Role


class Dates(StrEnum):
    """Which figure of 4.5.1937 is the day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextForm:
    """How a table that is kept as text is written."""

    encoding: str = "utf-8"
    delimiter: str = ","
    quoted: bool = True
    headings: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading, what it holds, and what stands between several in one cell."""

    heading: str
    holds: Meaning
    split: str | None = None


NOTHING = (
    *("None", "none", "NULL", "null", "nan", "NaN", "N/A", "n/a", "-", "–", "—", "?", "...", "unknown"),
    *("неизвестно", "не указано", "нет данных", "нет сведений", "н/д", "б/д", "там же", "sama", "ibid."),
)
"""Cells that say nothing by themselves; `sama` and `там же` repeat another column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterMapping:
    """How a register is understood. `form` is None of a file that says by itself how it is written."""

    columns: tuple[Column, ...]
    title: str = ""
    language: str = "und"
    licence: str = ""
    standing: Standing = Standing.SECONDARY
    form: TextForm | None = None
    nothing: tuple[str, ...] = NOTHING
    dates: Dates = Dates.DAY_FIRST
    calendar: Calendar = Calendar.GREGORIAN
    only: Keyed[str, str] = field(default_factory=dict)

    def of(self, role: Role) -> Iterator[Column]:
        """The columns that hold something, in the order of the file."""
        return (column for column in self.columns if column.holds.role is role)

    def has(self, role: Role) -> bool:
        """Whether a column holds it."""
        return any(True for _ in self.of(role))

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The headings of which nobody has said, and no rule has told, what they hold."""
        return tuple(column.heading for column in self.of(Role.NOT_UNDERSTOOD))
