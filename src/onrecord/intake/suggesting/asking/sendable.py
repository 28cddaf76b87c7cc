"""Whether a text may leave the machine: only what a stranger may read, copyright aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Rights, RightsStatus, Text
from onrecord.intake.suggesting.asking.refusals import NeverSent
from onrecord.protection import PUBLIC, narrow


def refuse_to_send(dossier: Dossier, text: Text, today: date) -> None:
    """Refuses as `NeverSent` unless a stranger might read every word: its source open, nobody in it living or withheld.

    It is the narrowing for strangers that decides. Who owns the words forbids printing them and not reading them, so
    rights are taken as given here, unless their holder refused.
    """
    card = dossier.sources[text.source]
    if card.rights is None or card.rights.status is not RightsStatus.REFUSED:
        card = replace(card, rights=Rights(status=RightsStatus.PUBLIC_DOMAIN))
    free = replace(dossier, sources={**dossier.sources, card.id: card}, scripts={}, signoffs=())
    narrowed = narrow(free, PUBLIC, today=today)
    if narrowed.dossier.texts.get(text.key) != text:
        refused = [narrowed.reasons.get(key) for key in (text.source, text.key)]
        why = next(
            (one.reason for one in refused if one is not None and not one.allowed),
            "it names somebody withheld",
        )
        raise NeverSent(text.source, why)
