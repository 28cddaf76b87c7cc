"""A model that is given to `onrecord link`, as Splink keeps it: read, or refused by the name of its file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from onrecord.findings import Refusal
from onrecord.identity.model import NotAModel


class NotAModelFile(Refusal):
    """A file that was given as a model cannot be read as one."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file} is no model that Splink has kept: {why}.")


def read_model_file(file: Path) -> dict[str, Any]:
    """The settings in a file."""
    try:
        told = json.loads(file.read_text("utf-8"))
    except ValueError as wrong:  # no UTF-8 is one too
        raise NotAModelFile(file, "it is not JSON") from wrong
    if not isinstance(told, dict):
        raise NotAModelFile(file, "it is not a table of settings")
    return told


@contextmanager
def weighing_by(file: Path | None) -> Iterator[None]:
    """What is found wrong with a model while it is weighed by is said of its file."""
    try:
        yield
    except NotAModel as wrong:
        if file is None:
            raise  # a mistake of ours: nobody gave a model
        raise NotAModelFile(file, wrong.why) from wrong
