"""When: the language of time, its calendars, and order between uncertain times."""

from onrecord.dates.days_meant import Reading, common_styles, readings
from onrecord.dates.extents import Extent
from onrecord.dates.moment_reading import RESERVED_WORDS
from onrecord.dates.order import BackwardWindow, Order, Window, order
from onrecord.dates.reading import read_date, read_duration, read_moment, read_when
from onrecord.dates.refusals import BadDate, NoSuchDay
from onrecord.dates.step import Step
from onrecord.dates.values import (
    Aged,
    All,
    Anchor,
    Beside,
    Calendar,
    Dated,
    Duration,
    During,
    Life,
    LifeTime,
    MadeTime,
    Moment,
    Reference,
    Shifted,
    Side,
    Span,
    StatementTime,
    Unit,
    When,
    Within,
)
from onrecord.dates.weekdays import Weekday
from onrecord.dates.weekdays_told import differing_weekdays
from onrecord.dates.writing import write_duration, write_moment, write_when

__all__ = [
    "RESERVED_WORDS",
    "Aged",
    "All",
    "Anchor",
    "BackwardWindow",
    "BadDate",
    "Beside",
    "Calendar",
    "Dated",
    "Duration",
    "During",
    "Extent",
    "Life",
    "LifeTime",
    "MadeTime",
    "Moment",
    "NoSuchDay",
    "Order",
    "Reading",
    "Reference",
    "Shifted",
    "Side",
    "Span",
    "StatementTime",
    "Step",
    "Unit",
    "Weekday",
    "When",
    "Window",
    "Within",
    "common_styles",
    "differing_weekdays",
    "order",
    "read_date",
    "read_duration",
    "read_moment",
    "read_when",
    "readings",
    "write_duration",
    "write_moment",
    "write_when",
]
