"""What is said when a time cannot be read."""

from __future__ import annotations

from onrecord.dates.values import Calendar
from onrecord.sentences import Joined, Sentence


class BadDate(ValueError):
    """A time that is not in the language: why, at which column of which scalar of the `when`."""

    def __init__(self, sentence: str, column: int = 1, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.column = column
        self.path = path


class NoSuchDay(ValueError):
    """A day that the calendar of its source does not have, though those in `others` may."""

    def __init__(self, text: str, calendar: Calendar, others: tuple[Calendar, ...] = ()) -> None:
        styles = Joined([f"`{_MARKS[other]} {text}`" for other in others], by=" or ")
        self.sentence = Sentence(
            "There is no {text} in the {calendar} calendar; {advice}",
            text=text,
            calendar=NAMES[calendar],
            advice=Sentence("if the source dates by another style, write {styles}.", styles=styles)
            if others
            else Sentence("look again at the source."),
        )
        super().__init__(self.sentence)


_MARKS = {Calendar.JULIAN: "O.S.", Calendar.GREGORIAN: "N.S."}
NAMES = {
    Calendar.GREGORIAN: Sentence("Gregorian"),
    Calendar.JULIAN: Sentence("Julian"),
    Calendar.RUSSIAN: Sentence("Russian"),
    Calendar.UNKNOWN: Sentence("Gregorian or the Julian"),
}
