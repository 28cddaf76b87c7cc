"""What a member of the team sees who is not cleared for all: nothing of a guarded source, nor what tells of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dates import read_when
from onrecord.dossier import Dossier, dangling, records
from onrecord.evidence import (
    Access,
    AccessStatus,
    Audience,
    Participant,
    Persona,
    Script,
    Source,
    SourceKind,
    Statement,
    StatementKind,
    Text,
)
from onrecord.fountain import read_lines
from onrecord.protection import TEAM, Narrowed, Reader, Recollection, narrow, shown_lines
from onrecord.protection.members.lines import MembersLines
from onrecord.protection.members.scripts import MembersScript
from onrecord.protection.screen import screen_against
from onrecord.script import check
from onrecord.store.folder import read_folder
from tests.written import write_told

TODAY = date(2026, 11, 28)
EXAMPLES = Path(__file__).parents[2] / "examples"
NINA = Reader(Audience.TEAM, frozenset())
OLEG = Reader(Audience.TEAM, frozenset({"talk"}))
HELD = "Held by the production, and withheld."

Told = Callable[[str], Path]

TOWN = """
== sources/diary/source.yaml
kind: diary
title: Diary of a schoolmistress
authors: [writer]
made: 1905
place: village
access: {status: open}
calendar: gregorian
texts: {en: {how: transcription, by: a reader}}
derives_from: [{source: talk, how: copy}]
personas:
  writer: {names: [Lisveta Obrunova]}
  miller: {names: [Orvan Tarmin]}
