"""How what is granted is said: headings of the terms, and the forms of a name, a face and a voice."""

from __future__ import annotations

from onrecord.protection import Lapse

STANDING = {
    Lapse.SOON.value: "Lapse soon: look at them again before that",
    Lapse.HOLDS.value: "In force",
    Lapse.NOT_YET.value: "Not yet in force",
    Lapse.LAPSED.value: "Have lapsed",
    Lapse.WITHDRAWN.value: "Withdrawn",
}

FORMS = {
    "name": {
        "full": "the full name",
        "initials": "initials only",
        "pseudonym": "a pseudonym",
        "withheld": "no name",
    },
    "face": {
        "shown": "the face is shown",
        "blurred": "the face is blurred",
        "replaced": "the face is replaced",
        "withheld": "no face",
    },
    "voice": {
        "heard": "the voice is heard",
        "altered": "the voice is altered",
        "replaced": "the voice is replaced",
        "withheld": "no voice",
    },
}


def form_named(part: str, form: str) -> str:
    """The English phrase for a form of somebody's name, face or voice."""
    return FORMS[part][form]
