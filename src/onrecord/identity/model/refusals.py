"""What a file of a model may be instead of one."""

from __future__ import annotations

from onrecord.findings import Refusal


class NotAModel(Refusal):
    """A file is not a model by which people can be compared."""

    def __init__(self, why: str) -> None:
        super().__init__(f"This is no model of comparing people: {why}.")
        self.why = why
