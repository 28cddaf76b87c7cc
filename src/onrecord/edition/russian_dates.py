"""Days and windows of days as a Russian reader writes them."""

from __future__ import annotations

from onrecord.dates.days import civil, day_number, month_length

RUSSIAN_MONTHS = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)
OF_MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
IN_MONTHS = (
    *("январе", "феврале", "марте", "апреле", "мае", "июне"),
    *("июле", "августе", "сентябре", "октябре", "ноябре", "декабре"),
)


def russian_day(number: int) -> str:
    """A day, Gregorian: 1 августа 1914 года."""
    year, month, day = civil(number)
    return f"{day} {OF_MONTHS[month - 1]} {year} года"


def russian_window(earliest: int | None, latest: int | None) -> str:
    """When something was, as far as its bounds tell: в 1907 году, не раньше 1 августа 1914 года."""
    if earliest is None:
        return "неизвестно когда" if latest is None else f"не позже {russian_day(latest)}"
    if latest is None:
        return f"не раньше {russian_day(earliest)}"
    if earliest == latest:
        return russian_day(earliest)
    return _whole(earliest, latest) or f"с {russian_day(earliest)} по {russian_day(latest)}"


def _whole(earliest: int, latest: int) -> str | None:
    """A window of whole years or of one whole month; None where it is neither."""
    first_year, first_month, first_day = civil(earliest)
    last_year, last_month, _ = civil(latest)
    if first_day != 1 or latest != day_number(last_year, last_month, month_length(last_year, last_month)):
        return None
    if (first_month, last_month) == (1, 12):
        same = first_year == last_year
        return f"в {first_year} году" if same else f"в {first_year}–{last_year} годах"
    if (first_year, first_month) == (last_year, last_month):
        return f"в {IN_MONTHS[first_month - 1]} {first_year} года"
    return None
