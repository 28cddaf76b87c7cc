"""Who worked and what papers are called is told to an insurer and an archive: nobody protected among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier import Dossier
from onrecord.edition.exports import Exchange, files_of, outgoing
from onrecord.edition.gate import HeldBack, let_out, secrets_for
from onrecord.evidence import Audience
from onrecord.protection import Narrowed, Reader, narrow
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)
EXAMPLE = Path(__file__).parents[3] / "examples" / "tikhomost"
TOLD = (Audience.INSURER, Audience.ARCHIVE)
STRANGER = "Agrafena Zelenchukova"
"""On no card of the example; invented."""


def with_worker(name: str) -> Dossier:
    """The example in which somebody gave releases, judged and searched, and a recording and papers bear the name."""
    dossier = read_folder(EXAMPLE).dossier
    reel = dossier.sources["interview-03"]
    assert reel.recording is not None
    named = replace(reel, recording=replace(reel.recording, reel=name, file=f"{name}.mov"))
    return replace(
        dossier,
        sources={**dossier.sources, reel.id: named},
        releases={id: replace(one, by=name, file=f"{name}.pdf") for id, one in dossier.releases.items()},
        judgements={id: replace(one, by=name) for id, one in dossier.judgements.items()},
        questions={
            id: replace(one, searched=tuple(replace(search, by=name) for search in one.searched))
            for id, one in dossier.questions.items()
        },
    )


def files(shown: Narrowed) -> dict[str, bytes]:
    """The records as tables, with what they tell of who worked."""
    return {
        **files_of(outgoing(shown.dossier, TODAY), Exchange.CSV, "tables"),
        "all.txt": repr(shown.dossier).encode(),
    }


@pytest.mark.parametrize("audience", TOLD)
def test_a_witness_who_is_withheld_is_taken_out(audience: Audience) -> None:
    shown = narrow(with_worker("Zoya Perlushina"), Reader(audience), today=TODAY)
    assert not [name for name, content in files(shown).items() if b"Perlushina" in content]


@pytest.mark.parametrize("audience", TOLD)
def test_somebody_sealed_is_caught_by_the_gate_alone(audience: Audience, tmp_path: Path) -> None:
    """No card has the name, so that narrowing cannot know it: whoever opens the seal for the gate tells it."""
    dossier = with_worker(STRANGER)
    shown = narrow(dossier, Reader(audience), today=TODAY)
    made = files(shown)
    assert any(b"Zelenchukova" in content for content in made.values())
    let_out(made.items(), tmp_path / "unsealed", secrets_for(dossier, shown, today=TODAY))
    secrets = secrets_for(dossier, shown, today=TODAY, sealed=["W7"], opened={"W7": (STRANGER,)})
    with pytest.raises(HeldBack):
        let_out(made.items(), tmp_path / "sealed", secrets)
    assert not (tmp_path / "sealed").exists()
