"""python-docx, which is an extra, where it is needed."""

from __future__ import annotations

import re
from typing import Any

from onrecord.findings.extras import needing

NO_DOCUMENT_HOLDS = re.compile(r"[\000-\010\013\014\016-\037\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""


def new_document() -> Any:
    """An empty document; refuses, as MissingExtra, where python-docx is not installed."""
    with needing("paper", "A Word document"):
        import docx  # here, since no other command should wait for it to load
    return docx.Document()


def harmless(words: str) -> str:
    """Words that a document can hold."""
    return NO_DOCUMENT_HOLDS.sub("\ufffd", words)
