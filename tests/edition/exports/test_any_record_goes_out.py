"""Whatever words stand in a record, each format can be read: a law over records with anything in any field."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import gedcom7
from going import TODAY
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from teis import grammar

from onrecord.dossier import Dossier
from onrecord.edition.exports import Exchange, Outgoing, files_of, outgoing
from onrecord.evidence import Judgement, Person, Place, Production, Source, Statement, Text
from record_strategies import WORDS, records_of

EVERY_ELEMENT = frozenset(
    """teiCorpus TEI teiHeader fileDesc titleStmt title author publicationStmt p sourceDesc msDesc msIdentifier
    repository idno history origin origDate origPlace additional adminInfo availability bibl date note profileDesc
    creation langUsage language correspDesc correspAction persName placeName orgName standOff listPerson person
    birth death listPlace place location geo listRelation relation desc listEvent event label quote seg num text
    body div ab gap""".split()  # noqa: SIM905 - seventy names, one a row, would be a page of their own
)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """One source with its statement and its text, a person, a place and a judgement, with any words in them."""
    source = draw(records_of(Source, id=st.just("letter")))
    said = draw(records_of(Statement, source=st.just("letter"), where=st.none() | st.just("place")))
    person = draw(records_of(Person, id=st.just("person")))
    place = draw(records_of(Place, id=st.just("place"), within=st.none(), same_as=st.none()))
    judgement = draw(records_of(Judgement, id=st.just("judgement")))
    text = Text(source="letter", language="en", words=draw(WORDS))
    return Dossier(
        production=Production(title=draw(WORDS)),
        sources={source.id: source},
        texts={text.key: text},
        statements={said.key: said},
        persons={person.id: person},
        places={place.id: place},
        judgements={judgement.id: judgement},
    )


def content(out: Outgoing, form: Exchange) -> bytes:
    [written] = files_of(out, form, "out").values()
    return written


@settings(max_examples=60, suppress_health_check=list(HealthCheck), phases=(Phase.generate,))
@given(dossiers())
def test_every_format_can_be_read_whatever_the_words(schema_file: Path, dossier: Dossier) -> None:
    out = outgoing(dossier, TODAY)
    corpus = etree.fromstring(content(out, Exchange.TEI))
    assert {etree.QName(one).localname for one in corpus.iter()} <= EVERY_ELEMENT
    schema = grammar(schema_file, EVERY_ELEMENT)
    assert schema.validate(corpus), schema.error_log
    assert gedcom7.validate(gedcom7.loads(content(out, Exchange.GEDCOM).decode("utf-8"))) == []
    for form in (Exchange.IPIF, Exchange.ANNOTATIONS, Exchange.CSL):
        assert json.loads(content(out, form))
    opened = sqlite3.connect(":memory:")
    opened.deserialize(content(out, Exchange.SQLITE))
    assert opened.execute('SELECT "title" FROM sources').fetchall() == [(dossier.sources["letter"].title,)]
    opened.close()
    for written in files_of(out, Exchange.CSV, "out").values():
        rows = list(csv.reader(io.StringIO(written.decode("utf-8"), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
