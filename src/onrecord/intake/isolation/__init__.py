"""Files from outside are read in a process of their own, which has bounds and can be ended."""

from onrecord.intake.isolation.room import CannotBeRead, ReadingRoom

__all__ = ["CannotBeRead", "ReadingRoom"]
