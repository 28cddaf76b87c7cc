"""The headers: the catalogue card of a source, its place in an archive, and a letter's sending."""

from __future__ import annotations

from onrecord.edition.describing import access_told, reference_of, rights_told
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tei.elements import (
    LANGUAGE,
    Element,
    dated,
    element,
    id_of,
    identified,
    person_id,
    place_id,
    within,
)
from onrecord.edition.language import Language, Speech
from onrecord.evidence import Source, SourceKind

SAY = Speech(Language.ENGLISH)


def corpus_header(out: Outgoing) -> Element:
    """The header of the whole: the production, and the day of the export."""
    header = element("teiHeader")
    described = _file(header, out, out.dossier.production.title or "Untitled")
    within(within(described, "sourceDesc"), "p", "Each text has its own source.")
    return header


def header_of(out: Outgoing, source: Source) -> Element:
    """The card of a source."""
    header = identified(element("teiHeader"), f"{id_of(source.id)}.header")
    described = _file(header, out, source.title)
    titles = described[0]
    for who, name in out.authors(source):
        author = within(titles, "author")
        _named(author, out, who, name)
    within(described, "sourceDesc").append(_original(out, source))
    _profile(header, out, source)
    return header


def _file(header: Element, out: Outgoing, title: str) -> Element:
    described = within(header, "fileDesc")
    within(within(described, "titleStmt"), "title", title)
    published = within(described, "publicationStmt")
    within(published, "p", f"Written by Onrecord on {out.made.isoformat()}.")
    return described


def _original(out: Outgoing, source: Source) -> Element:
    """The original where it lies: in an archive as a manuscript is described, else as a book is cited."""
    origin = dated(element("origDate"), out.made_when(source.id))
    if source.archive is None:
        cited = element("bibl", type=source.kind.value)
        within(cited, "title", source.title)
        dated(within(cited, "date"), out.made_when(source.id))
        within(cited, "note", access_told(SAY, source.access), type="access")
        within(cited, "note", rights_told(SAY, source.rights), type="rights")
        return cited
    described = element("msDesc")
    lies = within(described, "msIdentifier")
    if source.archive.repository:
        within(lies, "repository", source.archive.repository)
    within(lies, "idno", reference_of(source) or source.id, type="reference")
    history = within(within(described, "history"), "origin")
    history.append(origin)
    if source.place is not None:
        within(history, "origPlace", out.place(source.place), ref=f"#{place_id(source.place)}")
    available = within(within(within(described, "additional"), "adminInfo"), "availability")
    within(available, "p", f"Access: {access_told(SAY, source.access)}.")
    within(available, "p", f"Rights: {rights_told(SAY, source.rights)}.")
    return described


def _profile(header: Element, out: Outgoing, source: Source) -> None:
    """When and in which languages it was written, and of a letter who sent it from where."""
    profile = element("profileDesc")
    dated(within(within(profile, "creation"), "date"), out.made_when(source.id))
    languages = [one for one in source.languages if LANGUAGE.fullmatch(one)]
    if languages:
        used = within(profile, "langUsage")
        for one in languages:
            within(used, "language", one, ident=one)
    if source.kind is SourceKind.LETTER:
        _correspondence(profile, out, source)
    header.append(profile)


def _correspondence(profile: Element, out: Outgoing, source: Source) -> None:
    sent = within(within(profile, "correspDesc"), "correspAction", type="sent")
    for who, name in out.authors(source):
        _named(sent, out, who, name)
    if source.place is not None:
        within(sent, "placeName", out.place(source.place), ref=f"#{place_id(source.place)}")
    dated(within(sent, "date"), out.made_when(source.id))


def _named(parent: Element, out: Outgoing, who: str | None, name: str) -> None:
    """Somebody or some body, by name and, where they are on record, by id."""
    if who is None:
        within(parent, "orgName", name)
    else:
        within(parent, "persName", name, ref=f"#{person_id(out.people.one(who))}")
