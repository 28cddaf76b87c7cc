"""A place in a text, image or recording, given so that it can be found again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where in its source a statement is found (W3C Web Annotation Data Model, section 4.2: selectors).

    `text` is the language of the text that `quote` is from; `prefix` and `suffix` are the words on either
    side; `position` is `start-end` in characters of the text, counted from 0; `time` is `00:12:03.2` or a
    stretch `00:12:03.2-00:12:19.0`; `region` is `x,y,w,h` in pixels of the page's image. Beyond the design's
    keys: `prefix`, `suffix` and `position`, which the model has.
    """

    text: str | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    position: str | None = None
    page: str | None = None
    section: str | None = None
    time: str | None = None
    region: str | None = None
