"""What the keeper of a folder refuses to do, one class for each fact."""

from __future__ import annotations

from pathlib import Path

from onrecord.findings import Refusal


class NoLibyaml(Refusal):
    """PyYAML is here without the C library that it needs."""

    def __init__(self) -> None:
        super().__init__(
            "PyYAML is installed without libyaml, which Onrecord needs; install PyYAML from a wheel."
        )


class NotADossier(Refusal):
    """There is no dossier at a path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not a dossier: {_what_instead(path)}")
        self.path = path


class NotEmpty(Refusal):
    """A new dossier cannot be put where something is."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not an empty folder; a dossier is started in a new one.")
        self.path = path


class AlreadyThere(Refusal):
    """A new script or source would be written over one that is there."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} is there already, and is not written over: move it away first, or give what is "
            "new another name."
        )
        self.file = file


class StaleEdit(Refusal):
    """What an edit saw is not what is on disk now."""

    def __init__(self, key: str, seen: str, found: str) -> None:
        super().__init__(
            f"`{key}` has been changed since you saw it, and nothing was saved.\n"
            f"You saw:\n{seen or '(nothing)'}\nNow there is:\n{found or '(nothing)'}"
        )
        self.key, self.seen, self.found = key, seen, found


class CannotEdit(Refusal):
    """A file cannot be edited while it cannot be read, or while its form leaves no place for the change."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file} cannot be edited as it is now: {why}")
        self.file = file


def _what_instead(path: Path) -> str:
    if not path.exists():
        return f"there is nothing of that name. `onrecord new {path}` starts one."
    if not path.is_dir():
        return "it is a file; a dossier is a folder with a dossier.yaml in it."
    around = next((one for one in path.resolve().parents if (one / "dossier.yaml").is_file()), None)
    if around is not None:
        return f"it has no dossier.yaml, but lies in the dossier {around}."
    start = f" `onrecord new {path}` starts one." if not any(path.iterdir()) else ""
    return f"it has no dossier.yaml.{start}"
