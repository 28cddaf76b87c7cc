"""A persona whose identity is sealed: what any audience is told, and what a check says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sealing_room import WITNESS, Team

from onrecord.chronology import chronology_of
from onrecord.dossier import Dossier
from onrecord.evidence import Audience, NameForm
from onrecord.findings import Finding
from onrecord.protection import PUBLIC, narrow, unnamed
from onrecord.protection.sealed_personas import sealed_in, under_seal
from onrecord.protection.sealing.checking import sealed_findings
from onrecord.protection.sealing.destroying import destroy
from onrecord.protection.sealing.gate import opened_names
from onrecord.protection.sealing.keys import destroy_key
from onrecord.protection.sealing.log import LOG, read_log
from onrecord.protection.sealing.naming import Named, still_named
from onrecord.protection.sealing.refusals import NamesTheWitness, NamesUnknown
from onrecord.protection.sealing.sealing import seal
from onrecord.protection.sealing.strongroom import Strongroom
from onrecord.store.folder import read_folder

Told = Callable[[str], Path]

TEAM = Team("anna", "boris")
FULL = "web: full, film: full, archive: full, insurer: full, team: full"
TALK = """
== sources/talk/source.yaml
kind: memoir
title: Talk with a witness
authors: [witness]
access: {{status: published}}
personas:
  witness: {{names: [{names}], sealed: W1, public: {{{public}}}}}
  miller: {{names: [Orvan Tarmin]}}
