"""An invented dossier with something for every page, and a witness who must be on none. Nobody in it lived."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from onrecord.edition.gate import let_out, secrets_for
from onrecord.edition.site import site_of
from onrecord.protection import PUBLIC, narrow
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)

WITHHELD = (
    "Zendra",
    "Kvolina",
    "Зендра",
    "Кволина",
    "hideout",
    "behind the mill",
    "Mlinova",
    "she fled",
    "1980",
    "secret",
)
"""What is told of the witness, and must be in no byte."""

PLANTED = """
== dossier.yaml
onrecord: 1
title: The mill of Slanka (invented)
languages: [en, ru]
== sources/letter/source.yaml
kind: letter
title: Letter of Lisveta Obrunova (invented)
authors: [writer]
made: 1906-02-01
place: gorod
calendar: gregorian
languages: [ru]
texts:
  ru: {how: transcription, by: a reader}
  en: {of: ru, how: translation, by: another reader}
archive: {repository: Town archive (invented), fond: 1, opis: 2}
access: {status: open}
rights: {status: public-domain}
criticism: [{says: Written the winter after the fire, speaks: for}]
personas:
  writer: {names: [Лисвета Обрунова, Lisveta Obrunova], sex: female}
  miller: {names: [Орван Тармин, Orvan Tarmin], sex: male, note: the miller}
== sources/letter/text.ru.md
<!-- Invented. -->

Дорогая сестра!

В мае [1905 года] сгорела мельница. Тармин стоял на дороге […] и молчал.

Твоя Лисвета.
== sources/letter/text.en.md
Dear sister,

In May [1905] the mill burned down. Tarmin stood in the road […] and said nothing.

Your Lisveta.
== sources/letter/statements.yaml
- id: fire
  what: event
  who: [miller]
  where: gorod
  when: 1905-05
  says: The mill burned down, and Tarmin stood in the road.
  at:
    - {text: ru, quote: "сгорела мельница"}
    - {text: en, quote: "the mill burned down"}
- {id: born, what: birth, who: [writer], when: 1870, says: She was born in 1870., at: {text: en, quote: "Dear sister"}}
- {id: died, what: death, who: [miller], when: 1931, says: Tarmin died in 1931., at: {text: en, quote: "said nothing"}}
== sources/register/source.yaml
kind: record
title: Parish register (invented)
authors: [{body: the parish}]
made: 1860/1940
calendar: gregorian
access: {status: published}
rights: {status: public-domain}
personas:
  tarmin: {names: [O. Tarmin], sex: male}
== sources/register/statements.yaml
- {id: born, what: birth, who: [tarmin], where: gorod, when: 1861-03-02, says: O. Tarmin was born on 2 March 1861.}
- {id: fire, what: event, who: [tarmin], where: gorod, when: 1905-05-03, says: His mill burned down on 3 May 1905.}
- id: moved
  what: residence
  who: [tarmin]
  where: reka
  when: {from: 1910, until: 1920}
  says: He lived at the river.
== sources/talk/source.yaml
kind: interview
title: Talk with the old ferryman (invented)
authors: [ferryman]
made: 1950-06-01
calendar: gregorian
languages: [en]
texts: {en: {how: transcript, by: a reader}}
access: {status: open}
rights: {status: public-domain}
personas:
  ferryman: {names: [Pimen Sluzov], sex: male}
== sources/talk/text.en.vtt
WEBVTT

00:00:04.000 --> 00:00:11.000
I was born in seventy-nine, by the river.

00:00:12.000 --> 00:00:20.000
The mill? It burned in one night, and nobody put it out.
== sources/talk/statements.yaml
- id: born
  what: birth
  who: [ferryman]
  when: 1879
  says: He was born in 1879.
  at: {text: en, quote: "I was born in seventy-nine"}
- id: mill
  what: event
  told_by: ferryman
  where: gorod
  when: 1905
  topics: [the fire, the mill]
  says: The mill burned in one night.
  at: {text: en, quote: "It burned in one night", time: "00:00:12.0-00:00:20.0"}
