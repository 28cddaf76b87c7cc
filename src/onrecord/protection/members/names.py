"""Whose names a member must not meet: those that stand only where this member sees nothing."""

from __future__ import annotations

from onrecord.dossier.dossier import Dossier
from onrecord.names import PersonIndex, words_of

Names = dict[str, tuple[str, ...]]


def names_on_record(dossier: Dossier) -> Names:
    """Everyone in a dossier who is called anything, by what they are called."""
    called = {
        source.persona_key(local): persona.names
        for source in dossier.sources.values()
        for local, persona in source.personas.items()
    }
    for person in dossier.persons.values():
        called[person.id] = (person.name, *(name.text for name in person.names))
    return {who: names for who, names in called.items() if names}


def hidden_names(everyone: Names, shown: Names) -> Names:
    """The names of those of whom a member sees nothing, without those that a person who is shown bears too.

    A name of one word that is part of a shown name is no secret by itself, nor is another form of a shown name: else
    a restricted file about the hero would take every record that names him.
    """
    index, known = PersonIndex(shown), {name for names in shown.values() for name in names}
    words = {word.text.casefold() for name in known for word in words_of(name)}
    secret: dict[str, bool] = {}

    def is_secret(name: str) -> bool:
        if name not in secret:
            secret[name] = name not in known and not _is_borne(name, index, words)
        return secret[name]

    hidden = ((who, tuple(filter(is_secret, names))) for who, names in everyone.items() if who not in shown)
    return {who: names for who, names in hidden if names}


def _is_borne(name: str, index: PersonIndex, shown: set[str]) -> bool:
    """Whether a name, from its first word to its last, may be that of somebody who is shown."""
    words = words_of(name)
    if len(words) == 1:
        return words[0].text.casefold() in shown
    return any((one.first, one.after) == (0, len(words)) for one in index.mentions(words))
