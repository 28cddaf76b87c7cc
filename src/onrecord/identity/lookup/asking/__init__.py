"""Asking the model at which level every distinct value of a register agrees with what one profile tells.

Values that the model cannot tell apart are one class, and it is asked for one of each. So what agrees is decided
in one place, for two personas and for millions of rows.
"""

from onrecord.identity.lookup.asking.answers import Answer, answers

__all__ = ["Answer", "answers"]
