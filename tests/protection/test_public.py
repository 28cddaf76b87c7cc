"""What the public gets: no name that is withheld, nothing about the living, nothing that rests on either."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier import Dossier, dangling, records
from onrecord.evidence import Audience
from onrecord.protection import ARCHIVE, FILM, INSURER, PUBLIC, Narrowed, Reader, narrow
from onrecord.script import check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"

Told = Callable[[str], Path]

OPEN = "access: {status: open}\nrights: {status: public-domain}\ncalendar: gregorian"

VILLAGE = f"""
== sources/diary/source.yaml
kind: diary
title: Diary of a schoolmistress
authors: [writer]
made: 1905
place: village
{OPEN}
texts: {{en: {{how: transcription, by: a reader}}}}
personas:
  writer: {{names: [Lisveta Obrunova]}}
  miller: {{names: [Orvan Tarmin]}}
== sources/diary/text.en.md
The mill burned, and Tarmin stood in the road.
== sources/diary/statements.yaml
- {{id: fire, what: event, who: [miller], where: village, when: 1905-05-03, says: The mill burned down.}}
- {{id: taught, what: work, who: [writer], when: 1910, says: She taught.}}
== sources/talk/source.yaml
kind: interview
title: Talk with a witness
authors: [witness]
authors: [witness]
{OPEN}
personas:
  witness: {{names: [Zendra Kvolina], note: the miller's granddaughter}}
== sources/talk/statements.yaml
- {{id: fled, what: journey, who: [witness], where: hideout, when: 1980, says: She left.}}
== places.yaml
village: {{names: [{{text: The village, lang: en}}]}}
hideout: {{names: [{{text: The house behind the mill, lang: en}}], at: [50.1, 30.2]}}
== scripts/film.fountain
Zendra Kvolina left. [[@talk/fled]]
"""


def public(folder: Path) -> Narrowed:
    return narrow(read_folder(folder).dossier, PUBLIC, today=TODAY)


def keys(dossier: Dossier) -> set[str]:
    return {
        *dossier.sources,
        *dossier.texts,
        *dossier.statements,
        *dossier.persons,
        *dossier.judgements,
        *dossier.places,
        *dossier.questions,
        *dossier.scripts,
    }


def test_of_the_long_dead_all_that_is_open_may_be_read(told: Told) -> None:
    shown = keys(public(told(VILLAGE)).dossier)
    assert shown == {"diary", "diary.en", "diary/fire", "diary/taught", "village", "film"}


SLIPS = {
    "a card's title": "== sources/slip/source.yaml\nkind: news\ntitle: Kvolina tells\naccess: {status: open}",
    "a card's note": (
        "== sources/slip/source.yaml\nkind: news\ntitle: News\n"
        "access: {status: published, note: given by Z. Kvolina}"
    ),
    "a source's id": "== sources/zendra-kvolina/source.yaml\nkind: news\ntitle: N\naccess: {status: open}",
    "a persona's id": (
        "== sources/slip/source.yaml\nkind: news\ntitle: News\naccess: {status: published}\n"
        "personas: {kvolina: {names: [Ivo Brasin], public: {web: full}}}"
    ),
    "a persona's note": (
        "== sources/slip/source.yaml\nkind: news\ntitle: News\nmade: 1900\naccess: {status: published}\n"
        "personas: {old: {names: [Ivo Brasin], note: grandfather of Zendra Kvolina}}\n"
        "== sources/slip/statements.yaml\n- {id: died, what: death, who: [old]}"
    ),
    "a criticism": (
        "== sources/slip/source.yaml\nkind: news\ntitle: News\naccess: {status: published}\n"
        "criticism: [{says: Kvolina doubts it, speaks: against}]"
    ),
    "a text": "== sources/diary/text.ru.md\nЭто рассказала нам Звендра: говорили с Кволиной.",
    "a statement's words": (
        "== sources/slip/source.yaml\nkind: news\ntitle: News\naccess: {status: published}\n"
        "== sources/slip/statements.yaml\n- {id: seen, what: event, says: ZENDRA KVOLINA saw it.}"
    ),
    "a passage": (
        "== sources/slip/source.yaml\nkind: news\ntitle: News\naccess: {status: published}\n"
        "== sources/slip/statements.yaml\n- {id: seen, what: event, at: {quote: Mme Kvolina saw}}"
    ),
    "a question": "== questions.yaml\n- {id: q, asks: Where is Zendra Kvolina?, concerns: [village]}",
    "a search": (
        "== questions.yaml\n- {id: q, asks: What was it?, concerns: [village], "
        "searched: [{where: the papers of Z. Kvolina}]}"
    ),
    "a judgement": (
        "== people.yaml\njudgements:\n  - {id: j, compares_events: [diary/fire, diary/taught], "
        "decision: different, because: Zendra Kvolina says so., by: x, date: 2026}"
    ),
    "a release": "== releases.yaml\n- {id: r, of: diary, by: Zendra Kvolina, file: kvolina.pdf, "
    "audiences: [web, film, archive, insurer]}",
    "a release's id": "== releases.yaml\n- {id: by-kvolina, of: diary, by: x, audiences: [web, archive, insurer]}",
    "a release's territory": "== releases.yaml\n- {id: r, of: diary, by: x, audiences: [web, film, archive, insurer], "
    "territory: where Kvolina lives}",
    "a sign-off": "== scripts/film.fountain\nIt rained.\n== signoffs.yaml\n"
    "- {line: film/83b3cd35-1, by: x, role: y, date: 2026, evidence: 8d1f, note: Zendra Kvolina agrees}",
    "a script's id": "== scripts/kvolina.fountain\nIt rained.",
    "the title": "== dossier.yaml\nonrecord: 1\ntitle: The life of Zendra Kvolina",
    "a place": "== places.yaml\nvillage: {names: [{text: Kvolina's village, lang: en}]}",
}


@pytest.mark.parametrize("reader", [PUBLIC, FILM, ARCHIVE, INSURER], ids=lambda one: one.audience)
@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_withheld_name_is_nowhere_wherever_it_slipped_in(told: Told, slip: str, reader: Reader) -> None:
    dossier = read_folder(told(f"{VILLAGE}\n{slip}")).dossier
    everything = repr([*records(dossier), *keys(dossier)]).casefold()
    assert "kvolin" in everything or "кволин" in everything
    narrowed = narrow(dossier, reader, today=TODAY)
    shown = repr(narrowed.dossier).casefold()
    assert not any(name in shown for name in ("kvolin", "кволин", "zendra", "granddaughter"))


def test_nothing_about_the_living_is_public(told: Told) -> None:
    """By pseudonym she may stand on a card that is published, but no statement tells of her."""
    narrowed = public(
        told(
            VILLAGE
            + """
== sources/paper/source.yaml
kind: article
title: A paper
access: {status: published}
rights: {status: public-domain}
personas:
  w1: {names: [Velda Quorin], public: {web: pseudonym, pseudonym: Anna}}
  teller: {names: [Ulma Dresk]}
  old: {names: [Ivo Brasin]}
== sources/paper/text.en.md
Somebody left.
== sources/paper/statements.yaml
- {id: left, what: journey, who: [w1], when: 1980}
- {id: heard, what: event, who: [old], told_by: teller, when: 1901}
- {id: then, what: event, who: [old], when: birth(w1) - 60y}
- {id: after, what: event, who: [old], when: after left}
- {id: old, what: event, who: [old], when: 1901}
== questions.yaml
- {id: where-is-she, asks: Where is she?, concerns: ["paper:w1"]}
- {id: of-nobody, asks: And the neighbour?}
- {id: what-of-him, asks: And he?, concerns: ["paper:old"]}
"""
        )
    )
    assert narrowed.dossier.sources["paper"].personas["w1"].names == ("Anna",)
    assert set(narrowed.dossier.sources["paper"].personas) == {"w1", "old"}
    assert {key for key in narrowed.dossier.statements if key.startswith("paper/")} == {"paper/old"}
    assert set(narrowed.dossier.questions) == {"what-of-him"}
    assert "paper.en" not in narrowed.dossier.texts
    assert "quorin" not in repr(narrowed.dossier).casefold()


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("{web: full}", ("Velda Quorin",)),
        ("{web: initials}", ("V. Q.",)),
        ("{web: pseudonym, pseudonym: Anna}", ("Anna",)),
        ("{web: withheld}", None),
        ("{film: full}", None),
    ],
)
def test_a_card_says_in_what_form_the_public_is_told_a_name(
    told: Told, form: str, names: tuple[str, ...] | None
) -> None:
    card = f"""
== sources/paper/source.yaml
kind: article
title: A paper
access: {{status: published}}
personas: {{her: {{names: [Velda Quorin], note: tall, public: {form}}}}}
"""
    shown = public(told(card)).dossier.sources["paper"].personas.get("her")
    assert (None if shown is None else shown.names) == names
    assert shown is None or shown.note is None


def test_what_one_card_withholds_no_other_tells(told: Told) -> None:
    """Both are long dead; but the family asked that the name on one card stay hidden."""
    narrowed = public(
        told(
            VILLAGE
            + """
== sources/file/source.yaml
kind: case-file
title: A file
access: {status: open}
personas: {him: {names: [Tarmin], public: {web: withheld}}}
== people.yaml
persons: {orvan: {name: Orvan Tarmin}}
judgements:
  - {id: j, compares: [diary:miller, file:him], as: orvan, decision: same, because: Yes., by: x, date: 2026}
"""
        )
    )
    assert "tarmin" not in repr(narrowed.dossier).casefold()
    assert "diary/taught" in narrowed.dossier.statements


def test_a_surname_that_the_dead_bear_too_is_not_withheld_with_the_living(told: Told) -> None:
    narrowed = public(told(VILLAGE.replace("Zendra Kvolina", "Zendra Tarmina")))
    assert "diary.en" in narrowed.dossier.texts
    assert "zendra" not in repr(narrowed.dossier).casefold()


def test_a_death_on_record_that_is_closed_shows_nobody_dead_to_the_public(told: Told) -> None:
    """Otherwise the reader could tell that somewhere a death is on record."""
    narrowed = public(
        told(
            """
== sources/closed/source.yaml
kind: record
title: A closed register
access: {status: closed}
personas: {him: {names: [Ivo Brasin]}}
== sources/closed/statements.yaml
- {id: died, what: death, who: [him], when: 1990}
== sources/paper/source.yaml
kind: article
title: A paper
access: {status: published}
personas: {brasin: {names: [Ivo Brasin]}}
== people.yaml
judgements:
  - {id: j, compares: ["closed:him", "paper:brasin"], decision: same, because: Yes., by: x, date: 2026}
"""
        )
    )
    assert narrowed.dossier.sources["paper"].personas == {}
    assert keys(narrowed.dossier) == {"paper"}


@pytest.mark.parametrize("status", ["restricted", "closed", "destroyed", "unlocated"])
def test_only_what_is_published_or_open_is_shown(told: Told, status: str) -> None:
    folder = told(f"== sources/paper/source.yaml\nkind: news\ntitle: N\naccess: {{status: {status}}}")
    assert keys(public(folder).dossier) == set()


def test_who_works_on_the_film_is_not_told(told: Told) -> None:
    narrowed = public(
        told(
            VILLAGE
            + """
== people.yaml
judgements:
  - {id: j, compares: ["diary:miller", "diary:writer"], decision: different, because: No., by: Ada Researcher,
     date: 2026}
== questions.yaml
- {id: q, asks: Why?, concerns: ["diary:miller"], searched: [{where: the archive, by: Ada Researcher}]}
"""
        )
    )
    assert {"j", "q"} <= keys(narrowed.dossier)
    assert "Ada" not in repr(narrowed.dossier)


def dossiers(shared: Path, told: Told) -> list[Dossier]:
    slips = [read_folder(told(f"{VILLAGE}\n{slip}")).dossier for slip in SLIPS.values()]
    return [read_folder(path).dossier for path in (EXAMPLE, shared / "dossiers" / "poliakov")] + slips


def test_narrowing_twice_is_narrowing_once(shared: Path, told: Told) -> None:
    for dossier in dossiers(shared, told):
        once = narrow(dossier, PUBLIC, today=TODAY).dossier
        assert narrow(once, PUBLIC, today=TODAY).dossier == once


def test_the_rest_still_makes_sense(shared: Path, told: Told) -> None:
    """Reasoning runs on it, and nothing points to what is not there."""
    for dossier in dossiers(shared, told):
        narrowed = narrow(dossier, PUBLIC, today=TODAY)
        check(narrowed, audience=Audience.WEB, today=TODAY)
        assert list(dangling(narrowed.dossier)) == []


def test_of_the_real_case_the_public_learns_the_story_and_of_the_living_who_signed_it(shared: Path) -> None:
    dossier = read_folder(shared / "dossiers" / "poliakov").dossier
    shown = narrow(dossier, PUBLIC, today=TODAY).dossier
    [author] = dossier.sources["article"].personas["roldugina"].names
    assert shown.sources["article"].authors == ("roldugina",)
    assert repr(shown).count(author) == 1, "in the citation of her article, and nowhere else"
    assert {"np-letter/met", "article/arrested", "nika-poliakov", "np-is-poliakov"} <= keys(shown)
