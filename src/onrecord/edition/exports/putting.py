"""Where an export is put: all of its files, or none."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from onrecord.edition.building import CannotBePut, put_file
from onrecord.findings import Refusal


class WouldMix(Refusal):
    """The folder holds files that no export made, and what lies together is taken to belong together."""

    def __init__(self, folder: Path, other: str) -> None:
        super().__init__(
            f"{folder} holds something else already ({other}): choose a folder that is new or empty."
        )


def put_files(files: Mapping[str, bytes], beside: Path) -> None:
    """Put the files of an export into a folder, a file of the same name being replaced; all of them, or none.

    A name with a folder in it is one of several that belong together: that folder is replaced as a whole, and one
    that holds anything else is left alone, and refused.
    """
    folders = {name.partition("/")[0] for name in files if "/" in name}
    for name, content in files.items():
        if "/" not in name:
            put_file(content, beside / name)
    for folder in folders:
        inside = {
            name.partition("/")[2]: content
            for name, content in files.items()
            if name.startswith(f"{folder}/")
        }
        _put_folder(inside, beside / folder)


def _put_folder(files: Mapping[str, bytes], target: Path) -> None:
    try:
        _refuse_to_mix(files, target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".") as aside:
            staged = Path(aside) / "new"
            staged.mkdir()
            for name, content in files.items():
                put_file(content, staged / name)
            _swap(staged, target, Path(aside) / "old")
    except OSError as refused:
        raise CannotBePut(target, refused.strerror or str(refused)) from refused


def _swap(staged: Path, target: Path, old: Path) -> None:
    """Put a folder in the place of another, which comes back if the new one will not go there."""
    if target.exists():
        target.replace(old)
    try:
        staged.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise


def _refuse_to_mix(files: Mapping[str, bytes], target: Path) -> None:
    there = sorted(one.name for one in target.iterdir()) if target.exists() else []
    other = next((name for name in there if name not in files), None)
    if other is not None:
        raise WouldMix(target, other)
