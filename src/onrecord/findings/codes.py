"""Every code that a finding can carry: how grave it is, and what it means to the reader of a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is: an error makes `check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Code:
    """What one code means, and what to do about it."""

    severity: Severity
    meaning: str


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

FORMAT = {
    "unreadable-file": Code(ERROR, "A file of the dossier cannot be read, or is not UTF-8."),
    "missing-file": Code(ERROR, "A file that a dossier or a source must have is not there."),
    "not-yaml": Code(ERROR, "A file is not YAML: a bracket, a quotation mark or an indentation is wrong."),
    "yaml-alias": Code(ERROR, "Anchors and aliases are not allowed: write the value out where it belongs."),
    "yaml-tag": Code(ERROR, "Tags such as `!!str` are not allowed: every scalar is text as it stands."),
    "yaml-documents": Code(ERROR, "A file holds one YAML document; only the first is read."),
    "bad-key": Code(ERROR, "A key that is not one word: empty, a list or a mapping; it is left out."),
    "duplicate-key": Code(ERROR, "The same key stands twice in one mapping; only the first is read."),
    "unknown-key": Code(ERROR, "A key that no record of this kind has, often a slip of the pen."),
    "missing-key": Code(
        ERROR, "A key that a record of this kind must have is absent; the record is not read."
    ),
    "bad-value": Code(ERROR, "A value that this key cannot have; the key is read as absent."),
    "bad-date": Code(
        ERROR, "A `when` that is not in the language of time, with the column at which it stops making sense."
    ),
    "bad-id": Code(ERROR, "An id that is not a slug, or is a word of the language of time."),
    "duplicate-id": Code(ERROR, "Two records have the same id; only the first is read."),
    "dangling-id": Code(ERROR, "An id that no record has."),
}

KEEPING = {
    "erased-record": Code(
        NOTE,
        "A record stood in the ledger at the moment that is read, and what it was has been erased since.",
    ),
}

RECEIVED = {
    "received-missing": Code(WARNING, "A file that a source was made of is not among its files."),
}

PASSAGES = {
    "orphan-passage": Code(
        ERROR, "The quoted words are not in the text: the text changed, or the quotation did."
    ),
    "ambiguous-passage": Code(
        WARNING, "The quoted words stand in the text more than once: add a prefix or a suffix."
    ),
    "other-page": Code(
        WARNING, "The quoted words stand on another page of the text than the one that is named."
    ),
    "missing-text": Code(ERROR, "A passage names a text that the source does not have."),
    "no-passage": Code(WARNING, "A statement does not say where in its source it is found."),
}

TIME = {
    "conflict": Code(ERROR, "A smallest set of statements and judgements that cannot all be true."),
    "no-such-day": Code(ERROR, "A day that the source's calendar does not have."),
    "weekday-differs": Code(
        WARNING,
        "A date was another weekday than its source says: one of the two is wrong, or the calendar is.",
    ),
    "too-tangled": Code(
        WARNING,
        "Who was where when was too tangled for all conflicts of places to be found in the time allowed.",
    ),
    "against-evidence": Code(
        WARNING, "What a source supposes or has from others cannot be, by what is asserted elsewhere."
    ),
}

JUDGEMENTS = {
    "unsure-yet-one": Code(
        WARNING, "A judgement is unsure whether two are one, and by other judgements they are all the same."
    ),
    "persons-made-one": Code(
        WARNING, "Two persons on record are one by judgements: one of them is too many, or a judgement wrong."
    ),
    "sexes-differ": Code(
        WARNING, "Personas who are one by judgements are a man in one source and a woman in another."
    ),
    "beside-themselves": Code(
        WARNING, "A statement has two take part who are one by judgements: of the two one is somebody else."
    ),
}

SCRIPT = {
    "unknown-mark": Code(ERROR, "A note begins like one of Onrecord's marks but cannot be read as one."),
    "stray-mark": Code(WARNING, "A citation or exemption that ends no line."),
    "second-kind": Code(ERROR, "A scene says twice what kind it is; the first counts."),
    "uncited": Code(ERROR, "A line of fact without citation."),
    "unsupported": Code(ERROR, "What the line cites does not exist, is denied, or says something else."),
    "misquoted": Code(ERROR, "Quoted words differ from the source's text."),
    "contested": Code(ERROR, "What the line cites is in conflict with other statements."),
    "overstated": Code(
        ERROR, "The line names a date, number, person or place that nothing it cites bears out."
    ),
    "withheld": Code(ERROR, "The line's evidence may not be used for this audience."),
    "secondary": Code(WARNING, "No primary source carries the line; an error in a re-enactment."),
    "single": Code(WARNING, "Primary evidence, but fewer voices than the policy asks."),
    "inferred": Code(
        ERROR, "A line of a re-enactment is inferred, and no policy and label let it be shown as such."
    ),
    "claim-unborne": Code(
        WARNING, "A superlative, totality, state of mind or cause that nothing the line cites carries."
    ),
    "bite-unheld": Code(
        WARNING, "A bite's words cannot be held against the recording: no transcript with times has them."
    ),
    "composite-unlabelled": Code(
        ERROR, "A character stands for several people, and no label on the screen says so."
    ),
    "composite-of-one": Code(WARNING, "All whom a composite stands for are judged to be one human being."),
}

SIGNOFFS = {
    "legal-hold": Code(ERROR, "A line is under a legal hold, until whoever set it lifts it."),
    "held-line-gone": Code(
        ERROR, "A line under a legal hold is no longer in its script in these words: the hold stands."
    ),
    "stale-signoff": Code(
        WARNING, "Something under a signed line has changed since: the line is to be checked again."
    ),
    "signed-line-gone": Code(
        NOTE, "A line that was signed is no longer in its script in these words: it was cut or changed."
    ),
    "stray-lift": Code(WARNING, "A legal hold is lifted by someone who did not set it: it stands."),
}

RELEASES = {
    "release-lapsed": Code(WARNING, "A release has run out, and no other gives the same to this audience."),
    "release-lapses": Code(WARNING, "A release runs out within the time of the policy's `notice`."),
    "release-language": Code(
        WARNING, "A release does not give a language in which the dossier tells its story."
    ),
    "release-paper-missing": Code(
        WARNING, "The signed paper that a release names is not among its source's files."
    ),
    "name-broken": Code(
        ERROR, "A line names somebody in full to whom a card or release gives another form for this audience."
    ),
    "closure-lapses": Code(
        NOTE,
        "A closed source is closed no longer within the time of the policy's `notice`: look at it before.",
    ),
}

TO_THE_EDIT = {
    "left-out": Code(WARNING, "A stretch of a recording is not taken to the edit, since it may not be used."),
    "no-time-code": Code(
        WARNING,
        "A card does not say how its recording's frames are counted: running time is taken for time code.",
    ),
    "no-transcript": Code(WARNING, "A recording has no time-coded text in the language asked for."),
    "name-kept-back": Code(
        WARNING, "Words name someone whom the film does not name: they are in no marker and no subtitle."
    ),
    "no-release": Code(WARNING, "A recording of someone who may be alive has no release yet."),
}

CUT = {
    "unknown-clip": Code(ERROR, "The cut plays something that is no source of the dossier."),
    "outside-recording": Code(ERROR, "A clip's time code lies outside its recording, by the source's card."),
    "not-in-script": Code(
        ERROR, "The cut plays a stretch of a recording that no line of the script plays or cites."
    ),
    "uncited-clip": Code(ERROR, "The cut shows or plays a source that no line of the script cites."),
    "changed-clip": Code(ERROR, "The cut plays more or less of a recording than the script's bite."),
    "uncleared-clip": Code(ERROR, "The rights in what the cut plays or shows are not cleared."),
    "unreleased-clip": Code(
        ERROR, "The cut plays or shows what no release gives: closed, withdrawn, left out or missing."
    ),
    "unsigned-clip": Code(ERROR, "The cut plays a line that is not signed on today's evidence, or is held."),
    "not-in-cut": Code(NOTE, "A bite of the script is not in the cut."),
    "rights-expired": Code(ERROR, "The right to use a source has run out."),
    "rights-expiring": Code(WARNING, "The right to use a source runs out within the policy's notice."),
}

PROTECTION = {
    "no-such-sealed": Code(
        ERROR, "A persona refers to a sealed identity that no file holds, and none of that id was destroyed."
    ),
    "sealed-yet-named": Code(
        ERROR, "A persona's identity is sealed, and its card gives a name that is not the pseudonym."
    ),
    "unused-sealed": Code(WARNING, "A sealed identity that no persona refers to."),
    "sealed-for-nobody": Code(
        WARNING, "A sealed identity that nobody can open: its key is wrapped for nobody, or is not known."
    ),
    "singled-out": Code(
        WARNING, "What an edition tells of a protected person fits too few people of the dossier."
    ),
    "sealed-key-elsewhere": Code(
        NOTE, "The key of a sealed identity is not where keys are sought here, and no edition can be cleared."
    ),
}

CODES: dict[str, Code] = {
    **FORMAT,
    **KEEPING,
    **RECEIVED,
    **PASSAGES,
    **TIME,
    **JUDGEMENTS,
    **SCRIPT,
    **SIGNOFFS,
    **RELEASES,
    **TO_THE_EDIT,
    **CUT,
    **PROTECTION,
}
"""The one table: `docs/reference/findings.md` is made from it, and a code not in it cannot be used."""
