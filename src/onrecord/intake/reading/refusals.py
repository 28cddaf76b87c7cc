"""Why a file cannot be read, one class for each fact; a sentence says "it", since whoever prints it names the file."""

from __future__ import annotations

from onrecord.findings import Refusal


class UnknownFormat(Refusal):
    """Nobody here reads files of this kind."""

    def __init__(self, what: str, instead: str = "") -> None:
        super().__init__(f"it is {what}, which cannot be read here{f': {instead}' if instead else ''}.")


class Damaged(Refusal):
    """The file breaks off, or does not hold what files of its kind hold."""

    def __init__(self, what: str, why: str = "") -> None:
        super().__init__(f"it is a damaged {what}{f' ({why})' if why else ''}.")


class Empty(Refusal):
    """There is not a word in the file."""

    def __init__(self) -> None:
        super().__init__("there is nothing in it.")


class Locked(Refusal):
    """The file wants a password."""

    def __init__(self) -> None:
        super().__init__("it is locked with a password: save it without one.")


class TooLarge(Refusal):
    """The file is, or unpacks to, more than is read."""

    def __init__(self, what: str, most: str) -> None:
        super().__init__(f"it has {what}; {most} are the most that is read.")


class NotInThisEncoding(Refusal):
    """The text is not written in the encoding that was named."""

    def __init__(self, encoding: str, place: int) -> None:
        super().__init__(f"it is not {encoding}: its {place:,}. byte is no letter there.")


class NoProgram(Refusal):
    """A program that reads this kind of file is not installed."""

    def __init__(self, doing: str, program: str, package: str) -> None:
        super().__init__(
            f"{doing} needs {program}, which is not installed (on Debian: apt-get install {package})."
        )


class OneAtATime(Refusal):
    """Only page images are put together into one source."""

    def __init__(self) -> None:
        super().__init__("only page images are put together into one source.")