== sources/code/source.yaml
kind: statute
title: Code on mills (invented)
authors: [{body: the duma}]
made: 1903
calendar: gregorian
access: {status: published}
rights: {status: public-domain}
== sources/code/statements.yaml
- {id: insured, what: law-in-force, when: {from: 1903, until: 1917}, says: Mills had to be insured.}
- id: burned
  what: statistic
  when: 1905
  value: {from: 30, to: 40, unit: mills, scope: the district}
  says: Thirty to forty mills burned.
== sources/witness/source.yaml
kind: interview
title: Talk with Zendra Kvolina
authors: [witness]
made: 2001
place: hideout
calendar: gregorian
access: {status: closed, until: 2040}
rights: {status: unknown}
personas:
  witness: {names: [Зендра Кволина, Zendra Kvolina], note: the miller's granddaughter Mlinova}
== sources/witness/statements.yaml
- id: fled
  what: journey
  who: [witness]
  where: hideout
  when: 1980
  says: In 1980 she fled to the house behind the mill, a secret.
== people.yaml
persons:
  orvan-tarmin: {name: Orvan Tarmin, names: [{text: Орван Тармин, lang: ru}]}
judgements:
  - id: one-miller
    compares: [letter:miller, register:tarmin]
    decision: same
    as: orvan-tarmin
    because: One town had one miller.
    by: a reader
    date: 2026-01-02
  - id: not-the-ferryman
    compares: [talk:ferryman, register:tarmin]
    decision: different
    because: He tells of the miller as of another.
    by: a reader
    date: 2026-01-03
  - id: one-fire
    compares_events: [letter/fire, register/fire]
    decision: same
    because: The mill burned once.
    by: a reader
    date: 2026-01-04
== places.yaml
gorod:
  names:
    - {text: Gorod, lang: en, until: 1924}
    - {text: Krasnogorod, lang: en, from: 1924, until: 1991}
    - {text: Город, lang: ru, until: 1924}
    - {text: Красногород, lang: ru, from: 1924}
  at: [55.1, 37.2]
reka: {names: [{text: Reka, lang: en}, {text: Река, lang: ru}], at: [56.3, 43.9]}
hideout: {names: [{text: The house behind the mill, lang: en}], at: [50.1, 30.2]}
== questions.yaml
- id: who-lit-it
  asks: Who set the mill on fire?
  concerns: [orvan-tarmin]
  searched: [{where: the parish register (invented), date: 2025, by: a reader, found: nothing}]
- id: where-she-went
  asks: Where did Zendra Kvolina go?
  concerns: [witness:witness]
  searched: [{where: a secret archive, found: the hideout}]
== scripts/film.fountain
Title: The mill

# The fire

EXT. MILL - NIGHT

Sparks. [[not a fact: staging]]

In May 1905 the mill burned down. [[@letter/fire @register/fire]] Tarmin stood in the road. [[@letter/fire]]

Who set it on fire, nobody knows. [[@who-lit-it]]

# The flight

INT. HOUSE BEHIND THE MILL - DAY

A secret door. [[not a fact: staging]]

In 1980 she fled. [[@witness/fled]] Her name was Zendra Kvolina. [[@letter/fire]]

KVOLINA
Tarmin died in 1931. [[@letter/died]]

# Of Zendra Kvolina

EXT. ROAD - DAY

He lived at the river from 1910 to 1920. [[@register/moved]] Nobody ever saw her again.
"""


def built(folder: Path, out: Path) -> Path:
    """The site of a dossier's folder, let out by its own gate."""
    dossier = read_folder(folder).dossier
    public = narrow(dossier, PUBLIC, today=TODAY)
    let_out(site_of(public, today=TODAY), out, secrets_for(dossier, public, today=TODAY))
    return out


def texts_of(site: Path) -> Mapping[str, str]:
    """Every file of a site, by its path within it."""
    files = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in files}
