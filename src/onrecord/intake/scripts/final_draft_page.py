"""The title page of Final Draft: lines set on a page, whose meaning their order and words tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.intake.scripts.final_draft_words import words_in
from onrecord.intake.scripts.uncarried import Uncarried, Why

if TYPE_CHECKING:
    from lxml.etree import _Element

CREDIT = re.compile(
    r"(?:written|screenplay|story|script|teleplay)?\s*by:?|автор(?:ы)?(?:\s+сценария)?:?|сценарий:?",
    re.IGNORECASE,
)

Page = tuple[tuple[str, str], ...]


def title_page(content: _Element | None) -> tuple[Page, tuple[Uncarried, ...]]:
    """The keys and values of a title page: first the title, then credit and author if a line says “by”."""
    rows = [words for one in content if (words := words_in(one))] if content is not None else []
    if not rows:
        return (), ()
    page, rest = [("Title", rows[0])], rows[1:]
    credit = next((at for at, row in enumerate(rest[:-1]) if CREDIT.fullmatch(row)), None)
    if credit is not None:
        page += [("Credit", rest[credit]), ("Author", rest[credit + 1])]
        rest = rest[:credit] + rest[credit + 2 :]
    if rest:
        page.append(("Notes", "\n".join(rest)))
    return tuple(page), tuple(Uncarried("the title page", Why.TITLE_PAGE, row) for row in rest)
