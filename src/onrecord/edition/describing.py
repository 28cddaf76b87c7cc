"""How a source's card is told in a line: its reference, access, rights, and whose words its texts are."""

from __future__ import annotations

from onrecord.edition.language import Speech
from onrecord.evidence import Access, Release, Rights, Source, TextHow, Wording

HOW = {
    TextHow.TRANSLATION: "translated",
    TextHow.TRANSCRIPTION: "transcribed",
    TextHow.TRANSCRIPT: "transcribed",
    None: "written down",
}


def reference_of(source: Source) -> str:
    """The archive reference: repository, fond, opis, delo and list, and whatever is free text.

    The archive's own terms in every language: a clerk there looks for them by these.
    """
    archive = source.archive
    if archive is None:
        return ""
    numbered = (
        ("fond", archive.fond),
        ("opis", archive.opis),
        ("delo", archive.delo),
        ("list", archive.list),
    )
    parts = [archive.repository, *(f"{name} {value}" for name, value in numbered if value), archive.reference]
    return ", ".join(part for part in parts if part)


def whose_words(say: Speech, wording: Wording | None) -> str | None:
    """Whose words a text is: translated from Russian by Nick Evans."""
    if wording is None or (wording.how is None and wording.by is None):
        return None
    origin = f" {say.from_tongue(wording.of)}" if wording.of else ""
    by = say(" by {name}", name=wording.by) if wording.by else ""
    return f"{say(HOW[wording.how])}{origin}{by}"


def access_told(say: Speech, access: Access | None) -> str:
    """Whether the source can be seen, and until when not."""
    if access is None:
        return say("not recorded")
    until = say(" until {day}", day=say.written(access.until)) if access.until is not None else ""
    return f"{say(access.status.value)}{until}{f' ({access.note})' if access.note else ''}"


def rights_told(say: Speech, rights: Rights | None) -> str:
    """On what ground the source may be used, and whose the rights are."""
    if rights is None:
        return say("not recorded")
    holder = say(", held by {name}", name=rights.holder) if rights.holder else ""
    return f"{say(rights.status.value)}{holder}{f' ({rights.note})' if rights.note else ''}"


def release_told(say: Speech, release: Release) -> str:
    """Who permitted what to whom, from when until when, and whether it was taken back."""
    audiences = ", ".join(say(one.value) for one in (*release.audiences, *release.purposes))
    aloud = "; ".join(say.quoted(one.quote) for one in release.read_aloud if one.quote is not None)
    parts = [
        say("{name}, for {audiences}", name=release.by, audiences=audiences or say("nobody named")),
        *(
            [say("languages: {languages}", languages=", ".join(map(say.tongue, release.languages)))]
            if release.languages
            else ()
        ),
        *([release.territory] if release.territory else ()),
        *([say("from {day}", day=say.written(release.since))] if release.since else ()),
        *([say("until {day}", day=say.written(release.until))] if release.until else ()),
        *(say("except {time}", time=one.time) for one in release.excepting),
        *([say("to be read aloud only: {words}", words=aloud)] if aloud else ()),
        *([say("withdrawn on {day}", day=say.written(release.withdrawn))] if release.withdrawn else ()),
    ]
    return ", ".join(parts)
