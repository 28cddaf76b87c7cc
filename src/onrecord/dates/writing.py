"""Writing values of the language of time as text and plain data, in the one form that the printer uses."""

from __future__ import annotations

from onrecord.dates.values import (
    Aged,
    All,
    Beside,
    Calendar,
    Dated,
    Duration,
    During,
    LifeTime,
    MadeTime,
    Moment,
    Reference,
    Shifted,
    Side,
    Span,
    StatementTime,
    When,
    Within,
)

Plain = str | dict[str, object]

_MARKS = {Calendar.JULIAN: "O.S. ", Calendar.GREGORIAN: "N.S. ", None: ""}
_SIGNS = {Side.AFTER: "+", Side.BEFORE: "-"}


def write_when(when: When) -> Plain:
    """A `when` as it stands in a file: text, or a mapping of from, until, still and for, or of all."""
    if not isinstance(when, Span):
        return write_moment(when)
    moments = {"from": when.begun, "until": when.ended, "still": when.still}
    plain: dict[str, object] = {
        key: write_moment(moment) for key, moment in moments.items() if moment is not None
    }
    if when.length is not None:
        plain["for"] = write_duration(when.length)
    return plain


def write_moment(moment: Moment) -> Plain:
    """What is said of one time, as text; a mapping where several things are."""
    match moment:
        case During(of):
            return _reference(of)
        case Beside(side, of, counted_in):
            return f"not {side.other} {_reference(of)}" if counted_in else f"{side} {_reference(of)}"
        case Within(length, side, of):
            return f"within {write_duration(length)} {side} {_reference(of)}"
        case Aged(who, years, spoken):
            return f"age({who}) {'~' if spoken else ''}{years}"
        case All(of):
            return {"all": [write_moment(each) for each in of]}


def write_duration(duration: Duration) -> str:
    """A length of time: `17y`, `=17y`."""
    return f"{'=' if duration.completed else ''}{duration.count}{duration.unit}"


def _reference(reference: Reference) -> str:
    match reference:
        case Dated(text, mark, weekday):
            return f"{'' if weekday is None else f'{weekday} '}{_MARKS[mark]}{text}"
        case StatementTime(id):
            return id
        case LifeTime(life, who):
            return f"{life}({who})"
        case MadeTime(source):
            return "made" if source is None else f"made({source})"
        case Shifted(of, side, by):
            return f"{_reference(of)} {_SIGNS[side]} {write_duration(by)}"
