"""What is withheld is in no export: a dossier with names planted in every record, read back byte by byte."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from going import EXAMPLES, NAMES, TODAY, going

from onrecord.edition.exports import Exchange, files_of
from onrecord.evidence import Audience
from onrecord.protection import PUBLIC, TEAM, Reader, narrow
from onrecord.protection.publication import publication_of
from onrecord.store.folder import read_folder

OPEN = "access: {status: open}\nrights: {status: public-domain}\ncalendar: gregorian"

PLANTED = f"""
== dossier.yaml
onrecord: 1
title: The mill of Zarechye (invented)
languages: [en, ru]
== sources/diary/source.yaml
kind: diary
title: Diary of a schoolmistress
authors: [writer]
made: 1905
place: zarechye
archive: {{repository: District library, reference: box 2}}
{OPEN}
criticism: [{{says: Written up later, speaks: against, by: Kapitolina Brusnikina}}]
personas:
  writer: {{names: [Lisveta Obrunova]}}
  miller: {{names: [Orvan Tarmin]}}
== sources/diary/statements.yaml
- {{id: fire, what: event, who: [miller], where: zarechye, when: 1905-05-03, says: The mill burned down.,
   at: {{page: "4"}}}}
- {{id: died, what: death, who: [writer], when: 1910, says: The schoolmistress died.}}
- {{id: end, what: death, who: [miller], when: 1911, says: The miller died.}}
== sources/talk/source.yaml
kind: interview
title: Talk with Feofania Vodoleeva
authors: [witness]
made: 2019-04-02
place: hidden-farm
{OPEN}
texts: {{en: {{how: transcript, by: Kapitolina Brusnikina}}}}
personas:
  witness:
    names: [Feofania Vodoleeva, Феофания Водолеева]
    note: Vodoleeva asked not to be named.
    public: {{web: withheld}}
