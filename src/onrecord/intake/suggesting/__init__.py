"""Drafts of statements out of a source's words: people, places, dates, ages and spans, decided by nobody yet."""

from onrecord.intake.suggesting.accepting import chosen, settle
from onrecord.intake.suggesting.models import spotter_of
from onrecord.intake.suggesting.pointed import Pointed, read_pointed
from onrecord.intake.suggesting.refusals import NoSuchSource, NoSuchSuggestion, NothingToRead
from onrecord.intake.suggesting.spotting import Spotter, nobody
from onrecord.intake.suggesting.suggesting import Suggested, suggested, text_to_read
from onrecord.intake.suggesting.suggestion import Finds, Suggestion

__all__ = [
    "Finds",
    "NoSuchSource",
    "NoSuchSuggestion",
    "NothingToRead",
    "Pointed",
    "Spotter",
    "Suggested",
    "Suggestion",
    "chosen",
    "nobody",
    "read_pointed",
    "settle",
    "spotter_of",
    "suggested",
    "text_to_read",
]
