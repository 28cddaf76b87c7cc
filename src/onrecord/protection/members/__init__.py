"""What a member of the team may see: what is published or open, and the guarded sources they are cleared for."""

from onrecord.protection.members.clearance import guarded_sources
from onrecord.protection.members.narrowed import narrowed_for_member
from onrecord.protection.members.recollection import Recollection
from onrecord.protection.members.scripts import shown_lines

__all__ = ["Recollection", "guarded_sources", "narrowed_for_member", "shown_lines"]
