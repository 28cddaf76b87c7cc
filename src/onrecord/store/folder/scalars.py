"""One scalar on one line: plain where YAML 1.2 and libyaml both read it back, else in double quotes."""

from __future__ import annotations

import re

from onrecord.store.folder.plain import ABSENT

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x85": "\\N"}
_SHORT |= {"\u2028": "\\L", "\u2029": "\\P"}

_UNSAFE_ANYWHERE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|: | #|:$|^ | $"
)
_UNSAFE_FIRST = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|\.\.\.|=$|<<$")
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}]|:[,?\[\]{}]|^[^ ]*\?$")


def written(words: str, *, flow: bool) -> str:
    """A scalar as it is written in a file; `flow` is within brackets or braces."""
    return words if is_plain(words, flow=flow) else quoted(words)


def is_plain(words: str, *, flow: bool) -> bool:
    """Whether a scalar may stand without quotes."""
    if words in ABSENT or _UNSAFE_ANYWHERE.search(words) or _UNSAFE_FIRST.match(words):
        return False
    return not (flow and _UNSAFE_IN_FLOW.search(words))


def quoted(words: str) -> str:
    """A scalar in double quotes, every character escaped that could be lost or taken for a line's end."""
    return f'"{_ESCAPED.sub(_escape, words)}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _SHORT:
        return _SHORT[char]
    code = ord(char)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
