"""Every byte is read back: files of each kind with a name planted in each of their places, and the name is not said."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from benchmarks.leaks.files import Planted, planted
from benchmarks.leaks.people import PEOPLE
from onrecord.edition.gate import Guarded, Scanner, Secrets, Told, read_back, said

WHO = PEOPLE[0]
NAME = f"{WHO.given} {WHO.surname}"
SCANNER = Scanner(Secrets(guarded=(Guarded(label="W1", names=(WHO.name,)),)))


@pytest.mark.parametrize("one", list(planted(NAME)), ids=lambda one: one.place)
def test_a_name_is_found_wherever_a_file_can_hold_it(one: Planted, tmp_path: Path) -> None:
    file = tmp_path / "staged" / one.name
    file.parent.mkdir(parents=True)
    file.write_bytes(one.content)
    report = read_back(tmp_path / "staged", SCANNER)
    assert not report.may_leave
    assert {leak.about for leak in report.stopping} == {"W1"}
    told = json.dumps(report.as_json(), ensure_ascii=False) + "".join(map(said, report.leaks))
    assert WHO.surname.casefold()[:8] not in told.casefold()


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 and nothing else",
        b"PK\x03\x04 torn off",
        b"\x89PNG\r\n\x1a\n torn off",
        b"SQLite format 3\x00 torn off",
        b"\x1f\x8b torn off",
        b"7z\xbc\xaf\x27\x1c closed",
        b"age-encryption.org/v1\n",
    ],
    ids=["pdf", "zip", "png", "sqlite", "gzip", "7z", "age"],
)
def test_what_cannot_be_read_does_not_leave(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    report = read_back(tmp_path, SCANNER)
    assert [leak.told for leak in report.stopping] == [Told.UNREAD]


def test_a_link_out_of_the_folder_does_not_leave(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/etc/hostname")
    assert [leak.told for leak in read_back(tmp_path, SCANNER).stopping] == [Told.UNREAD]


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.edition.gate.opening import packed

    monkeypatch.setattr(packed, "MOST", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("a.txt", b"0" * 10_000)
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    assert [leak.told for leak in read_back(tmp_path, SCANNER).stopping] == [Told.UNREAD]


def test_files_packed_too_deep_are_not_taken_on_trust(tmp_path: Path) -> None:
    content = b"x"
    for _ in range(9):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as packed:
            packed.writestr("a.zip", content)
        content = out.getvalue()
    (tmp_path / "a.zip").write_bytes(content)
    assert [leak.told for leak in read_back(tmp_path, SCANNER).stopping] == [Told.UNREAD]


def test_random_bytes_are_nobody(tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(b"\x00" + os.urandom(300_000))
    assert read_back(tmp_path, SCANNER).stopping == ()


def test_the_report_says_how_much_was_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    (tmp_path / "b.html").write_bytes(b"<p>6789</p>")
    report = read_back(tmp_path, SCANNER)
    assert (report.files, report.size, report.may_leave) == (2, 16, True)
