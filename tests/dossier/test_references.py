"""References and renaming: every id in every place, and what cannot be renamed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from onrecord.dates import Dated, read_when
from onrecord.dossier import (
    BadId,
    Dossier,
    IdTaken,
    NoSuchId,
    WouldBeMistaken,
    changed,
    dangling,
    references,
    rename,
)
from onrecord.evidence import (
    Derivation,
    Participant,
    Person,
    Persona,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    SourceKind,
    Statement,
    StatementKind,
)


def source(key: str, **more: Any) -> Source:
    return Source(
        id=key, kind=SourceKind.LETTER, title=key, personas={"np": Persona(), "wife": Persona()}, **more
    )


def statement(key: str, **more: Any) -> Statement:
    return Statement(source="letter", id=key, what=StatementKind.EVENT, **more)


WITHIN = read_when("within 8d after first/met")
CITING = "A.\n[[@letter/met @fate]]\nB. [[source: letter 00:01]] @letter/met"
CITING_FIRST = CITING.replace("[[@letter", "[[@first").replace(": letter", ": first")


def begun(key: str) -> Callable[[Dossier], Any]:
    return lambda dossier: getattr(dossier.statements[key].when, "begun", None)


@pytest.fixture
def dossier() -> Dossier:
    statements = [
        statement("met", who=(Participant(persona="np"),), told_by="wife", where="odessa", of="record"),
        statement(
            "moved",
            when=read_when({"from": "met + 17y", "until": {"all": ["age(np) 21", "birth(anna) + 9y"]}}),
        ),
        statement("wrote", when=read_when("before made(record)")),
        statement("died", when=read_when("within 8d after letter/met")),
    ]
    return Dossier(
        production=Production(title="T"),
        sources={
            "letter": source("letter", authors=("np",), made=read_when("after moved"), place="odessa"),
            "record": source("record", derives_from=(Derivation(source="letter", how="copy"),)),  # type: ignore[arg-type]
        },
        statements={one.key: one for one in statements},
        persons={"anna": Person(id="anna", name="Anna")},
        places={"odessa": Place(id="odessa"), "port": Place(id="port", within="odessa")},
        questions={
            "fate": Question(id="fate", asks="?", concerns=("anna", "letter/met", "letter:np", "film"))
        },
        releases={"r1": Release(id="r1", of="letter:np", by="x")},
        scripts={
            "film": Script(
                id="film", fountain="A.\n[[@letter/met @fate]]\nB. [[source: letter 00:01]] @letter/met"
            )
        },
        signoffs=(Signoff(line="film/3f-1", by="x", role="y", date=Dated("2026"), evidence="z"),),
    )


def test_every_reference_of_a_when_is_found_with_its_path(dossier: Dossier) -> None:
    found = [(one.path, one.id, one.otherwise) for one in references(dossier.statements["letter/moved"])]
    assert found == [
        (("when", "from"), "letter/met", None),
        (("when", "until", "all", 0), "letter:np", "np"),
        (("when", "until", "all", 1), "letter:anna", "anna"),
    ]


def test_a_script_cites_in_its_notes_alone(dossier: Dossier) -> None:
    found = [(one.path, one.id) for one in references(dossier.scripts["film"])]
    assert found == [((2,), "letter/met"), ((2,), "fate"), ((3,), "letter")]


def test_nothing_dangles_but_what_is_not_there(dossier: Dossier) -> None:
    assert list(dangling(dossier)) == []
    without = replace(dossier, persons={}, places={}, scripts={"x": Script(id="x", fountain="[[@nothing]]")})
    assert {(one.about[0], one.field) for one in dangling(without)} == {
        ("letter", ("place",)),
        ("letter/met", ("where",)),
        ("letter/moved", ("when", "until", "all", 1)),
        ("fate", ("concerns", 0)),
        ("fate", ("concerns", 3)),
        ("film/3f-1", ("line",)),
    }


@pytest.mark.parametrize(
    ("old", "new", "look", "after"),
    [
        ("letter", "first", lambda d: d.scripts["film"].fountain, CITING_FIRST),
        ("letter", "first", lambda d: d.statements["first/died"].when, WITHIN),
        ("letter", "first", begun("first/moved"), read_when("met + 17y")),
        ("letter/met", "letter/saw", begun("letter/moved"), read_when("saw + 17y")),
        ("letter:np", "letter:author", lambda d: d.sources["letter"].authors, ("author",)),
        ("letter:np", "letter:author", lambda d: list(d.sources["letter"].personas), ["author", "wife"]),
        ("letter:np", "letter:author", lambda d: d.releases["r1"].of, "letter:author"),
        ("record", "file", lambda d: d.statements["letter/wrote"].when, read_when("before made(file)")),
        ("odessa", "odesa", lambda d: d.places["port"].within, "odesa"),
        ("film", "cut", lambda d: d.signoffs[0].line, "cut/3f-1"),
        ("fate", "end", lambda d: "@end]]" in d.scripts["film"].fountain, True),
        ("anna", "ann", lambda d: d.questions["fate"].concerns[0], "ann"),
    ],
)  # fmt: skip
def test_a_new_id_is_everywhere_and_the_old_one_nowhere(
    dossier: Dossier, old: str, new: str, look: Callable[[Dossier], Any], after: Any
) -> None:
    renamed = changed(dossier, rename(dossier, old, new))
    assert look(renamed) == after
    assert list(dangling(renamed)) == []
    assert changed(renamed, rename(renamed, new, old)) == dossier


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ("nobody", "somebody", NoSuchId),
        ("letter/nothing", "letter/x", NoSuchId),
        ("letter", "film", IdTaken),
        ("letter", "dossier", IdTaken),
        ("letter:np", "letter:wife", IdTaken),
        ("letter", "Letter", BadId),
        ("letter", "made", BadId),
        ("letter/met", "record/met", BadId),
        ("letter/met", "saw", BadId),
        ("letter:np", "letter:anna", WouldBeMistaken),
        ("anna", "wife", WouldBeMistaken),
    ],
)
def test_what_cannot_be_renamed_is_refused(
    dossier: Dossier, old: str, new: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        rename(dossier, old, new)
