"""What the engine refuses, so that nobody waits for ever."""

from __future__ import annotations

from onrecord.findings import Refusal


class TooTangled(Refusal):
    """The work grew out of all proportion to the network."""

    def __init__(self, times: int, constraints: int) -> None:
        super().__init__(
            f"The chronology of {times:,} times and {constraints:,} constraints is too tangled to be worked out: "
            "very long chains of times hang from one another and from hardly any date. Date a few more of them."
        )
