"""What has changed under a line since it was signed, in the page's language."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.telling import Telling
from onrecord.evidence import is_digest
from onrecord.script import Alteration, Signed


def altered(telling: Telling, signed: Signed) -> Iterator[str]:
    """A phrase for each part that changed; of words that somebody wrote only that they are others."""
    say = telling.say
    if signed.is_untold:
        yield say("what it rested on has changed")
    elif not signed.altered:
        yield say("what it rested on was not kept")
    for one in signed.altered:
        record = say(one.record) if " " in one.record else one.record
        if one.part is None:
            yield say("{record} bears on it now" if one.before is None else "{record} is gone", record=record)
        elif is_digest(one.before or one.after or ""):
            yield say("{record}, {part}: other words", record=record, part=say(one.part))
        else:
            yield _from_to(telling, one, record, say(one.part))


def _from_to(telling: Telling, one: Alteration, record: str, part: str) -> str:
    nothing = telling.say("nothing")
    return telling.say(
        "{record}, {part}: {before} → {after}",
        record=record,
        part=part,
        before=one.before or nothing,
        after=one.after or nothing,
    )
