"""What cannot be done with a sealed identity: each fact in one sentence, and in none of them a name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.findings import Refusal


class BadSealedId(Refusal):
    """A sealed identity cannot be called so; the word is not repeated, since it may be a name."""

    def __init__(self) -> None:
        super().__init__(
            "A sealed identity is called by at most three capital letters and a number (W7), so that its id "
            "says nothing of a name."
        )


class BadMember(Refusal):
    """A member of the team cannot be called so."""

    def __init__(self, why: str) -> None:
        super().__init__(f"A member is called by one word, as a file is: {why}")


class NothingToSeal(Refusal):
    """No name was given."""

    def __init__(self) -> None:
        super().__init__(
            "There is nothing to seal: a name is wanted on standard input, other names below it."
        )


class SealedAlready(Refusal):
    """The id is another identity's, or was one's that is destroyed."""

    def __init__(self, id: str) -> None:
        super().__init__(f"{id} is or was a sealed identity already, and an id is never used again.")


class NoSuchSealed(Refusal):
    """No sealed identity has this id."""

    def __init__(self, asked: str, known: Iterable[str]) -> None:
        there = ", ".join(known)
        super().__init__(
            f"No sealed identity is called {asked[:20]}: {f'there are {there}' if there else 'there are none'}."
        )


class IsDestroyed(Refusal):
    """The key of a sealed identity has been destroyed."""

    def __init__(self, id: str, day: str) -> None:
        super().__init__(f"The key of {id} was destroyed on {day}: nobody can open it any more.")


class KeyUnknown(Refusal):
    """Nothing on record says to which key an identity was sealed."""

    def __init__(self, id: str) -> None:
        super().__init__(
            f"sealed/log.jsonl does not say to which key {id} was sealed, so that none can be sought."
        )


class NotSharedWith(Refusal):
    """There is no key of a sealed identity for a member, where keys are sought."""

    def __init__(self, id: str, member: str, keys: Path) -> None:
        super().__init__(
            f"{keys} has no key of {id} that is wrapped for {member}: whoever can open it gives it to others with "
            "`onrecord seal share`."
        )


class SharedAlready(Refusal):
    """The key is wrapped for that member already."""

    def __init__(self, id: str, member: str) -> None:
        super().__init__(
            f"{member} can open {id} already: `onrecord seal unshare` first takes that key away."
        )


class OnlyMember(Refusal):
    """Nobody else could open it any more."""

    def __init__(self, id: str, member: str) -> None:
        super().__init__(
            f"Nobody but {member} can open {id}: share it first, or destroy it with `onrecord seal destroy`."
        )


class WrongKey(Refusal):
    """The secret that was given opens nothing here."""

    def __init__(self, of_what: str) -> None:
        super().__init__(f"This is not the key or the passphrase that opens {of_what}.")


class Damaged(Refusal):
    """A sealed file or a wrapped key is no longer whole."""

    def __init__(self, file: Path | str) -> None:
        super().__init__(
            f"{file} is damaged: it is not what was sealed. Put a copy from a backup in its place."
        )


class DamagedLog(Refusal):
    """A row of the log cannot be read."""

    def __init__(self, line: int) -> None:
        super().__init__(
            f"sealed/log.jsonl cannot be read at line {line}: nothing is opened that could not be recorded."
        )
        self.line = line


class KeysInDossier(Refusal):
    """Keys would lie beside what they open."""

    def __init__(self, keys: Path) -> None:
        super().__init__(
            f"{keys} lies in the dossier: keys are kept outside it, so that whoever has a copy of the dossier "
            "does not have them."
        )


class NamesTheWitness(Refusal):
    """What is to be recorded would say the name; it is not repeated here."""

    def __init__(self, id: str) -> None:
        super().__init__(
            f"What would be put on record names {id}, and the log is for all to read: say it without the name."
        )


class BadRecipient(Refusal):
    """Nothing can be wrapped for a word that is no public key."""

    def __init__(self) -> None:
        super().__init__(
            "This is no public key that a key can be wrapped for: it begins with age1, ssh-ed25519 or ssh-rsa, or is "
            "the file of one."
        )


class BadOwnKey(Refusal):
    """A file holds no secret key that can be used."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file} cannot be used as your key: {why}.")


class NoOwnKey(Refusal):
    """A key is asked for that was never made."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"There is no key of yours in {file}: `onrecord seal key` makes one, and --own-key names another."
        )


class OwnKeyThere(Refusal):
    """A second key would make the first unfindable."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"You have a key of your own already, {file}: what was wrapped for it would be lost."
        )


class WeakPassphrase(Refusal):
    """A passphrase that a machine would guess."""

    def __init__(self, least: int) -> None:
        super().__init__(f"A passphrase has at least {least} characters: take several words.")


class NamesUnknown(Refusal):
    """An edition cannot be cleared of names that nobody has opened."""

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__(
            f"The names of {', '.join(ids)} are sealed, and the keys to them are not here: without them the gate "
            "cannot tell whether an edition names them."
        )
