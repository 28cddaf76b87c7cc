"""Work by a second process gives what it would give in place, whatever becomes of that process."""

from __future__ import annotations

import os
import signal

import pytest

from onrecord.script.second_hand import by_second_hand


@pytest.mark.parametrize("worth_it", [True, False])
def test_the_result_is_that_of_the_work(worth_it: bool) -> None:
    known = {"letter": 1907}
    assert by_second_hand(lambda: known["letter"] + 17, worth_it=worth_it)() == 1924


@pytest.mark.parametrize("worth_it", [True, False])
def test_what_the_work_raises_is_raised_where_its_result_is_asked_for(worth_it: bool) -> None:
    result = by_second_hand(lambda: {}["letter"], worth_it=worth_it)
    with pytest.raises(KeyError, match="letter"):
        result()


def test_work_whose_process_was_ended_is_done_in_place() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done"

    assert by_second_hand(work, worth_it=True)() == "done"
