"""What was received, filed: which files there are, and the card, words and places that one becomes."""

from onrecord.intake.received.filing import Filed, Filing
from onrecord.intake.received.gathering import Brought, gathered
from onrecord.intake.received.looking import NotTaken, opened

__all__ = ["Brought", "Filed", "Filing", "NotTaken", "gathered", "opened"]
