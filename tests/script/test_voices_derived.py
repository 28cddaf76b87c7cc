"""Sources made from sources: wires, translations, chronicles that copy each other."""

from __future__ import annotations

from onrecord.script import Assessment


def test_two_papers_that_copy_one_wire_are_one_voice(lines: list[Assessment]) -> None:
    """Two papers have it from a wire that is on record, two from one that is not, and one from neither.
    == sources/wire/source.yaml
    kind: news
    title: The wire
    authors: [{body: Fictland Wire}]
    personas: {mayor: {names: [Mayor Unreal]}}
    == sources/morning/source.yaml
    kind: news
    title: The Morning
    derives_from: [{source: wire, how: copy}]
    personas: {mayor: {names: [Mayor Unreal]}}
    == sources/morning/statements.yaml
    - {id: died, what: death, who: [mayor], says: The mayor died., at: {page: 1}}
    == sources/evening/source.yaml
    kind: news
    title: The Evening
    authors: [{body: The Evening}]
    derives_from: [{source: wire, how: summary}]
    personas: {mayor: {names: [Mayor Unreal]}}
    == sources/evening/statements.yaml
    - {id: died, what: death, who: [mayor], says: The mayor died., at: {page: 1}}
    == sources/night/source.yaml
    kind: news
    title: The Night
    authors: [{body: The Night}]
    personas: {mayor: {names: [Mayor Unreal]}}
    == sources/night/statements.yaml
    - {id: died, what: death, who: [mayor], says: The mayor died., at: {page: 1}}
    == people.yaml
    persons: {unreal: {name: Mayor Unreal}}
    judgements:
      - {id: one-mayor, compares: [wire:mayor, morning:mayor, evening:mayor, night:mayor], as: unreal, decision: same,
         because: There was only one., by: tester, date: 2026-01-01}
    == scripts/film.fountain
    The mayor died. [[@morning/died @evening/died]]

    The mayor died. [[@morning/died @night/died]]
    """
    assert [line.verdict for line in lines] == ["single", "attested"]
    assert lines[0].origins == ("Fictland Wire",)


def test_two_translations_of_one_letter_are_one_voice(verdicts: list[str]) -> None:
    """A translation of a copy of the letter goes back to the letter; a record of the registrar does not.
    == sources/copy/source.yaml
    kind: letter
    title: A copy of the letter
    derives_from: [{source: letter, how: copy}]
    == sources/english/source.yaml
    kind: letter
    title: A translation of the copy
    authors: [{body: A translator}]
    derives_from: [{source: copy, how: translation}]
    personas: {anna: {names: [Anna Example]}}
    == sources/english/statements.yaml
    - {id: met, what: meeting, who: [anna], when: 1907, says: They met., at: {page: 1}}
    == sources/registry/source.yaml
    kind: record
    title: The register
    authors: [{body: Registrar}]
    personas: {anna: {names: [Anna Example]}}
    == sources/registry/statements.yaml
    - {id: met, what: meeting, who: [anna], when: 1907, says: They met., at: {page: 1}}
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: one-anna, compares: [letter:anna, english:anna, registry:anna], as: anna-example, decision: same,
         because: It is so told., by: tester, date: 2026-01-01}
    == scripts/film.fountain
    They met. [[@letter/met @english/met]]

    They met. [[@letter/met @registry/met]]
    """
    assert verdicts == ["single", "attested"]


def test_sources_that_copy_each_other_are_one_voice(verdicts: list[str]) -> None:
    """Nobody knows which of the two chronicles was first, and one took from a letter made under duress.
    == sources/duress/source.yaml
    kind: letter
    title: A confession
    circumstances: coerced
    derives_from: [{source: letter, how: retelling}]
    == sources/north/source.yaml
    kind: record
    title: The chronicle of the north
    authors: [{body: North Abbey}]
    derives_from: [{source: south, how: copy}]
    personas: {abbot: {names: [Abbot Untrue]}}
    == sources/north/statements.yaml
    - {id: fled, what: journey, who: [abbot], says: The abbot fled., at: {page: 1}}
    == sources/south/source.yaml
    kind: record
    title: The chronicle of the south
    authors: [{body: South Abbey}]
    derives_from: [{source: north, how: copy}]
    personas: {abbot: {names: [Abbot Untrue]}}
    == sources/south/statements.yaml
    - {id: fled, what: journey, who: [abbot], says: The abbot fled., at: {page: 1}}
    == people.yaml
    persons: {untrue: {name: Abbot Untrue}}
    judgements:
      - {id: one-abbot, compares: [north:abbot, south:abbot], as: untrue, decision: same, because: It is so told.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    The abbot fled. [[@north/fled @south/fled]]
    """
    assert verdicts == ["single"]


def test_what_is_made_from_coerced_testimony_is_coerced(verdicts: list[str]) -> None:
    """A report on Anna's interrogation, itself made from her letter, is no voice outside the coercion.
    == sources/case-anna/source.yaml
    kind: interrogation
    title: Record of the interrogation of Anna Example
    circumstances: coerced
    derives_from: [{source: letter, how: summary}]
    personas: {anna: {names: [Anna Example]}, boris: {names: [Boris Sample]}}
    == sources/report/source.yaml
    kind: record
    title: A report on the interrogation
    authors: [{body: Office of Fictland}]
    derives_from: [{source: case-anna, how: summary}]
    personas: {anna: {names: [Anna Example]}, boris: {names: [Boris Sample]}}
    == sources/report/statements.yaml
    - {id: met, what: meeting, who: [anna, boris], when: 1907, says: They met., at: {page: 1}}
    == people.yaml
    persons: {boris-sample: {name: Boris Sample}}
    judgements:
      - {id: one-boris, compares: [report:boris, case-boris:boris], as: boris-sample, decision: same,
         because: It is so told., by: tester, date: 2026-01-01}
    == scripts/film.fountain
    They met. [[@report/met @case-boris/met]]
    """
    assert verdicts == ["single"]
