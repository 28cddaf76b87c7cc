"""What is no judgement, one class for each fact."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.dossier import did_you_mean
from onrecord.findings import Refusal


class NobodyOfThatId(Refusal):
    """What is compared is neither a persona, nor a person, nor a statement on record."""

    def __init__(self, id: str, known: Iterable[str]) -> None:
        super().__init__(
            f"There is nobody `{id}`{did_you_mean(id, known)} Compare personas (np-letter:np), persons "
            "(nika-poliakov) or, for one event, statements (np-letter/met)."
        )


class TooFewToCompare(Refusal):
    """A judgement is of two things at least."""

    def __init__(self) -> None:
        super().__init__("A judgement compares two at least: name another, or the person they are.")


class PeopleAndEvents(Refusal):
    """Somebody and something that happened are never one."""

    def __init__(self) -> None:
        super().__init__("A judgement compares people, or statements of one event, and not both at once.")


class NoSuchPerson(Refusal):
    """The person to conclude in is not on record, and nobody says what they are called."""

    def __init__(self, person: str, known: Iterable[str]) -> None:
        super().__init__(
            f"There is no person `{person}`{did_you_mean(person, known)} Say what a new one is called."
        )


class NobodyCalled(Refusal):
    """A name for a new person is empty, or it is not said whose it is."""

    def __init__(self) -> None:
        super().__init__("A new person has an id and a name: say both.")


class PersonOnRecord(Refusal):
    """A name is given for a new person, who is not new."""

    def __init__(self, person: str) -> None:
        super().__init__(f"`{person}` is on record already: give no name for them, or choose another id.")


class NoReason(Refusal):
    """A judgement says why, and whose it is."""

    def __init__(self) -> None:
        super().__init__("A judgement says why, and whose it is: neither may be empty.")


class FollowedAlready(Refusal):
    """What is on record has a later date and would go on holding."""

    def __init__(self, judgement: str, of: str, day: str) -> None:
        super().__init__(
            f"`{judgement}` is of {of}, and a judgement of {day} would not follow it: date it from {of} on."
        )


class NoSuchJudgement(Refusal):
    """No judgement has the id."""

    def __init__(self, id: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no judgement `{id}`{did_you_mean(id, known)}".rstrip())


class HoldsNoLonger(Refusal):
    """What is to be taken back was taken back by another judgement."""

    def __init__(self, id: str, by: Iterable[str]) -> None:
        super().__init__(f"`{id}` holds no longer: {' and '.join(by)} followed it. Undo that one instead.")


class SaidByOthers(Refusal):
    """What is to be taken back is held by other judgements too."""

    def __init__(self, id: str, by: Iterable[str]) -> None:
        super().__init__(
            f"{' and '.join(by)} says all that `{id}` says: taken back, it would hold all the same."
        )


class NothingBefore(Refusal):
    """Before an unsure judgement nothing was held, so that nothing comes of taking it back."""

    def __init__(self, id: str) -> None:
        super().__init__(
            f"`{id}` is unsure, and nothing else was held before it: say what you hold now with `onrecord judge`."
        )
