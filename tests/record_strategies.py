"""Records of every type with any words in them, for the laws of the codec, the printer and the edits."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from onrecord.dates import RESERVED_WORDS, Dated, read_date, read_duration, read_when
from onrecord.evidence import (
    Access,
    Allowance,
    Archive,
    Body,
    Criticism,
    Derivation,
    Form,
    Judgement,
    Name,
    Participant,
    Passage,
    Person,
    Persona,
    Place,
    Policy,
    Production,
    PublicName,
    Purpose,
    Question,
    Received,
    Recording,
    ReenactmentPolicy,
    Release,
    Rights,
    Search,
    Signoff,
    Source,
    Statement,
    Value,
    Withheld,
    Wording,
)
from onrecord.evidence.sealed_id import SEALED_ID
from onrecord.passages import FrameRate

IDS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True).filter(
    lambda word: word not in RESERVED_WORDS and word != "dossier"
)

ODD_WORDS = st.sampled_from(
    [
        *(
            "null",
            "~",
            "",
            " ",
            "-",
            "- a",
            "a: b",
            "a #b",
            "#",
            "'",
            '"',
            "[",
            "{a",
            "yes",
            "1907",
            "0o7",
            "?",
        ),
        *(
            "---",
            "a:",
            ":a",
            "a,b",
            "line\nline",
            "tab\t",
            "\x85",
            "a\u2028b",
            "\ufeffa",
            "%a",
            "@a",
            "`",
            "|",
            ">",
        ),
        *(
            "Поляковъ, ѣ",
            "👩‍👧",
            "a ",
            " a",
            "!",
            "&a",
            "*a",
            "\\",
            "\x00",
            "\r\n",
            "NULL",
            "a\u00a0b",
            "<<",
            "-1",
        ),
        *("...", "=", "?a"),
    ]
)
ANY_CHARACTERS = st.text(st.characters(exclude_categories=("Cs",)), max_size=24)
WORDS = st.one_of(
    ODD_WORDS,
    ANY_CHARACTERS,
    st.text("ab -:#,[]{}?!&*'\"\\\n", max_size=12),
    st.text("абвѣ 👩\u2028\x85\u00a0", max_size=8),
)

DATES: st.SearchStrategy[Dated] = st.sampled_from(
    ("1907", "1914-08-01", "190X", "1885~", "1924?", "1924/1925", "[1924,1925]", "../1917", "O.S. 1917-10-25")
).map(read_date)
WHENS = st.sampled_from(
    (
        "1907",
        "N.S. 1914-08-01",
        "met + 17y",
        "before arrest",
        "age(np) ~21",
        "birth(np) + 19y",
        "within 8d after case-1933/arrest",
        "made(np-letter)",
        {"from": "met", "still": "made", "for": "17y"},
        {"until": "1924?", "for": "=17y"},
        {"from": {"all": ["age(np) 21", "after met"]}},
    )
).map(read_when)
NUMBERS = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


def records_of(record_type: type, **fixed: Any) -> st.SearchStrategy[Any]:
    """Any record of a type, its optional fields there or not."""
    return st.builds(record_type, **{**FIELDS.get(record_type, {}), **fixed})


def tuples(element: st.SearchStrategy[Any], *, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of something."""
    return st.lists(element, min_size=least, max_size=3).map(tuple)


