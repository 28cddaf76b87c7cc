"""Speech needs its cue, and a cue its speech: Fountain has neither alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.intake.scripts.uncarried import Uncarried, Why
from onrecord.script import Element, ElementKind

K = ElementKind
NEED_A_CUE = frozenset({K.DIALOGUE, K.PARENTHETICAL})
SAID = NEED_A_CUE | {K.LYRICS}


def under_cues(elements: Sequence[tuple[str, Element]]) -> tuple[tuple[Element, ...], tuple[Uncarried, ...]]:
    """The elements, those that Fountain would read otherwise made action and told of."""
    kept: list[Element] = []
    uncarried: list[Uncarried] = []
    speaking = False
    for (where, element), following in zip(elements, [*(one for _, one in elements[1:]), None], strict=True):
        why = _astray(element, following, speaking)
        if why is not None:
            uncarried.append(Uncarried(where, why, element.text))
            element = replace(element, kind=K.ACTION, dual=False)
        speaking = element.kind is K.CHARACTER or (speaking and element.kind in SAID)
        kept.append(element)
    return tuple(kept), tuple(uncarried)


def _astray(element: Element, following: Element | None, speaking: bool) -> Why | None:
    if element.kind is K.CHARACTER and (following is None or following.kind not in SAID):
        return Why.NOTHING_SAID
    return Why.NO_CUE if element.kind in NEED_A_CUE and not speaking else None
