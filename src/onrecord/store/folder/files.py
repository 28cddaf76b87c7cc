"""Opening the files of a dossier: what can go wrong with each is a sentence, never a traceback."""

from __future__ import annotations

from pathlib import Path

LARGEST = 64 * 2**20
"""No text or table of a dossier comes near 64 MB; a file that does is a recording in the wrong place."""


class UnreadableFile(Exception):
    """Raised where a file cannot be read; the keeper makes a finding of it."""

    def __init__(self, sentence: str, line: int = 1, column: int = 1) -> None:
        super().__init__(sentence)
        self.sentence, self.line, self.column = sentence, line, column


def read_text(root: Path, file: str) -> str:
    """The text of a file of a dossier, line ends as they are."""
    return decoded(read_bytes(root, file))


def read_bytes(root: Path, file: str) -> bytes:
    """The bytes of a regular file that lies in the dossier."""
    path = root / file
    try:
        if _leads_out(root, path):
            raise UnreadableFile("This is a link that leads out of the dossier.")
        if not path.is_file():
            raise UnreadableFile(
                "This should be a file and is a folder." if path.is_dir() else "This is not a file."
            )
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"The file is larger than {LARGEST >> 20} MB, the most that is read.")
        return path.read_bytes()
    except PermissionError as problem:
        raise UnreadableFile("There is no permission to read this file.") from problem
    except (OSError, RuntimeError) as problem:
        raise UnreadableFile(f"The file cannot be read: {problem}.") from problem


def decoded(content: bytes) -> str:
    """Bytes as UTF-8, with the place of the first byte that is not."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = content[: problem.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        raise UnreadableFile(
            "The file is not UTF-8 from here on; save it as UTF-8.", line, column
        ) from problem


def entries(root: Path, folder: str) -> list[Path]:
    """What lies in a folder of the dossier, by name; hidden things are left out."""
    path = root / folder
    if not path.exists() and not path.is_symlink():
        return []
    try:
        if _leads_out(root, path):
            raise UnreadableFile("This is a link that leads out of the dossier.")
        return sorted(entry for entry in path.iterdir() if not entry.name.startswith("."))
    except NotADirectoryError as problem:
        raise UnreadableFile("This should be a folder and is a file.") from problem
    except PermissionError as problem:
        raise UnreadableFile("There is no permission to look into this folder.") from problem
    except (OSError, RuntimeError) as problem:
        raise UnreadableFile(f"The folder cannot be read: {problem}.") from problem


def _leads_out(root: Path, path: Path) -> bool:
    """Whether a file or folder, or a folder on the way to it, is a link to somewhere else."""
    steps = path.relative_to(root).parts
    on_the_way = (root.joinpath(*steps[: length + 1]) for length in range(len(steps)))
    return any(step.is_symlink() for step in on_the_way) and not path.resolve().is_relative_to(root.resolve())
