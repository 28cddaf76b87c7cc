"""Reading back every byte of a file or folder before it leaves."""

from __future__ import annotations

import stat
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from onrecord.edition.gate.leak import Leak, Told
from onrecord.edition.gate.opening import Enclosed, Unreadable, Words, parts_of_file
from onrecord.edition.gate.report import Report
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Secrets
from onrecord.script.second_hand import by_second_hand

DEEPEST = 6
"""A file in a file in a file …: deeper than this nobody packs what is meant to be read."""

MOST = 2 << 30
LARGE = 4 << 20
"""From so many bytes on a second process is worth its beginning."""

NAME = "its name"
Files = Sequence[tuple[str, Path]]


def read_back(path: Path, secrets: Secrets | Scanner) -> Report:
    """What a file, or every file of a folder, tells of some secrets; a scanner for them may be at hand.

    A large folder is read by two, each a half of it.
    """
    scanner = secrets if isinstance(secrets, Scanner) else Scanner(secrets)
    ours, theirs, size = _halved(list(_files(path)))
    beside = by_second_hand(lambda: _read(theirs, scanner), worth_it=size >= LARGE)
    return _read(ours, scanner) + beside()


def _read(files: Iterable[tuple[str, Path]], scanner: Scanner) -> Report:
    reading = Reading(scanner)
    leaks = [leak for way, file in files for leak in reading.of_file(file, way)]
    return Report(files=reading.files, parts=reading.parts, size=reading.size, leaks=tuple(leaks))


@dataclass(slots=True)
class Reading:
    """Reading file after file, and counting what was read."""

    scanner: Scanner
    files: int = 0
    parts: int = 0
    size: int = 0

    def of_file(self, file: Path, way: str) -> Iterator[Leak]:
        """What a file and its name tell."""
        told = self._tellable(way)
        yield from self._of_name(way, told)
        kind = file.lstat().st_mode
        if stat.S_ISDIR(kind):
            return
        self.files += 1
        try:
            if not stat.S_ISREG(kind):
                raise Unreadable("it is a link or no file")
            if file.stat().st_size > MOST:
                raise Unreadable("it has more than two gigabytes")
            content = file.read_bytes()
        except OSError as refused:
            yield _unread(refused.strerror or "the system refuses it").within(told)
        except Unreadable as refused:
            yield _unread(str(refused)).within(told)
        else:
            self.size += len(content)
            yield from (leak.within(told) for leak in self._of_content(content, 0))

    def _of_content(self, content: bytes, depth: int) -> Iterator[Leak]:
        try:
            for part in parts_of_file(content):
                self.parts += 1
                if isinstance(part, Words):
                    inner = () if part.part is None else (part.part,)
                    yield from (leak.within(*inner) for leak in self.scanner.leaks(part.text))
                else:
                    yield from self._of_enclosed(part, depth + 1)
        except Unreadable as refused:
            yield _unread(str(refused))

    def _of_enclosed(self, part: Enclosed, depth: int) -> Iterator[Leak]:
        told = self._tellable(part.name)
        yield from self._of_name(part.name, told)
        if depth > DEEPEST:
            yield _unread("files are packed in it too deep").within(told)
        else:
            yield from (leak.within(told) for leak in self._of_content(part.content, depth))

    def _of_name(self, name: str, told: str) -> Iterator[Leak]:
        yield from (leak.within(told, NAME) for leak in self.scanner.leaks(name))
        if self.scanner.is_stub(name):
            yield Leak(told=Told.ID, about="a record", way=(told, NAME))

    def _tellable(self, way: str) -> str:
        """The way to a file with nothing of it that must not be told."""
        if not self.scanner.is_told_by(way):
            return way
        steps = way.split("/")
        kept = ["…" if self.scanner.is_told_by(step) else step for step in steps]
        told = "/".join(kept)
        return "…" if self.scanner.is_told_by(told) else told


def _unread(why: str) -> Leak:
    return Leak(told=Told.UNREAD, about="nobody knows whom", why=why)


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    """Every file and folder below a path in their order, with the way to it from there; of a file, itself."""
    if path.is_symlink() or not path.is_dir():
        yield path.name, path
        return
    for one in sorted(path.rglob("*")):
        yield one.relative_to(path).as_posix(), one


def _halved(files: Files) -> tuple[Files, Files, int]:
    """Files in two parts that have about as many bytes, in their order, and how many they have together."""
    sizes = list(accumulate(file.lstat().st_size for _, file in files))
    size = sizes[-1] if sizes else 0
    middle = bisect_left(sizes, size / 2)
    return files[:middle], files[middle:], size
