"""python-docx, which is an extra, where it is needed."""

from __future__ import annotations

import re
from typing import Any

from onrecord.findings import Refusal

NO_DOCUMENT_HOLDS = re.compile(r"[\000-\010\013\014\016-\037\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""


class NeedsWord(Refusal):
    """python-docx is an extra, and is not installed."""

    def __init__(self) -> None:
        super().__init__("A Word document needs python-docx: pip install 'onrecord[paper]' brings it.")


def new_document() -> Any:
    """An empty document; refuses, as NeedsWord, where python-docx is not installed."""
    try:
        import docx  # here, since no other command should wait for it to load
    except ImportError:
        raise NeedsWord from None
    return docx.Document()


def harmless(words: str) -> str:
    """Words that a document can hold."""
    return NO_DOCUMENT_HOLDS.sub("\ufffd", words)
