"""Who may see what: default is no, and every answer has its reason."""

from onrecord.protection.access import is_over, is_shut
from onrecord.protection.living import Lives, lives_of
from onrecord.protection.narrowing import Narrowed, narrow
from onrecord.protection.permission import Permission
from onrecord.protection.reader import ARCHIVE, FILM, INSURER, PUBLIC, TEAM, Reader
from onrecord.protection.screen import Screen
from onrecord.protection.unnamed import unnamed
from onrecord.protection.using import Use, use_of

__all__ = [
    "ARCHIVE",
    "FILM",
    "INSURER",
    "PUBLIC",
    "TEAM",
    "Lives",
    "Narrowed",
    "Permission",
    "Reader",
    "Screen",
    "Use",
    "is_over",
    "is_shut",
    "lives_of",
    "narrow",
    "unnamed",
    "use_of",
]