== sources/talk/statements.yaml
- {{id: died, what: death, who: [witness], when: 1907, says: The witness died.}}
"""


def talk(*, names: str = "", public: str = FULL) -> str:
    return TALK.format(names=names, public=public)


def sealed(folder: Path, *sharing: str) -> Strongroom:
    room = Strongroom(folder, folder.parent / "keys")
    seal(room, "W1", WITNESS, sharing[0], TEAM.wraps(*sharing))
    return room


def found(room: Strongroom) -> Iterator[Finding]:
    return sealed_findings(room.folder, read_folder(room.folder).dossier, room.keys)


def codes(room: Strongroom) -> list[str]:
    return [one.code for one in found(room)]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    ("public", "form"),
    [
        (FULL, NameForm.WITHHELD),
        (f"{FULL}, pseudonym: Agrippa", NameForm.PSEUDONYM),
        ("pseudonym: Agrippa", NameForm.WITHHELD),
    ],
)
def test_no_audience_gets_more_than_a_pseudonym(
    told: Told, audience: Audience, public: str, form: NameForm
) -> None:
    """Whatever the card says; and an audience that it does not name gets nothing, as ever."""
    dossier = under_seal(read_folder(told(talk(public=public))).dossier)
    card = dossier.sources["talk"].personas["witness"].public
    assert card is not None and getattr(card, audience) is form
    assert dossier.sources["talk"].personas["miller"].public is None


def test_the_public_does_not_learn_the_name_nor_that_it_is_sealed(told: Told) -> None:
    """Not even of somebody who is shown to be dead, and whose card allows the name."""
    folder = told(talk(names="Zendra Kvolina"))
    shown = narrow(read_folder(folder).dossier, PUBLIC, today=date(2026, 11, 28)).dossier
    assert "talk" in shown.sources and "witness" not in shown.sources["talk"].personas
    without = read_folder(folder).dossier
    assert (
        "witness"
        in narrow(_unsealed(without), PUBLIC, today=date(2026, 11, 28)).dossier.sources["talk"].personas
    )


def _unsealed(dossier: Dossier) -> Dossier:
    card = dossier.sources["talk"]
    personas = {local: replace(one, sealed=None) for local, one in card.personas.items()}
    return replace(dossier, sources={"talk": replace(card, personas=personas)})


def test_a_film_does_not_name_them_whatever_the_card_says(told: Told) -> None:
    dossier = read_folder(told(talk(names="Zendra Kvolina"))).dossier
    screen = unnamed(dossier, chronology_of(dossier).people, Audience.FILM)
    assert screen.hits("Zendra Kvolina left.") and not screen.hits("Orvan Tarmin left.")


def test_nothing_is_wrong_where_a_persona_refers_to_what_is_sealed(told: Told) -> None:
    assert codes(sealed(told(talk()), "anna")) == []


def test_a_reference_that_leads_nowhere_is_found_where_it_stands(told: Told) -> None:
    folder = told(talk())
    [one] = found(Strongroom(folder, folder.parent / "keys"))
    assert (one.code, one.about, one.field) == ("no-such-sealed", ("talk:witness",), ("sealed",))


def test_a_word_that_may_be_a_name_is_not_repeated(told: Told) -> None:
    folder = told(talk().replace("W1", "Zendra Kvolina"))
    read = read_folder(folder)
    assert [(one.code, one.field) for one in read.findings][:1] == [
        ("bad-value", ("personas", "witness", "sealed"))
    ]
    assert "Zendra" not in str(read.findings) + str(list(found(Strongroom(folder, folder.parent / "keys"))))
    assert sealed_in(read.dossier) == {}


@pytest.mark.parametrize(("name", "wrong"), [("Z. Kvolina", ["sealed-yet-named"]), ("Agrippa", [])])
def test_a_name_on_the_card_is_found_and_the_pseudonym_is_none(
    told: Told, name: str, wrong: list[str]
) -> None:
    assert codes(sealed(told(talk(names=name, public="pseudonym: Agrippa")), "anna")) == wrong


def test_what_no_persona_is_and_nobody_can_open_is_found(told: Told) -> None:
    room = sealed(told(talk().replace(" sealed: W1,", "")), "anna")
    assert codes(room) == ["unused-sealed"]
    next((room.keys).rglob("anna.age")).unlink()
    assert codes(room) == ["unused-sealed", "sealed-for-nobody"]
    [key] = [one.key for one in read_log(room.folder)]
    destroy_key(room.keys, key or "")
    assert codes(room) == ["unused-sealed", "sealed-key-elsewhere"]
    (room.folder / LOG).unlink()
    assert codes(room) == ["unused-sealed", "sealed-for-nobody"]


def test_a_log_that_cannot_be_read_is_found_with_its_row(told: Told) -> None:
    room = sealed(told(talk()), "anna")
    with (room.folder / LOG).open("ab") as log:
        log.write(b"\n[]\n")
    [one] = found(room)
    assert (one.code, str(one.where)) == ("unreadable-file", "sealed/log.jsonl:3:1")


def test_nothing_is_wrong_once_consent_is_taken_back(told: Told) -> None:
    room = sealed(told(talk()), "anna")
    destroy(room, "W1", "anna", "consent was taken back")
    assert codes(room) == []


def test_the_gate_is_told_all_names_and_each_opening_is_on_record(told: Told) -> None:
    room = sealed(told(talk()), "anna")
    dossier = read_folder(room.folder).dossier
    assert opened_names(room, dossier, TEAM.member("anna"), "the edition for web") == {"W1": WITNESS.names}
    assert read_log(room.folder)[-1].because == "the edition for web"


def test_the_gate_refuses_without_the_keys_and_puts_nothing_on_record(told: Told) -> None:
    room = sealed(told(talk()), "anna")
    dossier = read_folder(room.folder).dossier
    for member, keys in (
        (None, room.keys),
        (TEAM.member("boris"), room.keys),
        (TEAM.member("anna"), Path("/none")),
    ):
        with pytest.raises(NamesUnknown, match="W1"):
            opened_names(Strongroom(room.folder, keys), dossier, member, "the edition for web")
    with pytest.raises(NamesTheWitness):
        opened_names(room, dossier, TEAM.member("anna"), "lest Kvolina be named")
    room.file("W1").unlink()
    with pytest.raises(NamesUnknown, match="W1"):
        opened_names(room, dossier, TEAM.member("anna"), "the edition for web")
    assert len(read_log(room.folder)) == 1


def test_the_gate_asks_for_nothing_where_nothing_is_sealed_or_all_is_destroyed(told: Told) -> None:
    room = sealed(told(talk()), "anna")
    destroy(room, "W1", "anna", "consent was taken back")
    assert opened_names(room, read_folder(room.folder).dossier, None, "the edition for web") == {}


def test_all_that_still_names_a_witness_is_listed(told: Told) -> None:
    """In any alphabet and case, in texts and scripts and notes, and in names of files."""
    folder = told(
        talk()
        + """
== sources/talk/text.ru.md
Мельник молчал.
Я видел Зендру Кволину у реки.
== scripts/film.fountain
They asked Zendra
Kvolina, and she left.
== sources/talk/files/zendra_kvolina.txt
a receipt
== notes/list.csv
row,name
1,KVOLINA Z.
2,Tarmin
"""
    )
    (folder / "sources" / "talk" / "files" / "scan.png").write_bytes(b"\x89PNG\x00\xff")
    named = still_named(folder, read_folder(folder).dossier, WITNESS)
    assert set(named.places) == {
        Named("sources/talk/text.ru.md", 2),
        Named("scripts/film.fountain", 2),
        Named("sources/talk/files/zendra_kvolina.txt", 0),
        Named("notes/list.csv", 2),
    }
    assert set(named.records) == {"talk.ru", "film"}
    assert named.unread == ("sources/talk/files/scan.png",)
