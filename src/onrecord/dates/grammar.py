"""The grammar of the language of time, loaded once, and its refusals in words."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from lark import Lark, Tree
from lark.exceptions import UnexpectedInput, UnexpectedToken
from lark.lexer import Token

from onrecord.dates.hints import hint
from onrecord.dates.refusals import BadDate
from onrecord.sentences import Joined, Sentence

LONGEST = 500
"""Characters in the longest text that is read: a long set of dates fits, a novel does not."""

Node = Tree[Token]
Start = Literal["moment", "edtf", "dated", "duration"]

_PHRASES = {
    Sentence("a date"): {"YEAR", "LONG_YEAR", "STAMP"},
    Sentence("an id"): {"ID"},
    Sentence("two digits of a month, season or day"): {"PART"},
    Sentence("a length such as 8d, 3w, 18m or 17y"): {"LENGTH"},
    Sentence("an age in years"): {"AGE"},
    Sentence("`before` or `after`"): {"BEFORE", "AFTER"},
    Sentence("`/` and another date"): {"SLASH"},
    Sentence("`,` or a closing bracket"): {"COMMA", "END_ONE", "END_ALL"},
    Sentence("` + ` or ` - ` and a length"): {"SHIFT"},
    Sentence("`(`"): {"LPAR"},
    Sentence("`)`"): {"RPAR"},
    Sentence("a space"): {"SPACE"},
    Sentence("nothing more"): {"$END"},
}


def grow(text: str, start: Start) -> Node:
    """The tree of a text by the grammar, or a refusal with its column."""
    if len(text) > LONGEST:
        raise BadDate(
            Sentence(
                "A time has {most} characters at most; this has {number}.",
                most=str(LONGEST),
                number=str(len(text)),
            ),
            LONGEST + 1,
        )
    try:
        return _lark().parse(text, start=start)
    except UnexpectedInput as unexpected:
        raise _refusal(text, unexpected) from None


def refused_at(token: Token, sentence: str) -> BadDate:
    """A refusal of what a token says, with its column."""
    return BadDate(sentence, (token.start_pos or 0) + 1)


@cache
def _lark() -> Lark:
    return Lark(
        (files("onrecord.dates") / "when.lark").read_text(encoding="utf-8"),
        parser="lalr",
        lexer="contextual",
        start=["moment", "edtf", "dated", "duration"],
        keep_all_tokens=True,
        maybe_placeholders=False,
    )


def _refusal(text: str, unexpected: UnexpectedInput) -> BadDate:
    at = _position(text, unexpected)
    stands = Sentence("stands `{words}`", words=text[at : at + 20])
    sentence = Sentence(
        "`{text}` cannot be read as a time: at column {column} {stands}. {advice}",
        text=text if len(text) <= 60 else f"{text[:60]}…",
        column=str(at + 1),
        stands=stands if at < len(text) else Sentence("the text ends"),
        advice=hint(text) or Sentence("Expected there: {what}.", what=_expected(unexpected)),
    )
    return BadDate(sentence, at + 1)


def _position(text: str, unexpected: UnexpectedInput) -> int:
    if isinstance(unexpected, UnexpectedToken) and unexpected.token.type == "$END":
        return len(text)
    return unexpected.pos_in_stream or 0


def _expected(unexpected: UnexpectedInput) -> str:
    allowed = getattr(unexpected, "accepts", None) or getattr(unexpected, "expected", None)
    names = set(allowed or getattr(unexpected, "allowed", None) or ())
    phrases = [phrase for phrase, terminals in _PHRASES.items() if terminals & names]
    return Joined(phrases or [Sentence("a date")], by=" or ")
