"""A paragraph as a form carries it: the words that somebody saw, signed, so that they come back as they went out."""

from __future__ import annotations

from django.core import signing

from onrecord.fountain.paragraphs import Written
from onrecord.web.seen import NotSeen

SALT = "onrecord.paragraph"


def as_carried(script: str, written: Written) -> str:
    """A paragraph of a script, for a form."""
    told = [script, written.words, written.nth, written.times]
    return signing.dumps(told, salt=SALT, compress=True)


def carried(script: str, token: str) -> Written:
    """The paragraph that a form was made of; `NotSeen` where it was of another script, or somebody meddled with it."""
    try:
        of, words, nth, times = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise NotSeen from None
    if of != script:
        raise NotSeen
    return Written(words=words, nth=nth, times=times, first=0, last=0)
