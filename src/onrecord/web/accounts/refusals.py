"""What the keeper of the accounts refuses to do, one class for each fact."""

from __future__ import annotations

from onrecord.findings import Refusal


class BadMemberName(Refusal):
    """Changes are signed with a member's name, and a list shows it in one line."""

    def __init__(self) -> None:
        super().__init__(
            "A member's name is one line of up to 150 letters, as colleagues know them: changes are signed with it."
        )


class MemberThere(Refusal):
    """Two members whose changes could not be told apart."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is a member called {name} already, or was: nobody else's changes are signed so."
        )


class NoSuchMember(Refusal):
    """Nobody is called so."""

    def __init__(self, name: str) -> None:
        super().__init__(f"No member is called {name}: `onrecord member list` tells who there is.")


class LastOwner(Refusal):
    """Without an owner nobody could invite one."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is the only owner who is active: make somebody else an owner first.")


class NoReason(Refusal):
    """What somebody is cleared for, or opens, has a reason."""

    def __init__(self) -> None:
        super().__init__("Say why: the reason is kept, and so must name nobody who is protected.")


class NotASource(Refusal):
    """Somebody is to be cleared for what is no source, or no longer one."""

    def __init__(self) -> None:
        super().__init__("One of these is no source of this production: look at the list again.")


class BadPassword(Refusal):
    """A password that is guessed too easily, in the words of whoever says so."""

    def __init__(self, why: str) -> None:
        super().__init__(f"That password will not do: {why}")


class NothingTyped(Refusal):
    """Standard input held no password."""

    def __init__(self) -> None:
        super().__init__("There is no password on standard input: its first line is taken.")
