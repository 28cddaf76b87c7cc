"""The catalogue's reckoning: which sources are listed, in what order, and what a form makes of a card."""

from __future__ import annotations

import pytest
from workbench import EXAMPLES

from onrecord.chronology import Bounds
from onrecord.dossier import Dossier
from onrecord.evidence import NameForm, Persona, Source
from onrecord.store.folder import read_folder
from onrecord.web.catalogue.attachments import UNKNOWN, Way, attachments, type_of
from onrecord.web.catalogue.card import card_filled, next_persona, persona_filled, with_persona
from onrecord.web.catalogue.listing import Order, asked_of, listed
from onrecord.web.catalogue.shelves import shelves_of
from onrecord.web.pages.card import typed_card
from onrecord.web.paging import paged, query_without


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The invented example."""
    return read_folder(EXAMPLES / "tikhomost").dossier


def ids(dossier: Dossier, **asked: str) -> list[str]:
    """The ids that are listed for what an address asks."""
    found = listed(
        dossier,
        shelves_of(dossier),
        asked_of(asked),
        made=lambda id: Bounds(len(id), None) if id != "letter" else Bounds(None, None),
        waiting=frozenset({"newspaper"}),
    )
    return [one.source.id for one in found]


def test_every_source_is_listed_once_whatever_the_order(dossier: Dossier) -> None:
    for order in Order:
        assert sorted(ids(dossier, order=order.value)) == sorted(dossier.sources)
    assert ids(dossier, order="no such order") == ids(dossier)


def test_what_was_made_nobody_knows_when_is_last(dossier: Dossier) -> None:
    assert ids(dossier, order="when made")[-1] == "letter"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"kind": "letter"}, ["letter"]),
        ({"access": "restricted"}, ["second-volume"]),
        ({"undone": "suggestions waiting"}, ["newspaper"]),
        ({"words": "LEAFLET"}, ["newspaper"]),
        ({"kind": "letter", "access": "restricted"}, []),
    ],
)
def test_it_is_narrowed(dossier: Dossier, asked: dict[str, str], found: list[str]) -> None:
    assert ids(dossier, **asked) == found


def test_a_card_that_nobody_changed_comes_back_from_its_form_as_it_was(dossier: Dossier) -> None:
    for card in dossier.sources.values():
        given = {name: value for name, value in typed_card(card).items() if isinstance(value, str)}
        made = card_filled(card, given, card.id)
        assert made.misfits == {}
        assert made.record == card


def test_a_persona_has_the_forms_of_its_name_by_audience(dossier: Dossier) -> None:
    given = {"names": "Pavel\n\n P. ", "public_film": "pseudonym", "public_pseudonym": "Ivan"}
    persona = persona_filled(None, given).record
    assert persona is not None
    assert persona.names == ("Pavel", "P.")
    assert persona.public is not None
    assert (persona.public.film, persona.public.web) == (NameForm.PSEUDONYM, None)
    card = dossier.sources["letter"]
    longer = with_persona(card, next_persona(card), persona)
    assert longer.personas["person-1"] == persona
    assert with_persona(longer, "person-1", None) == card
    assert next_persona(longer) == "person-2"


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("a.PNG", "image/png"),
        ("a.svg", UNKNOWN),
        ("a.html", UNKNOWN),
        ("a.png.exe", UNKNOWN),
        ("a", UNKNOWN),
        ("a.pdf", "application/pdf"),
    ],
)
def test_only_what_is_listed_is_shown(file: str, kind: str) -> None:
    assert type_of(file) == kind


def test_files_stand_in_the_order_in_which_they_were_received(dossier: Dossier) -> None:
    card: Source = dossier.sources["photograph"]
    found = attachments(card, ["z.mp3", "bridge.svg"])
    assert [(one.file, one.way) for one in found] == [("z.mp3", Way.AUDIO), ("bridge.svg", Way.LINK)]


def test_pages_of_a_list() -> None:
    things = list(range(250))
    assert [paged(things, asked).number for asked in (None, "2", "9", "0", "x")] == [1, 2, 3, 1, 1]
    assert list(paged(things, "3").shown) == things[200:]
    assert query_without({"page": "2", "kind": "letter", "words": ""}, "page") == "&kind=letter"


def test_an_empty_persona_is_a_persona() -> None:
    assert persona_filled(None, {"names": ""}).record == Persona()