== sources/diary/text.en.md
The mill burned, and Tarmin stood in the road.
== sources/diary/statements.yaml
- {id: fire, what: event, who: [miller], where: village, when: 1905-05-03, says: The mill burned down.}
- {id: after, what: event, who: [miller], when: after talk/fled}
- {id: slip, what: event, says: Kvolina saw it.}
- {id: typo, what: event, where: vilage}
== sources/paper/source.yaml
kind: news
title: A paper
access: {status: published}
personas: {owner: {names: [O. Tarmin]}}
== sources/talk/source.yaml
kind: interview
title: Talk with a witness
authors: [witness]
access: {status: restricted}
calendar: gregorian
texts: {en: {how: transcript, by: a reader}}
personas:
  witness: {names: [Zendra Kvolina], note: the miller's granddaughter}
  miller: {names: [Orvan Tarmin, Orvan Ilyich Tarmin, Orvan]}
== sources/talk/text.en.md
I fled to the house behind the mill.
== sources/talk/statements.yaml
- {id: fled, what: journey, who: [witness], where: hideout, when: 1980, says: She left.}
== people.yaml
persons:
  zendra: {name: Zendra Kvolina}
  orvan: {name: Orvan Tarmin}
judgements:
  - {id: owner-is-miller, compares: [diary:miller, paper:owner], as: orvan, decision: same, because: Yes.,
     by: x, date: 2026}
  - {id: witness-is-zendra, compares: [talk:witness], as: zendra, decision: same, because: Yes., by: x, date: 2026}
  - {id: miller-again, compares: [diary:miller, talk:miller], decision: same, because: Yes., by: x, date: 2026}
== places.yaml
village: {names: [{text: The village, lang: en}], travel: [{to: hideout, least: 1d}]}
hideout: {names: [{text: The house behind the mill, lang: en}], same_as: village}
== questions.yaml
- {id: why, asks: Why did it burn?, concerns: [diary/fire]}
- {id: where-is-she, asks: Where is she?, concerns: [zendra]}
- {id: whither, asks: Whither?, concerns: [talk/fled]}
== releases.yaml
- {id: r1, of: talk, by: Zendra Kvolina, audiences: [web]}
== signoffs.yaml
- {line: film/83b3cd35-1, by: a checker, role: checker, date: 2026, evidence: 8d1f, rests_on: {talk/fled: {when: 1980}}}
== scripts/film.fountain
Title: The fire
Author: Ada Researcher

# The mill

INT. KVOLINA'S HOUSE - NIGHT

[[kind: re-enactment]] [[ask @talk/fled]]

The *mill* burned. [[@diary/fire]] She fled. [[@talk/fled]] It rained.

She fled.

[[see the file on Kvolina]]

ZENDRA KVOLINA
(bitterly)
Nobody came. [[not a fact: staging]]
"""


def seen(told: Told, reader: Reader = NINA) -> Narrowed:
    return narrow(read_folder(told(TOWN)).dossier, reader, today=TODAY)


def keys(dossier: Dossier) -> set[str]:
    held = (
        "sources",
        "texts",
        "statements",
        "persons",
        "judgements",
        "places",
        "questions",
        "releases",
        "scripts",
    )
    return set().union(*(getattr(dossier, one) for one in held))


OPEN = {
    "diary",
    "diary.en",
    "diary/fire",
    "diary/typo",
    "paper",
    "orvan",
    "owner-is-miller",
    "village",
    "why",
    "film",
}


def test_a_member_sees_what_is_open_and_nothing_that_tells_of_the_rest(told: Told) -> None:
    narrowed = seen(told)
    assert keys(narrowed.dossier) == OPEN
    assert narrowed.dossier.signoffs == ()
    everything = repr(narrowed.dossier).casefold()
    assert not any(word in everything for word in ("kvolin", "zendra", "talk", "hideout", "ilyich", "behind"))


def test_what_a_member_is_cleared_for_they_see_with_all_that_hangs_on_it(told: Told) -> None:
    dossier = read_folder(told(TOWN)).dossier
    assert narrow(dossier, OLEG, today=TODAY).dossier == narrow(dossier, TEAM, today=TODAY).dossier


def test_a_card_and_a_place_are_whole_but_for_what_they_point_to(told: Told) -> None:
    house = read_folder(told(TOWN)).dossier
    shown = seen(told).dossier
    assert shown.sources["diary"] == replace(house.sources["diary"], derives_from=())
    assert shown.places["village"] == replace(house.places["village"], travel=())
    assert shown.sources["paper"] == house.sources["paper"]


def test_every_yes_and_no_has_a_reason(told: Told) -> None:
    house = read_folder(told(TOWN)).dossier
    narrowed = narrow(house, NINA, today=TODAY)
    for field in fields(Dossier):
        held = getattr(house, field.name)
        for key in held if isinstance(held, dict) else ():
            assert narrowed.reasons[key].reason
            assert narrowed.reasons[key].allowed == (key in getattr(narrowed.dossier, field.name)), key
    assert (
        narrowed.reasons["talk"].reason == "its access is restricted, and this member is not cleared for it"
    )
    assert narrowed.reasons["diary/slip"].reason == "it names someone of whom this member sees nothing"


@pytest.mark.parametrize(
    ("access", "shown"),
    [
        (None, False),
        (Access(status=AccessStatus.PUBLISHED), True),
        (Access(status=AccessStatus.OPEN), True),
        *(
            (Access(status=AccessStatus(one)), False)
            for one in ("restricted", "closed", "destroyed", "unlocated")
        ),
    ],
)
def test_only_what_is_published_or_open_is_for_every_member(
    told: Told, access: Access | None, shown: bool
) -> None:
    house = read_folder(told(TOWN)).dossier
    changed = replace(
        house, sources={**house.sources, "paper": replace(house.sources["paper"], access=access)}
    )
    assert ("paper" in narrow(changed, NINA, today=TODAY).dossier.sources) == shown


@pytest.mark.parametrize(
    ("access", "shown"),
    [
        ("{status: open, until: 2020}", False),
        ("{status: open, until: 2040}", True),
        ("{status: closed, until: 2020}", False),
    ],
)
def test_no_term_that_is_over_opens_anything(told: Told, access: str, shown: bool) -> None:
    folder = told(f"== sources/a/source.yaml\nkind: news\ntitle: A\naccess: {access}")
    assert ("a" in narrow(read_folder(folder).dossier, NINA, today=TODAY).dossier.sources) == shown


def test_a_script_stands_as_it_is_but_for_what_tells_of_the_rest(told: Told) -> None:
    assert seen(told).dossier.scripts["film"].fountain == (
        "Title: The fire\nAuthor: Ada Researcher\n\n# The mill\n\n.WITHHELD\n\n[[kind: re-enactment]]\n\n"
        "The *mill* burned. [[@diary/fire]] "
        "Held by the production, and withheld. [[withheld: by the production]] It rained.\n\nShe fled.\n\n"
        "WITHHELD\n(bitterly)\nNobody came. [[not a fact: staging]]\n"
    )


def test_a_line_is_found_by_its_own_id_whatever_it_is_in_what_the_member_has(told: Told) -> None:
    """The withheld line has the words of another, which is therefore the second in the house and the first here."""
    house = read_folder(told(TOWN)).dossier.scripts["film"]
    narrowed = seen(told)
    there = shown_lines(house, narrowed.dossier.scripts["film"])
    ids = [line.id for line in read_lines(house).lines]
    assert [there[id].text for id in ids] == [
        "The mill burned.",
        HELD,
        "It rained.",
        "She fled.",
        "Nobody came.",
    ]
    assert [there[id].withheld is None for id in ids] == [narrowed.reasons[id].allowed for id in ids]
    assert ids[3].endswith("-2") and there[ids[3]].id.endswith("-1")


def test_what_is_struck_out_of_a_script_stays_with_those_who_see_everything(told: Told) -> None:
    house = read_folder(told(f"{TOWN}\n/* She may sue: a secret. */\n\nIt *snowed*. [[mine]]\n")).dossier
    shown = narrow(house, NINA, today=TODAY).dossier.scripts["film"].fountain
    assert "secret" not in shown
    assert shown.endswith("It *snowed*. [[mine]]\n")


def test_a_script_with_nothing_hidden_in_it_is_the_same_record(told: Told) -> None:
    folder = told(
        f"{TOWN}== scripts/other.fountain\nTitle: X\n\n  Odd   spaces. [[@diary/fire]]\n\n\n\n= Mine\n"
    )
    house = read_folder(folder).dossier
    assert narrow(house, NINA, today=TODAY).dossier.scripts["other"] is house.scripts["other"]


@pytest.mark.parametrize("example", ["tikhomost", "poliakov"])
def test_the_rest_makes_sense_and_narrowed_again_it_is_the_same(example: str) -> None:
    house = read_folder(EXAMPLES / example).dossier
    narrowed = narrow(house, NINA, today=TODAY)
    assert list(dangling(narrowed.dossier)) == []
    check(narrowed, audience=Audience.TEAM, today=TODAY)
    assert narrow(narrowed.dossier, NINA, today=TODAY).dossier == narrowed.dossier
    for id, script in narrowed.dossier.scripts.items():
        assert len(shown_lines(house.scripts[id], script)) == len(read_lines(script).lines)


@pytest.mark.parametrize("example", ["tikhomost", "poliakov"])
def test_cleared_for_all_that_is_guarded_a_member_sees_every_source(example: str) -> None:
    house = read_folder(EXAMPLES / example).dossier
    everything = Reader(Audience.TEAM, frozenset(house.sources))
    assert narrow(house, everything, today=TODAY).dossier.statements.keys() == house.statements.keys()


NAMES = ["Zendra Kvolina", "Ulma Dresk", "Velda Quorin", "Anna"]
WORDS = st.sampled_from(["It burned.", "She left.", *NAMES])
HIDDEN_STATEMENTS = st.lists(
    st.builds(
        lambda id, where, says: Statement(
            source="talk",
            id=id,
            what=StatementKind.EVENT,
            who=(Participant(persona="her"),),
            where=where,
            says=says,
        ),
        st.sampled_from(["fled", "hid", "told"]),
        st.sampled_from([None, "village", "hideout"]),
        WORDS,
    ),
    max_size=3,
)


@st.composite
def hidden_sources(draw: st.DrawFn) -> tuple[Source, list[Statement], Text] | None:
    """A restricted source, or that there is none."""
    if draw(st.booleans()) and draw(st.booleans()):
        return None
    source = Source(
        id="talk",
        kind=draw(st.sampled_from([SourceKind.INTERVIEW, SourceKind.LETTER])),
        title=draw(WORDS),
        authors=("her",) if draw(st.booleans()) else (),
        access=draw(
            st.sampled_from([None, *(Access(status=AccessStatus(one)) for one in ("restricted", "closed"))])
        ),
        place=draw(st.sampled_from([None, "hideout", "village"])),
        personas={
            local: Persona(names=(draw(st.sampled_from(NAMES)),))
            for local in draw(st.sets(st.sampled_from(["her", "witness", "miller"])))
        },
    )
    return source, draw(HIDDEN_STATEMENTS), Text(source="talk", language="en", words=draw(WORDS))


def with_hidden(town: Dossier, hidden: tuple[Source, list[Statement], Text] | None) -> Dossier:
    rest = replace(
        town,
        sources={id: one for id, one in town.sources.items() if id != "talk"},
        texts={key: one for key, one in town.texts.items() if one.source != "talk"},
        statements={key: one for key, one in town.statements.items() if one.source != "talk"},
    )
    if hidden is None:
        return rest
    source, statements, text = hidden
    return replace(
        rest,
        sources={**rest.sources, source.id: source},
        texts={**rest.texts, text.key: text},
        statements={**rest.statements, **{one.key: one for one in statements}},
    )


LINES = st.lists(
    st.sampled_from(
        [
            "It burned. [[@diary/fire]]",
            "She fled. [[@talk/fled]]",
            "She fled.",
            "He hid. [[@talk/hid @diary/fire]]",
            "[[source: talk 00:00:01-00:00:02]]",
            "A voice. [[source: talk 00:00:01-00:00:02]]",
            "[[see @talk/told]]",
            "TAMARA\n(low)\nI know. [[@talk/told]] You do. [[@diary/fire]]",
            "= It is said @ night",
            "[[composite: talk:her, diary:miller]]",
            "Why? [[@whither]]",
            "/* struck out */",
        ]
    ),
    max_size=6,
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The town, with no word in what is open that a hidden name could be."""
    said = TOWN.replace("Kvolina saw it", "Somebody saw it").replace("KVOLINA'S HOUSE", "A HOUSE")
    said = said.replace("ZENDRA KVOLINA\n", "SHE\n").replace("the file on Kvolina", "the file")
    return read_folder(write_told(said, tmp_path_factory.mktemp("town"))).dossier


@settings(max_examples=150)
@given(one=hidden_sources(), other=hidden_sources(), lines=LINES, warm=st.booleans())
def test_whether_a_guarded_source_is_there_and_what_stands_in_it_changes_nothing(
    town: Dossier,
    one: tuple[Source, list[Statement], Text] | None,
    other: tuple[Source, list[Statement], Text] | None,
    lines: list[str],
    warm: bool,
) -> None:
    """The law of non-interference, where nothing that is open says a hidden name."""
    town = replace(town, scripts={"film": Script(id="film", fountain="\n\n".join(lines))})
    memory = Recollection() if warm else None
    first, second = (
        narrow(with_hidden(town, hidden), NINA, today=TODAY, memory=memory).dossier for hidden in (one, other)
    )
    assert first == second
    assert {one.about for one in dangling(first)} == {("diary/typo",)}, (
        "what was mistyped in the open, and no more"
    )


@settings(max_examples=100)
@given(hidden=hidden_sources(), says=WORDS, line=WORDS)
def test_no_hidden_name_is_in_anything_that_is_shown(
    town: Dossier, hidden: tuple[Source, list[Statement], Text] | None, says: str, line: str
) -> None:
    slipped = replace(
        with_hidden(town, hidden),
        statements={"diary/said": Statement(source="diary", id="said", what=StatementKind.EVENT, says=says)},
        scripts={"film": Script(id="film", fountain=line)},
    )
    narrowed = narrow(slipped, NINA, today=TODAY)
    called = set() if hidden is None else {name for one in hidden[0].personas.values() for name in one.names}
    said = repr([*records(narrowed.dossier)])
    assert not any(name in said for name in called)


PARTS = st.lists(
    st.sampled_from(
        [
            "It burned. [[@diary/fire]]",
            "She fled. [[@talk/fled]] It burned.",
            "INT. A HOUSE - NIGHT",
            "EXT. THE MILL",
            "int. a house",
            "\nINT. ANOTHER\nand more",
            "TAMARA\n(low)\nI know. [[@talk/told]] You do.",
            "[[never closed",
            "[[over\n  \nINT. ROWS]]",
            "# Part",
            "Title: X\nNotes: ask @talk",
            "= told",
            "  ",
            "/* struck out",
            "*/",
            "[[@talk/fled]]",
            "\n",
        ]
    ),
    max_size=9,
)


def without_empty_rows(script: Script | None) -> str | None:
    return None if script is None else re.sub(r"\n{3,}", "\n\n", script.fountain).strip("\n")


@settings(max_examples=300)
@given(parts=PARTS)
def test_a_script_is_the_same_cut_into_scenes_and_whole(town: Dossier, parts: list[str]) -> None:
    script = Script(id="film", fountain="\n\n".join(parts))
    lines = MembersLines(town, narrow(town, NINA, today=TODAY).dossier, screen_against({}, {}))
    cut, whole = MembersScript(lines, {}), MembersScript(lines, {})
    shown = cut.form(script)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("onrecord.protection.members.scripts._pieces", lambda fountain: [fountain])
        assert without_empty_rows(shown) == without_empty_rows(whole.form(script))
    assert cut.reasons == whole.reasons
    assert list(cut.reasons) == [line.id for line in read_lines(script).lines]
    if shown is not None:
        there = shown_lines(script, shown)
        assert list(there) == list(cut.reasons)
        texts = {line.id: line.text for line in read_lines(script).lines}
        assert {id: line.text for id, line in there.items()} == {
            id: texts[id] if cut.reasons[id].allowed else HELD for id in texts
        }


def test_what_is_remembered_changes_no_answer(town: Dossier) -> None:
    memory = Recollection()
    diary = town.sources["diary"]
    shut = replace(diary, access=Access(status=AccessStatus.CLOSED))
    named = replace(town.statements["diary/fire"], says="Zendra Kvolina")
    for edit in (
        town,
        replace(town, sources={**town.sources, "diary": shut}),
        replace(town, statements={**town.statements, "diary/fire": named}),
        replace(town, places={}),
        town,
    ):
        assert narrow(edit, NINA, today=TODAY, memory=memory) == narrow(edit, NINA, today=TODAY)


FIRES = st.fixed_dictionaries(
    {
        "says": st.sampled_from(["It burned.", "Zendra Kvolina", "It burned down."]),
        "when": st.sampled_from(
            [None, "1905", "after fled", "after talk/fled", "after diary/fire", "1906"]
        ).map(lambda said: None if said is None else read_when(said)),
        "where": st.sampled_from([None, "village", "nowhere"]),
    }
)
EDITS = st.one_of(
    st.tuples(st.just("restated"), FIRES),
    st.tuples(st.just("film"), LINES),
    st.tuples(st.just("shut"), st.booleans()),
    st.tuples(st.just("struck out"), st.booleans()),
)


def edited(town: Dossier, what: str, how: Any) -> Dossier:
    """The town with one record otherwise, or one more, or one less."""
    diary, fire = town.sources["diary"], "diary/fire"
    if what == "restated":
        one = replace(
            town.statements.get(fire, Statement(source="diary", id="fire", what=StatementKind.EVENT)), **how
        )
        return replace(town, statements={**town.statements, fire: one})
    if what == "film":
        return replace(town, scripts={"film": Script(id="film", fountain="\n\n".join(how))})
    if what == "shut":
        status = AccessStatus.CLOSED if how else AccessStatus.OPEN
        return replace(town, sources={**town.sources, "diary": replace(diary, access=Access(status=status))})
    left = {key: one for key, one in town.statements.items() if not how or key != fire}
    return replace(town, statements=left)


@given(edits=st.lists(EDITS, min_size=2, max_size=6), reader=st.sampled_from([NINA, OLEG]))
def test_whatever_is_edited_what_is_remembered_changes_no_answer(
    town: Dossier, edits: list[tuple[str, Any]], reader: Reader
) -> None:
    memory = Recollection()
    narrow(town, reader, today=TODAY, memory=memory)
    for what, how in edits:
        town = edited(town, what, how)
        kept, anew = (narrow(town, reader, today=TODAY, memory=remembered) for remembered in (memory, None))
        assert kept == anew
        assert list(kept.dossier.statements) == list(anew.dossier.statements)


def test_an_edit_of_words_asks_no_other_statement_again(town: Dossier) -> None:
    memory = Recollection()
    narrow(town, NINA, today=TODAY, memory=memory)
    before, fire = memory.records, town.statements["diary/fire"]
    assert before is not None
    for says, is_kept in (("It burned down.", True), ("Zendra Kvolina saw it burn.", False)):
        edit = replace(town, statements={**town.statements, fire.key: replace(fire, says=says)})
        narrow(edit, NINA, today=TODAY, memory=memory)
        assert memory.records is not None
        assert (memory.records.reasons is before.reasons) is is_kept
