"""What stands before the gate: a record that cannot be read as it stands, of which nobody knows what it withholds."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.findings import Finding, Refusal, Severity


class InDisorder(Refusal):
    """A file cannot be read as it stands, so that nobody knows what it was to keep from strangers."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"There is an error in {file}, and what it was to withhold cannot be known: nothing is given out "
            "before it is mended (`onrecord check` says what it is)."
        )


def refuse_disorder(findings: Iterable[Finding]) -> None:
    """For strangers every file must be readable: `public: {web: witheld}` reads as if nothing were withheld.

    `findings` are what is wrong with the form of the records; where these are in no file, the record is named.
    """
    for one in findings:
        if one.severity is Severity.ERROR and (one.where is not None or one.about):
            raise InDisorder(one.where.file if one.where is not None else one.about[0])
