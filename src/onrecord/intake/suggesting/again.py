"""Persons who were named in full once in a text are known by their surnames in the rest of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.intake.suggesting.sentences import Stretch
from onrecord.intake.suggesting.spotting import Named, Spotted
from onrecord.names import PersonIndex, words_of


def named_again(text: str, spotted: Sequence[Spotted]) -> Iterator[Spotted]:
    """Where a text mentions whom a model saw elsewhere in it, by a name that it did not see here."""
    full = {one.plain for one in spotted if one.kind is Named.PERSON and " " in one.plain}
    if not full:
        return
    words = words_of(text)
    taken = {at for one in spotted for at in range(one.at.start, one.at.end)}
    for mention in PersonIndex({name: (name,) for name in full}).mentions(words):
        at = Stretch(words[mention.first].start, words[mention.after - 1].end)
        is_initials = all(len(word.text) == 1 for word in words[mention.first : mention.after])
        if len(mention.ids) == 1 and at.start not in taken and at.end - 1 not in taken and not is_initials:
            yield Spotted(at, Named.PERSON, next(iter(mention.ids)))
