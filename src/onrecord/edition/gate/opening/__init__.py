"""Files taken apart into the words that are in them, by what they are and not by what they are called."""

from onrecord.edition.gate.opening.opening import parts_of_file
from onrecord.edition.gate.opening.part import Enclosed, Part, Unreadable, Words

__all__ = ["Enclosed", "Part", "Unreadable", "Words", "parts_of_file"]
