"""Who may see what: default is no, and every answer has its reason."""

from onrecord.protection.access import is_over, is_shut
from onrecord.protection.consent import Consent
from onrecord.protection.identities import Identities
from onrecord.protection.living import Lives, lives_of
from onrecord.protection.members import Recollection, shown_lines
from onrecord.protection.narrowing import Narrowed, narrow
from onrecord.protection.permission import Permission
from onrecord.protection.reader import ARCHIVE, FILM, INSURER, PUBLIC, TEAM, Reader
from onrecord.protection.screen import Screen, screen_against
from onrecord.protection.terms import Lapse, Term, noticed_until, terms
from onrecord.protection.unnamed import unnamed
from onrecord.protection.using import Use, releases_of, use_of

__all__ = [
    "ARCHIVE",
    "FILM",
    "INSURER",
    "PUBLIC",
    "TEAM",
    "Consent",
    "Identities",
    "Lapse",
    "Lives",
    "Narrowed",
    "Permission",
    "Reader",
    "Recollection",
    "Screen",
    "Term",
    "Use",
    "is_over",
    "is_shut",
    "lives_of",
    "narrow",
    "noticed_until",
    "releases_of",
    "screen_against",
    "shown_lines",
    "terms",
    "unnamed",
    "use_of",
]