def maybe(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Something or nothing."""
    return st.none() | one


FIELDS: dict[type, dict[str, st.SearchStrategy[Any]]] = {}
FIELDS[Name] = {"text": WORDS, "lang": maybe(WORDS), "since": maybe(DATES), "until": maybe(DATES)}
NAMES = tuples(records_of(Name))
FIELDS[Body] = {"body": WORDS}
FIELDS[Wording] = {"of": maybe(WORDS), "by": maybe(WORDS)}
FIELDS[Archive] = {key: maybe(WORDS) for key in ("repository", "fond", "opis", "delo", "list", "reference")}
FIELDS[Access] = {"until": maybe(DATES), "note": maybe(WORDS)}
FIELDS[Received] = {"file": WORDS, "name": WORDS}
FIELDS[Rights] = {
    **{key: maybe(WORDS) for key in ("holder", "licence", "territory", "credit", "fair_use", "file", "note")},
    **{key: maybe(DATES) for key in ("since", "until")},
    "media": tuples(WORDS),
}
TIME_CODES = st.sampled_from(
    (
        (FrameRate.PAL, "10:00:00:00", False),
        (FrameRate.NTSC, "01:00:00;02", True),
        (FrameRate.NTSC, "00:01:00:00", False),
    )
)
RECORDINGS = st.builds(
    lambda code, length, reel, file: Recording(
        rate=code[0], start=code[1], drop_frame=code[2], length=length, reel=reel, file=file
    ),
    TIME_CODES,
    maybe(st.just("00:41:10.0")),
    maybe(WORDS),
    maybe(WORDS),
)
FIELDS[Derivation] = {"source": IDS}
FIELDS[Criticism] = {"says": WORDS, "by": maybe(WORDS), "date": maybe(DATES)}
FIELDS[PublicName] = {"pseudonym": maybe(WORDS)}
FIELDS[Persona] = {
    "names": tuples(WORDS),
    "note": maybe(WORDS),
    "public": maybe(records_of(PublicName)),
    "sealed": maybe(st.from_regex(SEALED_ID, fullmatch=True)),
}
FIELDS[Participant] = {"persona": IDS, "role": maybe(WORDS)}
FIELDS[Passage] = {
    key: maybe(WORDS) for key in ("text", "quote", "prefix", "suffix", "page", "section", "time")
}
FIELDS[Search] = {"where": WORDS, "date": maybe(DATES), "by": maybe(WORDS), "found": maybe(WORDS)}
FIELDS[ReenactmentPolicy] = {key: st.sampled_from(Allowance) for key in ("inferred", "invented")}
FIELDS[Policy] = {
    **{
        key: st.integers(0, 99)
        for key in ("independent_origins", "primary_origins", "about", "spoken", "crowd")
    },
    "absence": st.sampled_from(("90d", "=2m", "1y")).map(read_duration),
    "reenactment": records_of(ReenactmentPolicy),
    "notice": st.sampled_from(("90d", "6m", "1y")).map(read_duration),
}
FIELDS[Production] = {
    "onrecord": st.just(1),
    "title": WORDS,
    "languages": tuples(WORDS),
    "policy": records_of(Policy),
}
FIELDS[Source] = {
    "id": IDS,
    "title": WORDS,
    "authors": tuples(IDS | records_of(Body)),
    "made": maybe(WHENS),
    "place": maybe(IDS),
    "languages": tuples(WORDS),
    "texts": st.dictionaries(st.sampled_from(("en", "ru", "de")), records_of(Wording), max_size=2),
    "archive": maybe(records_of(Archive)),
    "access": maybe(records_of(Access)),
    "rights": maybe(records_of(Rights)),
    "recording": maybe(RECORDINGS),
    "received": tuples(records_of(Received)),
    "derives_from": tuples(records_of(Derivation)),
    "criticism": tuples(records_of(Criticism)),
    "personas": st.dictionaries(IDS, records_of(Persona), max_size=3),
    "refused": tuples(WORDS),
}
VALUES = st.tuples(NUMBERS, NUMBERS, maybe(WORDS)).map(
    lambda parts: Value(least=min(parts[:2]), greatest=max(parts[:2]), unit=parts[2])
)
FIELDS[Statement] = {
    "source": st.just("letter"),
    "id": IDS,
    "who": tuples(records_of(Participant)),
    "told_by": maybe(IDS),
    "topics": tuples(WORDS),
    "where": maybe(IDS),
    "when": maybe(WHENS),
    "of": maybe(IDS),
    "value": maybe(VALUES),
    "says": maybe(WORDS),
    "at": tuples(records_of(Passage)),
}
FIELDS[Person] = {"id": IDS, "name": WORDS, "names": NAMES}
FIELDS[Judgement] = {
    "id": IDS,
    "compares": tuples(st.builds("{}:{}".format, IDS, IDS)),
    "compares_events": tuples(st.builds("{}/{}".format, IDS, IDS)),
    "person": maybe(IDS),
    "because": WORDS,
    "by": WORDS,
    "date": DATES,
}
FIELDS[Place] = {
    "id": IDS,
    "names": NAMES,
    "within": maybe(IDS),
    "at": maybe(st.tuples(st.floats(-90, 90), st.floats(-180, 180))),
    "same_as": maybe(IDS),
}
FIELDS[Question] = {"id": IDS, "asks": WORDS, "concerns": tuples(IDS), "searched": tuples(records_of(Search))}
FIELDS[Release] = {
    "id": IDS,
    "of": IDS,
    "by": WORDS,
    "form": maybe(records_of(Form)),
    "languages": tuples(WORDS),
    "territory": maybe(WORDS),
    "since": maybe(DATES),
    "until": maybe(DATES),
    "withdrawn": maybe(DATES),
    "file": maybe(WORDS),
    "excepting": tuples(st.builds(Withheld, time=WORDS)),
    "purposes": tuples(st.sampled_from(Purpose)),
    "because": maybe(WORDS),
    "read_aloud": tuples(records_of(Passage)),
}
FIELDS[Signoff] = {
    "line": st.builds("{}/{}-1".format, IDS, IDS),
    "by": WORDS,
    "role": WORDS,
    "date": DATES,
    "evidence": WORDS,
    "note": maybe(WORDS),
    "rests_on": st.dictionaries(WORDS, st.dictionaries(WORDS, WORDS, max_size=2), max_size=2),
}

IN_YAML = (Production, Source, Statement, Person, Judgement, Place, Question, Release, Signoff)
"""Every type of record that is kept as YAML."""
