"""How many voices the policy asks, and how many of them primary."""

from __future__ import annotations

from onrecord.script import Assessment


def test_where_one_voice_is_enough(verdicts: list[str]) -> None:
    """One voice attests, but not one that was coerced, has it from others, or is secondary.
    == dossier.yaml
    onrecord: 1
    title: One voice
    languages: [en]
    policy: {independent_origins: 1}
    == scripts/film.fountain
    They met. [[@letter/met]]

    They met. [[@case-anna/met]]

    He was ill. [[@letter/rumour]]

    They moved. [[@article/moved]]
    """
    assert verdicts == ["attested", "single", "single", "secondary"]


def test_where_three_are_asked(verdicts: list[str]) -> None:
    """Anna, Boris and Dora are three; Anna twice is not.
    == dossier.yaml
    onrecord: 1
    title: Three voices
    languages: [en]
    policy: {independent_origins: 3}
    == scripts/film.fountain
    They met. [[@letter/met @diary/met @case-anna/met]]

    They were near. [[@letter/household @diary/met @film-talk/neighbours]]
    """
    assert verdicts == ["single", "attested"]


def test_where_two_must_be_primary(lines: list[Assessment]) -> None:
    """An article of its own and a letter are two voices, and one of them is primary.
    == dossier.yaml
    onrecord: 1
    title: Two primary voices
    languages: [en]
    policy: {independent_origins: 2, primary_origins: 2}
    == sources/article/source.yaml
    kind: article
    title: An article from memory
    authors: [scholar]
    calendar: gregorian
    personas: {scholar: {names: [Doctor Figment]}, anna: {names: [Anna Example]}, boris: {names: [Boris Sample]}}
    == scripts/film.fountain
    They met. [[@letter/met @article/met]]

    They met. [[@letter/met @diary/met]]
    """
    assert [line.verdict for line in lines] == ["single", "attested"]
    assert lines[0].because[0].endswith("the policy asks 2, 2 of them primary.")


def test_two_primary_voices_are_preferred_to_three_of_which_one_is(verdicts: list[str]) -> None:
    """Anna with two scholars, or Anna with Boris, who is judged to speak of another event than they do.
    == dossier.yaml
    onrecord: 1
    title: Two primary voices
    languages: [en]
    policy: {independent_origins: 2, primary_origins: 2}
    == sources/one/source.yaml
    kind: book
    title: A book
    authors: [{body: One Press}]
    personas: {anna: {names: [Anna Example]}}
    == sources/one/statements.yaml
    - {id: ill, what: illness, who: [anna], says: She was ill., at: {page: 1}}
    == sources/two/source.yaml
    kind: book
    title: Another book
    authors: [{body: Two Press}]
    personas: {anna: {names: [Anna Example]}}
    == sources/two/statements.yaml
    - {id: ill, what: illness, who: [anna], says: She was ill., at: {page: 1}}
    == sources/three/source.yaml
    kind: memoir
    title: Memoirs
    authors: [anna]
    personas: {anna: {names: [Anna Example]}}
    == sources/three/statements.yaml
    - {id: ill, what: illness, who: [anna], says: She was ill., at: {page: 1}}
    == sources/four/source.yaml
    kind: diary
    title: Diary of a nurse
    authors: [{body: Milltown Hospital}]
    personas: {anna: {names: [Anna Example]}}
    == sources/four/statements.yaml
    - {id: ill, what: illness, who: [anna], says: She was ill., at: {page: 1}}
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: one-anna, compares: [one:anna, two:anna, three:anna, four:anna], as: anna-example, decision: same,
         because: It is so told., by: tester, date: 2026-01-01}
      - {id: not-the-same, compares_events: [one/ill, four/ill], decision: different, because: Years lie between.,
         by: tester, date: 2026-01-01}
      - {id: nor-these, compares_events: [two/ill, four/ill], decision: different, because: Years lie between.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    She was ill. [[@one/ill @two/ill @three/ill @four/ill]]
    """
    assert verdicts == ["attested"]


def test_the_only_voice_that_is_asked_is_no_agreement(lines: list[Assessment]) -> None:
    """A single voice agrees with nobody.
    == dossier.yaml
    onrecord: 1
    title: One voice
    languages: [en]
    policy: {independent_origins: 1}
    == scripts/film.fountain
    They met. [[@letter/met]]
    """
    assert lines[0].because == ("One voice tells it, as many as the policy asks: letter/met.",)
