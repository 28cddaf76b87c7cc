"""Ways in which a folder is spoiled: by a failing disk, a slip of the hand, a merge gone wrong, malice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

Spoil = Callable[[Random, Path], None]


def flip_bits(chance: Random, path: Path) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 20)):
        if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def drop_lines(chance: Random, path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        if lines:
            del lines[chance.randrange(len(lines))]
    path.write_bytes(b"".join(lines))


def repeat_a_line(chance: Random, path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    if lines:
        lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    path.write_bytes(b"".join(lines))


def shuffle_lines(chance: Random, path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    chance.shuffle(lines)
    path.write_bytes(b"".join(lines))


def swap_words(chance: Random, path: Path) -> None:
    words = path.read_bytes().split(b" ")
    for _ in range(5):
        one, other = chance.randrange(len(words)), chance.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    path.write_bytes(b" ".join(words))


def truncate(chance: Random, path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content) + 1)])


def empty(_: Random, path: Path) -> None:
    path.write_bytes(b"")


def put_a_folder_there(_: Random, path: Path) -> None:
    path.unlink()
    path.mkdir()


def put_a_link_there(chance: Random, path: Path) -> None:
    path.unlink()
    path.symlink_to(chance.choice(["/etc/passwd", path.name, "nowhere", "..", "/", "/dev/zero"]))


def nest(chance: Random, path: Path) -> None:
    path.write_bytes(chance.choice([b"[", b"{a: ", b"- ", b"[[", b"a:\n "]) * chance.choice([30, 1000, 2000]))


def turn_around(_: Random, path: Path) -> None:
    path.write_bytes(path.read_bytes()[::-1])


def save_as_utf16(_: Random, path: Path) -> None:
    path.write_bytes(path.read_bytes().decode("utf-8", "replace").encode("utf-16"))


WAYS: tuple[Spoil, ...] = (
    flip_bits,
    drop_lines,
    repeat_a_line,
    shuffle_lines,
    swap_words,
    truncate,
    empty,
    put_a_folder_there,
    put_a_link_there,
    nest,
    turn_around,
    save_as_utf16,
)


def spoil(chance: Random, root: Path) -> None:
    """Spoils one file, or a few."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
        chance.choice(WAYS)(chance, chance.choice(files))
