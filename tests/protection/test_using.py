"""Whether a release is still wanted: of those who may be alive and are seen or heard, and of nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.chronology import chronology_of
from onrecord.evidence import Audience
from onrecord.protection import Use, lives_of, use_of
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)


def use(folder: Path) -> Use:
    kept = read_folder(folder)
    assert [finding.what for finding in kept.findings] == []
    lives = lives_of(kept.dossier, chronology_of(kept.dossier), TODAY)
    return use_of(kept.dossier, lives, kept.dossier.sources["tape"], Audience.FILM)


@pytest.mark.parametrize(
    ("kind", "card", "wanted"),
    [
        ("interview", "authors: [anna]\npersonas: {anna: {names: [Anna]}}", True),
        ("interview", "", True),
        ("interview", "authors: [old]\npersonas: {old: {names: [Old]}, anna: {names: [Anna]}}", False),
        ("recording", "authors: [anna]\npersonas: {anna: {names: [Anna]}}", True),
        ("recording", "", False),
        ("photograph", "authors: [anna]\npersonas: {anna: {}, old: {names: [Old]}}", True),
        ("photograph", "authors: [{body: the council}]\npersonas: {old: {names: [Old]}}", False),
        ("footage", "personas: {anna: {names: [Anna]}}", True),
        ("footage", "", False),
        ("letter", "authors: [anna]\npersonas: {anna: {names: [Anna]}}", False),
    ],
)
def test_a_release_is_wanted_of_whoever_may_be_alive(
    told: Callable[[str], Path], kind: str, card: str, wanted: bool
) -> None:
    born = "- {id: born, what: birth, who: [old], when: 1880}" if "old" in card else "[]"
    folder = told(
        f"== sources/tape/source.yaml\nkind: {kind}\ntitle: A tape\ncalendar: gregorian\n{card}\n"
        f"== sources/tape/statements.yaml\n{born}\n"
    )
    assert (use(folder).wanted is not None) is wanted


@pytest.mark.parametrize(("audiences", "refused"), [("[film, web]", False), ("[web]", True), ("[]", True)])
def test_a_release_is_for_whom_it_names(told: Callable[[str], Path], audiences: str, refused: bool) -> None:
    folder = told(
        "== sources/tape/source.yaml\nkind: interview\ntitle: A tape\n"
        f"== releases.yaml\n- {{id: signed, of: tape, by: Anna, audiences: {audiences}}}\n"
    )
    assert (use(folder).refused is not None) is refused
