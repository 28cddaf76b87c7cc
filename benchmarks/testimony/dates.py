"""Dates as Russian biographies write them: `11 апреля 1931 г.`, `в июле 1932 г.`, `01.02.38`, `1906 (1910)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dates import BadDate, During, read_date

MONTHS = ("янв", "фев", "мар", "апр", "ма[йяе]", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")

_MONTH = f"(?:{'|'.join(MONTHS)})[а-я]*\\.?"
_YEAR = r"(?:18\d\d|19\d\d|20[01]\d)"
_ENDS = r"(?![\d/]|\.\d)"

_IN_WORDS = re.compile(rf"(?:(?P<day>\d{{1,2}}) +)?(?P<month>{_MONTH}) +(?P<year>{_YEAR}){_ENDS}", re.I)
_IN_FIGURES = re.compile(
    rf"(?P<day>\d{{1,2}})[./] ?(?P<month>\d{{1,2}})[./] ?(?P<year>{_YEAR}|[2-9]\d|1[7-9]){_ENDS}"
)
_MONTH_IN_FIGURES = re.compile(
    rf"(?P<month>0\d|1[0-2])\.(?P<year>{_YEAR}|[2-9]\d(?= ?г)|1[7-9](?= ?г)){_ENDS}"
)
_ONE_OF_TWO = re.compile(rf"(?P<year>{_YEAR}) ?\((?P<or>{_YEAR})\)")
_YEAR_ALONE = re.compile(rf"(?P<about>около )?(?P<year>{_YEAR})(?P<doubt> ?\(?\?\)?)?{_ENDS}")

_ANY = (_IN_WORDS, _IN_FIGURES, _MONTH_IN_FIGURES, _ONE_OF_TWO, _YEAR_ALONE)
_BEGINS = re.compile(rf"(?<![\d/№])(?<!\d[.,])(?<!(?<!\d{{4}})-)(?=\d|{_MONTH} +{_YEAR}|около {_YEAR})", re.I)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date where it stands in a text, and in EDTF."""

    start: int
    end: int
    edtf: str

    @property
    def is_a_year(self) -> bool:
        """Whether it is a bare year, which may as well be the number of something else."""
        return len(self.edtf) == len("1931")

    @property
    def moment(self) -> During | None:
        """What it says of a time; None for a 31 June."""
        try:
            return During(read_date(self.edtf))
        except BadDate:
            return None


def dates_in(text: str) -> Iterator[WrittenDate]:
    """Every date in a text, in its order; two-digit years before 17 may be of either century and are left."""
    position = 0
    while begins := _BEGINS.search(text, position):
        at = begins.start()
        found = next((match for form in _ANY if (match := form.match(text, at))), None)
        edtf = None if found is None else _edtf(found.groupdict())
        if found is not None and edtf is not None:
            yield WrittenDate(at, found.end(), edtf)
        position = _past_the_number(text, at) if found is None else found.end()


def _past_the_number(text: str, at: int) -> int:
    while at < len(text) and text[at].isdigit():
        at += 1
    return at + 1


def _edtf(parts: dict[str, str | None]) -> str | None:
    year = parts["year"] or ""
    year = f"19{year}" if len(year) == len("31") else year
    if other := parts.get("or"):
        return f"[{min(year, other)},{max(year, other)}]"
    month, day = _month(parts.get("month")), parts.get("day")
    if month is None:
        return year + ("~" if parts.get("about") else "") + ("?" if parts.get("doubt") else "")
    if not 1 <= month <= len(MONTHS) or not 1 <= int(day or 1) <= 31:
        return None
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _month(written: str | None) -> int | None:
    if written is None or written.isdigit():
        return None if written is None else int(written)
    return next(at for at, name in enumerate(MONTHS, 1) if re.match(name, written, re.I))
