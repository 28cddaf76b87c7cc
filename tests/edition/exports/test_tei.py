"""TEI P5: it validates against the schema of the whole TEI, and lxml finds in it what was written."""

from __future__ import annotations

from pathlib import Path

from going import EXAMPLES, going
from lxml import etree
from teis import grammar

from onrecord.edition.exports import Outgoing
from onrecord.edition.exports.tei import tei_of
from onrecord.evidence import SourceKind
from onrecord.passages import cues
from onrecord.protection import TEAM

ID = "{http://www.w3.org/XML/1998/namespace}id"
NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


def read(out: Outgoing) -> etree._Element:
    return etree.fromstring(tei_of(out))


def found(corpus: etree._Element, path: str) -> list[etree._Element]:
    result = corpus.xpath(path, namespaces=NAMESPACES)
    assert isinstance(result, list)
    return [one for one in result if isinstance(one, etree._Element)]


def test_it_validates_against_the_schema(out: Outgoing, schema_file: Path) -> None:
    corpus = read(out)
    schema = grammar(schema_file, frozenset(etree.QName(one).localname for one in corpus.iter()))
    assert schema.validate(corpus), schema.error_log


def test_the_schema_refuses_what_is_no_tei(schema_file: Path) -> None:
    """So that the test above can fail: an element out of its place, and an attribute that there is not."""
    corpus = read(going(EXAMPLES / "tikhomost", TEAM))
    used = frozenset(etree.QName(one).localname for one in corpus.iter())
    found(corpus, "//t:correspAction")[0].append(etree.Element("{http://www.tei-c.org/ns/1.0}msDesc"))
    assert not grammar(schema_file, used).validate(corpus)
    corpus = read(going(EXAMPLES / "tikhomost", TEAM))
    found(corpus, "//t:event")[0].set("told", "twice")
    assert not grammar(schema_file, used).validate(corpus)


def test_every_record_is_there_once(out: Outgoing) -> None:
    corpus, dossier = read(out), out.dossier
    assert len(found(corpus, "t:TEI")) == len(dossier.sources)
    assert len(found(corpus, "t:standOff/t:listPerson/t:person")) == len(dossier.persons)
    assert len(found(corpus, "t:TEI/t:standOff/t:listPerson/t:person")) == len(out.personas)
    assert len(found(corpus, "t:standOff/t:listPlace/t:place")) == len(dossier.places)
    assert len(found(corpus, "//t:event")) == len(dossier.statements)
    assert [one.text for one in found(corpus, "t:TEI//t:titleStmt/t:title")] == [
        source.title for source in dossier.sources.values()
    ]


def test_an_event_says_what_the_statement_says(out: Outgoing) -> None:
    events = {str(one.get(ID)): one for one in found(read(out), "//t:event")}
    for key, statement in out.dossier.statements.items():
        event = events[f"s.{key.replace('/', '.')}"]
        assert event.get("type") == statement.what
        assert event.findtext("t:label", None, NAMESPACES) == (statement.says or statement.what)
        quotes = [one.text for one in found(event, "t:note/t:quote")]
        assert quotes == [passage.quote for passage in statement.at if passage.quote is not None]


def test_every_pointer_leads_somewhere(out: Outgoing) -> None:
    corpus = read(out)
    ids = {one.get(ID) for one in corpus.iter() if one.get(ID)}
    pointers = [
        word
        for one in corpus.iter()
        for name in ("ref", "sameAs", "where", "active", "passive", "mutual")
        for word in (one.get(name) or "").split()
    ]
    assert pointers
    assert {pointer.removeprefix("#") for pointer in pointers} <= ids


def test_letters_say_who_sent_them_and_originals_where_they_lie(out: Outgoing) -> None:
    corpus, sources = read(out), out.dossier.sources.values()
    assert len(found(corpus, "//t:correspDesc")) == sum(one.kind is SourceKind.LETTER for one in sources)
    assert len(found(corpus, "//t:msDesc")) == sum(one.archive is not None for one in sources)


def test_the_invented_letter_was_sent_by_its_writer() -> None:
    corpus = read(going(EXAMPLES / "tikhomost", TEAM))
    [sent] = found(corpus, "//t:correspAction[@type='sent']")
    assert sent.findtext("t:persName", None, NAMESPACES) == "Praskovya Ustrochina"
    assert found(sent, "t:persName")[0].get("ref") == "#p.praskovya-ustrochina"


def test_the_words_are_there_to_the_letter() -> None:
    out = going(EXAMPLES / "tikhomost", TEAM)
    corpus = read(out)
    said = " ".join(" ".join(one.itertext()) for one in found(corpus, "//t:text"))
    for text in out.dossier.texts.values():
        spoken = [cue.words for cue in cues(text.words)] or text.words.split("\n\n")
        for words in filter(None, map(str.strip, spoken)):
            assert words in said