== sources/talk/text.en.md
My name is Feofania Vodoleeva, and I was born behind the mill.
== sources/talk/statements.yaml
- {{id: born, what: birth, who: [witness], where: hidden-farm, when: 1931, topics: [Vodoleeva's childhood],
   says: Vodoleeva was born behind the mill., at: {{text: en, quote: I was born behind the mill}}}}
== sources/police/source.yaml
kind: record
title: Report on the family Vodoleev
authors: [{{body: Militia of Zarechye}}]
made: 1937
archive: {{repository: Closed archive of Omshara}}
access: {{status: closed, until: 2060}}
calendar: gregorian
personas:
  daughter: {{names: [Водолеева]}}
== sources/police/statements.yaml
- {{id: sent, what: arrest, who: [daughter], when: 1937, says: The daughter was taken away.,
   at: {{quote: взята гражданка Водолеева}}}}
== people.yaml
persons:
  w-one: {{name: Feofania Vodoleeva, names: [{{text: Фаня Водолеева, lang: ru}}]}}
judgements:
  - {{id: one-w, compares: [talk:witness, police:daughter], decision: same, as: w-one,
     because: Vodoleeva said so herself., by: Kapitolina Brusnikina, date: 2020-01-02}}
== places.yaml
zarechye: {{names: [{{text: Zarechye, lang: en}}]}}
hidden-farm: {{names: [{{text: Vodoleev Farm, lang: en}}]}}
== questions.yaml
- {{id: fate, asks: What became of Vodoleeva?, concerns: [w-one],
   searched: [{{where: Omshara, by: Kapitolina Brusnikina, found: nothing}}]}}
- {{id: fire, asks: Who set the mill on fire?, concerns: [diary/fire],
   searched: [{{where: District library, by: Kapitolina Brusnikina, found: nothing}}]}}
== releases.yaml
- {{id: r1, of: talk, by: Feofania Vodoleeva, audiences: [film], form: {{name: withheld}}, from: 2019-04-02}}
== scripts/film.fountain
INT. HOUSE

Vodoleeva sits by the window. [[@talk/born]]
"""
"""Invented: there is no such village, and nobody in it ever lived."""

WITHHELD = (
    "vodoleev",
    "водолее",
    "feofani",
    "феофани",
    "фаня",
    "brusnikin",
    "omshara",
    "hidden-farm",
    "behind the mill",
)

Told = Callable[[str], Path]


def words_in(folder: Path, form: Exchange, reader: Reader) -> str:
    """Every word of an export, its files' names too, without regard to case; of a database as SQLite tells it."""
    files = files_of(going(folder, reader), form, "out")
    if form is Exchange.SQLITE:
        opened = sqlite3.connect(":memory:")
        opened.deserialize(files["out"])
        told = "\n".join(opened.iterdump())
        opened.close()
        return (told + files["out"].decode("utf-8", errors="replace")).casefold()
    return "\n".join(f"{name}\n{content.decode('utf-8')}" for name, content in files.items()).casefold()


@pytest.mark.parametrize("form", Exchange)
def test_nothing_withheld_is_in_what_the_public_gets(form: Exchange, told: Told) -> None:
    words = words_in(told(PLANTED), form, PUBLIC)
    assert [one for one in WITHHELD if one in words] == []


@pytest.mark.parametrize("form", Exchange)
def test_what_is_withheld_is_in_what_the_team_gets(form: Exchange, told: Told) -> None:
    """So that the test above can fail: the same words are found where they may be."""
    words = words_in(told(PLANTED), form, TEAM)
    assert "vodoleev" in words


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        (Exchange.TEI, ("the mill burned down", "zarechye", "diary of a schoolmistress", "lisveta obrunova")),
        (Exchange.IPIF, ("the mill burned down", "zarechye", "diary of a schoolmistress", "orvan tarmin")),
        (Exchange.ANNOTATIONS, ("the mill burned down",)),
        (Exchange.CSL, ("diary of a schoolmistress", "lisveta obrunova")),
        (Exchange.CSV, ("the mill burned down", "who set the mill on fire", "lisveta obrunova")),
        (Exchange.SQLITE, ("the mill burned down", "who set the mill on fire", "lisveta obrunova")),
        (Exchange.GEDCOM, ("the mill burned down", "orvan tarmin", "diary of a schoolmistress")),
    ],
)
def test_what_may_be_shown_is_there(form: Exchange, shown: tuple[str, ...], told: Told) -> None:
    words = words_in(told(PLANTED), form, PUBLIC)
    assert [one for one in shown if one not in words] == []


def names_by_persona(folder: Path) -> dict[str, set[str]]:
    """What every source calls everyone."""
    return {
        source.persona_key(local): {name.casefold() for name in persona.names}
        for source in read_folder(folder).dossier.sources.values()
        for local, persona in source.personas.items()
    }


@pytest.mark.parametrize("example", NAMES)
@pytest.mark.parametrize("form", Exchange)
def test_nobody_who_is_withheld_is_named_in_the_examples(form: Exchange, example: str) -> None:
    """Initials, and words that somebody has who may be named, tell of nobody."""
    folder = EXAMPLES / example
    house = read_folder(folder).dossier
    narrowed = narrow(house, PUBLIC, today=TODAY)
    reasons = narrowed.reasons
    called = names_by_persona(folder)
    authors = [one.names for card in narrowed.dossier.sources.values() for one in card.personas.values()]
    named = [*(names for who, names in called.items() if reasons[who].allowed), *authors]
    known = {word for names in named for name in names for word in re.findall(r"\w+", name.casefold())}
    identities = publication_of(house, Audience.WEB, TODAY).identities
    withheld = {name.casefold() for _, names in identities.withheld() for name in names}
    tell = [
        name
        for name in withheld
        if any(len(word) > 2 and word not in known for word in re.findall(r"\w+", name))
    ]
    words = words_in(folder, form, PUBLIC)
    assert tell
    assert [name for name in tell if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)] == []
