"""Who somebody may be: candidates among the dossier's own personas or in a register, with reasons side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition.language import Speech
from onrecord.edition.waterfall.steps import Step, Way, steps_of
from onrecord.findings.extras import needing
from onrecord.identity import (
    Candidate,
    Identification,
    compare_with_personas,
    compare_with_rows,
    identified,
    profile_of,
)
from onrecord.identity.features import Told, told_of
from onrecord.identity.model import shipped_model
from onrecord.identity.wording import likelihood_in_words
from onrecord.places import open_atlas
from onrecord.web.bench import Desk

TOP = 8
"""So many candidates are told of; the likeliest first."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Somebody as they are told of, and who they may be."""

    who: Told
    found: Identification


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A candidate: how likely, with what speaks for and what against; `told_as` is their likelier record, if any."""

    candidate: Candidate
    likely: str
    told_as: Candidate | None
    speaks_for: tuple[Step, ...]
    speaks_against: tuple[Step, ...]


def compared(desk: Desk, who: str, register: str | None) -> Compared:
    """Compare somebody with the personas of other sources or, where one is named, with a register's rows.

    Kept until the dossier is another. Refuses, as NoSuchRegister, a register that nobody keeps.
    """
    dossier = desk.dossier
    kept: dict[tuple[str, str | None], Compared] = desk.made("candidates", dossier, dict)
    if (who, register) not in kept:
        kept[who, register] = _compared(dossier, who, register)
    return kept[who, register]


def registers() -> tuple[str, ...]:
    """The registers that whoever runs the workbench has added; none where the libraries are not installed."""
    try:
        from onrecord.identity.registers.shelf import kept_registers
    except ModuleNotFoundError:
        return ()
    return tuple(one.name for one in kept_registers())


def arguments(say: Speech, compared: Compared) -> Sequence[Argument]:
    """The candidates, each with reasons for and against, the weightiest first."""
    return [_argument(say, compared, one) for one in compared.found.candidates]


def _compared(dossier: Dossier, who: str, register: str | None) -> Compared:
    model = shipped_model()
    atlas = open_atlas(gazetteer_of(dossier.places.values()))
    told = told_of(profile_of(dossier, who), atlas)
    if register is None:
        part = compare_with_personas(dossier, told, atlas, model, top=TOP)
    else:
        with needing("registers", "Searching a register"):
            part = compare_with_rows(register, told, model, top=TOP)
    return Compared(told, identified(told, [part], model.answering, top=TOP))


def _argument(say: Speech, compared: Compared, one: Candidate) -> Argument:
    steps = steps_of(compared.who, compared.found, one, say)
    against = [step for step in steps if step.way is Way.AGAINST]
    return Argument(
        candidate=one,
        likely=likelihood_in_words(one.probability, say),
        told_as=compared.found.told_as(one),
        speaks_for=tuple(step for step in steps if step.way is Way.FOR),
        speaks_against=tuple(sorted(against, key=lambda step: step.weight)),
    )
