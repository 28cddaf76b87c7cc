"""What holds for any text: each of its words finds it, in either alphabet, and nobody finds what they may not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import iuliia
from hypothesis import given, settings
from hypothesis import strategies as st
from search_cases import found, ids

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Access,
    AccessStatus,
    Audience,
    Persona,
    Production,
    Rights,
    RightsStatus,
    Source,
    SourceKind,
    Statement,
    StatementKind,
    Text,
    Wording,
)
from onrecord.protection import Reader, narrow
from onrecord.search import NothingSought, Searching, TooMuchSought, read_typed
from onrecord.search.entries import entries_of
from onrecord.search.expression import expression_of
from onrecord.search.matching import Marker
from onrecord.search.parts import parts_of
from onrecord.search.words import cut

SURNAMES = ("Поляков", "Устрочин", "Пронькина", "Щербаков", "Крупская", "Юрьев", "Хрущёв", "Цветков", "Ягода")
BENT = (
    "Полякова",
    "Устрочиным",
    "Пронькиной",
    "Щербакову",
    "Крупскую",
    "Юрьеву",
    "Хрущёвым",
    "Цветкова",
    "Ягоде",
)
PLAIN = ("письмо", "обыск", "Красная армия", "met the children", "1933", "уѣзда", "Поля-\nкову", "Polyakov")
SCHEMES = (iuliia.BGN_PCGN, iuliia.ALA_LC, iuliia.ISO_9_1968, iuliia.ICAO_DOC_9303)

words = st.sampled_from(SURNAMES + BENT + PLAIN) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12
)
texts = st.lists(words, max_size=12).map(" ".join)


def dossier_of(told: Sequence[str]) -> Dossier:
    """A source for each text."""
    return Dossier(
        production=Production(title=""),
        sources={
            f"s-{at}": Source(id=f"s-{at}", kind=SourceKind.RECORD, title="") for at in range(len(told))
        },
        texts={
            f"s-{at}.ru": Text(source=f"s-{at}", language="ru", words=text) for at, text in enumerate(told)
        },
    )


@settings(max_examples=60)
@given(texts, texts)
def test_every_word_of_a_text_finds_it(text: str, other: str) -> None:
    text = text.replace("<!--", "").replace("[^", "")
    with Searching(dossier_of([text, other])) as searching:
        for word in cut(text):
            hits = ids(searching.find(read_typed(f'"{word.text}"')))
            assert "s-0.ru" in hits, word


@settings(max_examples=60)
@given(st.lists(texts, min_size=1, max_size=6), st.sampled_from(SURNAMES), st.sampled_from(SCHEMES))
def test_a_name_has_the_same_answers_in_either_alphabet(
    told: list[str], name: str, scheme: iuliia.Schema
) -> None:
    dossier = dossier_of(told)
    assert ids(found(dossier, name)) == ids(found(dossier, scheme.translate(name)))


@settings(max_examples=100)
@given(st.text(max_size=60) | texts)
def test_whatever_is_typed_is_answered_or_refused(typed: str) -> None:
    dossier = dossier_of(["Поляков писал.", typed])
    try:
        found(dossier, typed.replace(":", " "))
    except (NothingSought, TooMuchSought):
        return


pages = st.lists(words, min_size=40, max_size=120).map(" ".join)
"""Long enough for several stretches."""


@settings(max_examples=60)
@given(
    pages,
    st.lists(words, min_size=1, max_size=2),
    st.sampled_from(('"{}"', "{}", "-{} Поляков", '-"{}" письмо')),
)
def test_the_index_names_every_stretch_in_which_something_stands(
    page: str, typed: list[str], how: str
) -> None:
    """What is marked in the stretches it names is what is marked in all of them."""
    text = page.replace("<!--", "").replace("[^", "")
    try:
        sought = read_typed(how.format(" ".join(typed).replace('"', " ").replace(":", " ")))
    except NothingSought:
        return
    dossier = dossier_of([text])
    with Searching(dossier) as searching:
        told = {(row.key, row.number): row.stretches for row in searching._rows(expression_of(sought))}
    marker = Marker(sought)
    for entry in entries_of(dossier):
        for number, part in enumerate(parts_of(entry)):
            everywhere = marker.marked(part, range(len(part.words)))
            where = told.get((entry.key, number))
            assert everywhere == (None if where is None else marker.marked(part, where))


@st.composite
def guarded(draw: st.DrawFn) -> Dossier:
    """A dossier some of whose sources are closed, and some of whose people are not named to strangers."""
    sources, texts, statements = {}, {}, {}
    for at, status in enumerate(draw(st.lists(st.sampled_from(AccessStatus), min_size=1, max_size=4))):
        name, id = draw(st.sampled_from(SURNAMES)), f"s-{at}"
        sources[id] = Source(
            id=id,
            kind=draw(st.sampled_from(SourceKind)),
            title=draw(st.sampled_from(("A paper", f"A letter of {name}"))),
            languages=("ru",),
            texts={"ru": Wording(by="a reader")},
            access=Access(status=status),
            rights=Rights(status=draw(st.sampled_from(RightsStatus))),
            personas={"who": Persona(names=(name,))},
        )
        texts[f"{id}.ru"] = Text(source=id, language="ru", words=draw(st.sampled_from(BENT)) + " пришёл.")
        statements[f"{id}/came"] = Statement(
            source=id, id="came", what=StatementKind.EVENT, says=f"{name} came, and so did the ferryman."
        )
    return Dossier(production=Production(title=""), sources=sources, texts=texts, statements=statements)


@settings(max_examples=60)
@given(
    guarded(),
    st.sampled_from(Audience),
    st.sampled_from((*SURNAMES, "прийти", "ferryman", "paper", "letter")),
)
def test_nobody_finds_what_they_may_not_see(house: Dossier, audience: Audience, typed: str) -> None:
    """Every hit, and every word of it, is of the narrowed dossier; what was narrowed away changes no answer."""
    seen = narrow(house, Reader(audience), today=date(2026, 11, 28)).dossier
    hits = found(seen, typed)
    records = {**seen.texts, **seen.statements, **seen.sources, **seen.persons}
    personas = {
        source.persona_key(id): persona
        for source in seen.sources.values()
        for id, persona in source.personas.items()
    }
    for hit in hits:
        record = records.get(hit.id) or personas[hit.id]
        assert all(part in str(record) or part in _said(record) for part in hit.words.split(" · "))
    with Searching(house) as of_the_house:
        of_the_house.renew(replace(seen))
        assert ids(of_the_house.find(read_typed(typed))) == ids(hits)


def _said(record: object) -> str:
    return record.words if isinstance(record, Text) else ""
