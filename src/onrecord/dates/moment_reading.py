"""Trees of the grammar to the values of the language of time."""

from __future__ import annotations

import re

from lark.lexer import Token

from onrecord.dates.dated_reading import dated_of
from onrecord.dates.grammar import Node, refused_at
from onrecord.dates.values import (
    Aged,
    Anchor,
    Beside,
    Duration,
    During,
    Life,
    LifeTime,
    MadeTime,
    Moment,
    Reference,
    Shifted,
    Side,
    StatementTime,
    Unit,
    Within,
)
from onrecord.sentences import Sentence

RESERVED_WORDS: frozenset[str] = frozenset(
    [
        "before",
        "after",
        "during",
        "within",
        "not",
        "age",
        "birth",
        "death",
        "made",
        "all",
        "from",
        "until",
        "still",
        "for",
    ]
)
"""The words of the language, which no id may be."""

SIDES = {"+": Side.AFTER, "-": Side.BEFORE, "before": Side.BEFORE, "after": Side.AFTER}


def moment_of(node: Node) -> Moment:
    """What is said of one time, from its tree; raises BadDate for what cannot be."""
    match node.data:
        case "time" | "during":
            return During(_time(node))
        case "before":
            return Beside(Side.BEFORE, _time(node))
        case "after":
            return Beside(Side.AFTER, _time(node))
        case "not_before":
            return Beside(Side.AFTER, _time(node), counted_in=True)
        case "not_after":
            return Beside(Side.BEFORE, _time(node), counted_in=True)
        case "aged":
            age = _token(node, "AGE")
            return Aged(_who(node), int(age.lstrip("~")), age.startswith("~"))
        case _:
            side = Side.BEFORE if node.data == "within_before" else Side.AFTER
            return Within(duration_of(node), side, _time(node))


def _time(node: Node) -> Reference:
    """The time that a node is, or that a relation ends with."""
    time = node if node.data == "time" else node.children[-1]
    assert not isinstance(time, Token)
    anchor = _anchor(_child(time, 0))
    if len(time.children) == 1:
        return anchor
    return Shifted(anchor, SIDES[_token(time, "SHIFT").strip()], duration_of(_child(time, 2)))


def _anchor(node: Node) -> Anchor:
    match node.data:
        case "dated":
            return dated_of(node)
        case "statement":
            return _statement(_token(node, "ID"))
        case "made":
            source = next((token for token in _tokens(node) if token.type == "ID"), None)
            return MadeTime(None if source is None else _source(source))
        case _:
            return LifeTime(Life(str(node.data)), _who(node))


def _statement(id_: Token) -> StatementTime:
    if ":" in id_:
        raise refused_at(
            id_,
            Sentence(
                "`{id}` is a persona and not a time: perhaps `birth({id})` or `age({id}) 21`.", id=str(id_)
            ),
        )
    _refuse_reserved(id_)
    return StatementTime(str(id_))


def _source(id_: Token) -> str:
    if "/" in id_ or ":" in id_:
        raise refused_at(
            id_,
            Sentence("`{id}` is not the id of a source, as `made` has it: `made(np-letter)`.", id=str(id_)),
        )
    _refuse_reserved(id_)
    return str(id_)


def _who(node: Node) -> str:
    id_ = _token(node, "ID")
    if "/" in id_:
        raise refused_at(
            id_,
            Sentence(
                "`{id}` is a statement; a persona is `np` here and `np-letter:np` elsewhere.", id=str(id_)
            ),
        )
    _refuse_reserved(id_)
    return str(id_)


def _refuse_reserved(id_: Token) -> None:
    for word in re.split("[/:]", id_):
        if word in RESERVED_WORDS:
            raise refused_at(
                id_, Sentence("`{word}` is a word of the language of time and cannot be an id.", word=word)
            )


def duration_of(node: Node) -> Duration:
    """A length of time, from its tree."""
    length = _token(node, "LENGTH")
    return Duration(int(length[:-1]), Unit(length[-1]), len(node.children) == 2)


def _child(node: Node, place: int) -> Node:
    child = node.children[place]
    assert not isinstance(child, Token)
    return child


def _token(node: Node, kind: str) -> Token:
    return next(token for token in node.children if isinstance(token, Token) and token.type == kind)


def _tokens(node: Node) -> list[Token]:
    return list(node.scan_values(lambda value: isinstance(value, Token)))
