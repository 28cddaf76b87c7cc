"""Files that mean harm, or are broken: refused in a sentence, bounded in time and memory, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docx
import pytest

from onrecord.intake.isolation import CannotBeRead, ReadingRoom
from onrecord.intake.reading.reading import Given
from tests.intake.adding import Shelf, needs_pandoc

WORD = "word/document.xml"


def packed(path: Path, members: dict[str, bytes]) -> Path:
    """A packed file of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def why(shelf: Shelf, file: Path) -> str:
    """Why a file is refused; nothing of it may be left."""
    before = shelf.files()
    said = shelf.add(file, status=1)
    assert said["taken"] == []
    assert shelf.files() == before
    return str(said["refused"][0]["why"])


def test_a_bomb_of_zeros_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    bomb = packed(tmp_path / "a.docx", {WORD: b"0" * 300_000_000})
    assert bomb.stat().st_size < 1_000_000
    assert "300,000,000 bytes when unpacked" in why(shelf, bomb)


def test_a_file_of_two_gigabytes_is_refused_unread(shelf: Shelf, tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as made:
        made.truncate(2 * 2**30)
    assert "2,147,483,648 bytes" in why(shelf, tmp_path / "a.pdf")


def test_entities_are_refused(shelf: Shelf, tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w>&b;</w>'
    assert "document type" in why(shelf, packed(tmp_path / "a.docx", {WORD: laughs}))


@pytest.mark.parametrize("kind", ["TEI", 'ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"'])
def test_entities_in_xml_are_neither_grown_nor_fetched(shelf: Shelf, tmp_path: Path, kind: str) -> None:
    name = kind.split()[0]
    for entity in ('SYSTEM "file:///etc/passwd"', '"' + "ha" * 1000 + '"'):
        (tmp_path / "a.xml").write_text(
            f'<?xml version="1.0"?>\n<!DOCTYPE {name} [<!ENTITY a {entity}>]>\n<{kind}>&a;</{name}>'
        )
        assert why(shelf, tmp_path / "a.xml")


def test_xml_that_is_deep_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<TEI>" + "<p>" * 100_000)
    assert "damaged" in why(shelf, tmp_path / "a.xml")


def test_json_that_is_deep_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"a":' * 100_000)
    assert "damaged JSON" in why(shelf, tmp_path / "a.json")


@needs_pandoc
def test_macros_are_not_run_and_told_of(shelf: Shelf, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("A letter that was written by hand, and typed later.")
    document.save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx", "a") as made:
        made.writestr("word/vbaProject.bin", b"macro")
    [taken] = shelf.add(tmp_path / "a.docx")["taken"]
    assert taken["told"] == ["It has macros, which nobody here runs."]


def test_the_desk_is_bounded(tmp_path: Path) -> None:
    """What asks for more memory than a file is given is told so, by a process that has the bounds of the desk."""
    asks = "from onrecord.intake.isolation import bounds; bounds.bind(); bytearray(8 * 2**30)"
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True)
    assert "MemoryError" in ran.stderr
    (tmp_path / "out").touch()
    writes = (
        "import sys; from onrecord.intake.isolation import bounds; bounds.bind();"
        "file = open(sys.argv[1], 'r+b'); file.seek(2**31); file.write(b'x'); file.flush()"
    )
    ran = subprocess.run([sys.executable, "-c", writes, tmp_path / "out"], capture_output=True, text=True)
    assert ran.returncode != 0
    assert (tmp_path / "out").stat().st_size == 0


@needs_pandoc
def test_a_path_that_leads_out_of_a_packed_file_writes_nothing(shelf: Shelf, tmp_path: Path) -> None:
    out = tmp_path / "outside.txt"
    members = {
        "mimetype": b"application/epub+zip",
        f"../../../../..{out}": b"x",
        "META-INF/container.xml": b"<a/>",
    }
    assert "damaged" in why(shelf, packed(tmp_path / "a.epub", members))
    assert not out.exists()


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + os.urandom(50_000), b"%PDF-1.4\n1 0 obj<<"]
)
def test_a_damaged_pdf_is_refused(shelf: Shelf, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    assert why(shelf, tmp_path / "a.pdf").startswith("it is a damaged PDF")


@needs_pandoc
@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_a_damaged_document_is_refused(shelf: Shelf, tmp_path: Path, name: str) -> None:
    kinds = {"a.odt": b"application/vnd.oasis.opendocument.text", "a.epub": b"application/epub+zip"}
    file = packed(tmp_path / name, {"mimetype": kinds.get(name, b""), WORD: b"<w", "content.xml": b"<"})
    assert "damaged" in why(shelf, file)


@pytest.mark.parametrize("content", [b"\x7fELF" + bytes(1000), b"MZ" + bytes(1000), os.urandom(20_000), b""])
def test_what_nobody_wrote_is_refused(shelf: Shelf, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert why(shelf, tmp_path / "a.txt")


def test_links_devices_and_pipes_are_not_followed(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to("/etc/passwd")
    (folder / "around").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    refused = shelf.add(folder, "/dev/zero", status=1)["refused"]
    assert [one["file"].rpartition("/")[2] for one in refused] == ["around", "link.txt", "pipe.txt", "zero"]
    assert list(shelf.dossier.sources) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Secret.")
    (tmp_path / "a.txt").chmod(0)
    assert "permission" in why(shelf, tmp_path / "a.txt")


def test_a_name_that_is_no_utf8_is_no_obstacle(shelf: Shelf, tmp_path: Path) -> None:
    named = os.fsdecode(os.fsencode(tmp_path) + b"/\xef\xe8\xf1\xfc\xec\xee.txt")
    Path(named).write_text("Dear friend, I was in Odessa in the winter.", encoding="utf-8")
    shelf.add(Path(named))
    assert shelf.dossier.sources["source-1"].received[0].name == "\\xef\\xe8\\xf1\\xfc\\xec\\xee.txt"


def test_one_bad_file_does_not_stop_the_rest(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"This is letter number {number} of a long row of letters.")
    (folder / "7.txt").write_bytes(b"%PDF-1.7\n")
    said = shelf.add(folder, status=1)
    assert (len(said["taken"]), len(said["refused"])) == (29, 1)
    assert len(shelf.add(folder, status=1)["already"]) == 29


def test_whoever_overstays_is_shown_out_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A letter that will be read, once there is time for it.")
    given = Given(files=(tmp_path / "a.txt",), called=("a.txt",))
    with ReadingRoom(patience=0.0) as room:
        with pytest.raises(CannotBeRead, match="takes longer"):
            room.read(given)
        room.patience = 60.0
        assert room.read(given)[0].words is not None


def test_a_reader_that_is_brought_down_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A letter that will be read in the end.")
    given = Given(files=(tmp_path / "a.txt",), called=("a.txt",))
    with ReadingRoom() as room:
        room.read(given)
        os.kill(_children()[0], signal.SIGSEGV)
        with pytest.raises(CannotBeRead, match="brought down"):
            for _ in range(100):
                room.read(given)
                time.sleep(0.05)
        assert room.read(given)[0].words is not None
    assert _children() == []


def _children() -> list[int]:
    """The processes that this one has started for reading."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True
    ).stdout
    return [int(row.split()[0]) for row in listed.splitlines() if "isolation.desk" in row]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_stopped_in_the_middle_nothing_is_half_taken_and_a_second_run_goes_on(
    shelf: Shelf, tmp_path: Path, stop: signal.Signals
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number}.txt").write_text(f"This is letter number {number} of a long row of letters.")
    running = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "add", shelf.folder, folder],
        stdout=subprocess.PIPE,
        text=True,
        # A shell that starts the tests in the background has them, and what they start, ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    deadline = time.monotonic() + 60
    while not (shelf.folder / "sources/source-5").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    running.send_signal(stop)
    told, _ = running.communicate(timeout=60)
    taken = len(shelf.dossier.sources)
    assert 5 <= taken < 200
    if stop is signal.SIGINT:
        assert running.returncode == 2
        assert f"{taken} sources taken in" in told
        assert not [file for file in shelf.files() if ".taking-in" in file]
    said = shelf.add(folder)
    assert (len(said["already"]), len(said["taken"])) == (taken, 200 - taken)
    assert not [file for file in shelf.files() if ".taking-in" in file]
