"""Judgements make two voices one, and let two sources support each other."""

from __future__ import annotations


def test_a_judgement_lets_two_sources_about_one_person_support_each_other(verdicts: list[str]) -> None:
    """The nurse's X is judged to be Anna; the porter's Y is not.
    == sources/nurse/source.yaml
    kind: memoir
    title: A nurse's memoir
    authors: [nurse]
    personas: {nurse: {names: [Nurse Imaginary]}, x: {names: [X]}}
    == sources/nurse/statements.yaml
    - {id: ill, what: illness, who: [x], says: X was ill., at: {page: 1}}
    == sources/porter/source.yaml
    kind: memoir
    title: A porter's memoir
    authors: [porter]
    personas: {porter: {names: [Porter Imaginary]}, y: {names: [Y]}}
    == sources/porter/statements.yaml
    - {id: ill, what: illness, who: [y], says: Y was ill., at: {page: 1}}
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: x-is-anna, compares: [letter:anna, nurse:x], as: anna-example, decision: same, because: It is so told.,
         by: tester, date: 2026-01-01}
      - {id: y-may-be, compares: [letter:anna, porter:y], decision: unsure, because: There is too little.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    They were near. [[@letter/met @nurse/ill]]

    They were near. [[@letter/met @porter/ill]]
    """
    assert verdicts == ["attested", "single"]


def test_a_judgement_unmasks_two_voices_as_one(verdicts: list[str]) -> None:
    """Both memoirs are of the miller: the one signed Z turns out to be by the porter.
    == sources/signed-z/source.yaml
    kind: memoir
    title: A memoir signed Z
    authors: [z]
    personas: {z: {names: [Z]}, miller: {names: [Miller Unreal]}}
    == sources/signed-z/statements.yaml
    - {id: ill, what: illness, who: [miller], says: The miller was ill., at: {page: 1}}
    == sources/porter/source.yaml
    kind: memoir
    title: A porter's memoir
    authors: [porter]
    personas: {porter: {names: [Porter Imaginary]}, miller: {names: [Miller Unreal]}}
    == sources/porter/statements.yaml
    - {id: ill, what: illness, who: [miller], says: The miller was ill., at: {page: 1}}
    == sources/priest/source.yaml
    kind: memoir
    title: A priest's memoir
    authors: [priest]
    personas: {priest: {names: [Priest Imaginary]}, miller: {names: [Miller Unreal]}}
    == sources/priest/statements.yaml
    - {id: ill, what: illness, who: [miller], says: The miller was ill., at: {page: 1}}
    == people.yaml
    persons: {porter-imaginary: {name: Porter Imaginary}, miller-unreal: {name: Miller Unreal}}
    judgements:
      - {id: one-miller, compares: [signed-z:miller, porter:miller, priest:miller], as: miller-unreal, decision: same,
         because: It is so told., by: tester, date: 2026-01-01}
      - {id: z-is-porter, compares: [signed-z:z, porter:porter], as: porter-imaginary, decision: same,
         because: It is one hand., by: tester, date: 2026-01-01}
    == scripts/film.fountain
    The miller was ill. [[@signed-z/ill @porter/ill]]

    The miller was ill. [[@signed-z/ill @priest/ill]]
    """
    assert verdicts == ["single", "attested"]


def test_statements_of_nobody_agree_where_they_are_judged_one_event(verdicts: list[str]) -> None:
    """Three papers tell of a strike; two of them of the same, as judged.
    == sources/red/source.yaml
    {kind: news, title: Red, authors: [{body: Red Paper}]}
    == sources/red/statements.yaml
    - {id: strike, what: event, says: The mill stood still., at: {page: 1}}
    == sources/blue/source.yaml
    {kind: news, title: Blue, authors: [{body: Blue Paper}]}
    == sources/blue/statements.yaml
    - {id: strike, what: event, says: The mill stood still., at: {page: 1}}
    == sources/grey/source.yaml
    {kind: news, title: Grey, authors: [{body: Grey Paper}]}
    == sources/grey/statements.yaml
    - {id: strike, what: event, says: The mill stood still., at: {page: 1}}
    == people.yaml
    judgements:
      - {id: one-strike, compares_events: [red/strike, blue/strike], decision: same, because: It is one day.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    The mill stood still. [[@red/strike @blue/strike]]

    The mill stood still. [[@red/strike @grey/strike]]
    """
    assert verdicts == ["attested", "single"]


def test_events_judged_different_do_not_support_each_other(verdicts: list[str]) -> None:
    """Anna was ill twice: each time there is one witness.
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: one-anna, compares: [letter:anna, diary:anna], as: anna-example, decision: same,
         because: It is so told., by: tester, date: 2026-01-01}
      - {id: two-meetings, compares_events: [letter/met, diary/met], decision: different, because: They met twice.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    They met. [[@letter/met @diary/met]]

    They met. [[@letter/household @diary/met]]
    """
    assert verdicts == ["single", "attested"]


def test_the_making_of_a_source_is_one_event_whoever_tells_of_it(verdicts: list[str]) -> None:
    """Two archivists date the letter, one of them the diary too.
    == sources/north/source.yaml
    {kind: record, title: North, authors: [{body: North Archive}]}
    == sources/north/statements.yaml
    - {id: dated, what: authorship, of: letter, when: 1925, says: The letter is of 1925., at: {page: 1}}
    == sources/south/source.yaml
    {kind: record, title: South, authors: [{body: South Archive}]}
    == sources/south/statements.yaml
    - {id: dated, what: authorship, of: letter, when: 1925, says: The letter is of 1925., at: {page: 1}}
    - {id: diary, what: authorship, of: diary, when: 1930, says: The diary is of 1930., at: {page: 1}}
    == scripts/film.fountain
    It was written in 1925. [[@north/dated @south/dated]]

    It was written in 1925. [[@north/dated @south/diary]]
    """
    assert verdicts == ["attested", "single"]


def test_anonymous_letters_are_voices_of_their_own_until_judged(verdicts: list[str]) -> None:
    """Two denunciations without a name may be by two hands, or judged to be by one.
    == sources/first/source.yaml
    {kind: letter, title: First, authors: [hand], circumstances: anonymous,
     personas: {hand: {names: []}, anna: {names: [Anna Example]}}}
    == sources/first/statements.yaml
    - {id: fled, what: journey, who: [anna], says: She fled., at: {page: 1}}
    == sources/second/source.yaml
    {kind: letter, title: Second, authors: [hand], circumstances: anonymous,
     personas: {hand: {names: []}, anna: {names: [Anna Example]}}}
    == sources/second/statements.yaml
    - {id: fled, what: journey, who: [anna], says: She fled., at: {page: 1}}
    == sources/third/source.yaml
    {kind: letter, title: Third, circumstances: anonymous, personas: {anna: {names: [Anna Example]}}}
    == sources/third/statements.yaml
    - {id: fled, what: journey, who: [anna], says: She fled., at: {page: 1}}
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: one-anna, compares: [first:anna, second:anna, third:anna], as: anna-example, decision: same,
         because: It is so told., by: tester, date: 2026-01-01}
      - {id: one-hand, compares: [first:hand, second:hand], decision: same, because: It is one typewriter.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    She fled. [[@first/fled @second/fled]]

    She fled. [[@first/fled @third/fled]]
    """
    assert verdicts == ["single", "attested"]
