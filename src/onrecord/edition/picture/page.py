"""The picture as a page to work with: magnified, gone through by keys, with the table beside it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

from markupsafe import Markup

from onrecord.edition.describing import reference_of
from onrecord.edition.language import Speech
from onrecord.edition.people import judged_of
from onrecord.edition.picture.groups import Group
from onrecord.edition.picture.happenings import Tone
from onrecord.edition.picture.layout import Layout
from onrecord.edition.picture.strips import Strip
from onrecord.edition.picture.threads import Thread
from onrecord.edition.pointing import point
from onrecord.edition.rendering import render
from onrecord.edition.stories import stories_of

KEY = {
    "known": "certain, possible",
    "open": "open: nothing bounds this side",
    "life": "a life",
    "primary": "by a primary source",
    "secondary": "by a secondary source",
    "supposed": "only supposed",
    "contested": "contested, joined to what it contradicts",
}
"""What each way of drawing says."""


def page_of(layout: Layout) -> str:
    """The page as HTML: no script but its own, and nothing from elsewhere."""
    telling = layout.telling
    dossier = telling.report.dossier
    script = render("picture.js")
    targets = _targets(layout)
    return render(
        "picture.html",
        **drawn_with(layout),
        telling=telling,
        made=layout.made,
        script=Markup(script),
        script_digest=b64encode(sha256(script.encode()).digest()).decode(),
        months=[telling.say.month(month) for month in range(1, 13)],
        statements=len(dossier.statements),
        stories=list(stories_of(telling, ())),
        questions=(),
        people=[
            (number, group) for number, group in enumerate(layout.groups, start=1) if group.is_of_a_person
        ],
        laid=list(laid(layout)),
        tables=list(zip(layout.groups, layout.tables, strict=True)),
        judgements=judged_of(telling, dossier.judgements.values()),
        cards=list(dossier.sources.values()),
        titles={id: source.title for id, source in dossier.sources.items()},
        reference=reference_of,
        targets=targets,
        point=lambda sentence: point(sentence, targets),
        link=lambda id: f"#{targets[id]}" if id in targets else None,
    )


def drawn_with(layout: Layout) -> Mapping[str, object]:
    """What the templates of both forms need to draw with."""
    return {
        "say": layout.telling.say,
        "production": layout.telling.report.dossier.production,
        "scale": layout.scale,
        "ticks": layout.ticks,
        "is_packed": layout.is_packed,
        "rows": layout.rows,
        "sources": layout.sources,
        "numbers": layout.numbers,
        "tones": [tone.value for tone in Tone],
        "key": key_in(layout.telling.say),
        "place": place,
        "down": down,
    }


def key_in(say: Speech) -> list[tuple[str, str]]:
    """The key to the picture, in a language."""
    return [(kind, say(words)) for kind, words in KEY.items()]


def place(per_cent: float) -> str:
    """A place across the picture, exact to less than a day in a thousand years."""
    return f"{per_cent:.6f}".rstrip("0").rstrip(".")


def down(y: int | None) -> str:
    """How far down its row something is drawn."""
    return "50%" if y is None else str(y)


def laid(layout: Layout) -> Iterable[tuple[int, Group, list[tuple[Strip, tuple[Thread, ...]]]]]:
    """The groups, numbered, with their rows, and with each row the lines of conflicts that meet it."""
    rows = [(strip, layout.threads.get(place, ())) for place, strip in enumerate(layout.strips)]
    for number, group in enumerate(layout.groups, start=1):
        yield number, group, [(strip, threads) for strip, threads in rows if strip.group is group]


def _targets(layout: Layout) -> dict[str, str]:
    """Where on the page each record is told of."""
    return {
        **{id: f"time-{row.number}" for id, row in layout.rows.items()},
        **{id: f"judgement-{id}" for id in layout.telling.report.dossier.judgements},
    }
