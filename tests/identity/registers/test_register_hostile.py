"""Lists that are damaged, endless or meant to harm: refused in a sentence or taken in, and always in bounds."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from listed import Kept, people
from openpyxl import Workbook

from onrecord.findings import Refusal
from onrecord.identity.registers import keep, prepare
from onrecord.identity.registers.tables.opening import open_table
from onrecord.identity.registers.tables.refusals import GrowsTooMuch, NotATable


def test_bytes_of_zero_are_left_out(kept: Kept) -> None:
    register = kept("surname,given\nЗи\0мин,Олег\0\n\0\0\nЛось,\0\n")
    assert [(one["surname"], one["given"]) for one in people(register)] == [("Зимин", "Олег"), ("Лось", None)]


def test_bytes_that_are_no_letters_are_replaced_and_counted(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("surname\nЗимин\n".encode() * 200 + b"\xff\xfe\n" + "Лось\n".encode() * 200)
    register = keep(prepare(file), "list")
    assert register.card.omissions.unreadable_letters == 2
    assert register.person(len(register) - 1)["surname"] == "Лось"


def test_a_mark_left_open_is_told(kept: Kept) -> None:
    rows = "".join(f"Зимин,{row}\n" for row in range(1_000))
    register = kept(f'surname,residence\nЛось,x\n"Рысь,y\n{rows}')
    assert register.card.omissions.broken == 1
    assert "is a quotation mark left open?" in register.card.omissions.first_broken[0][1]


def test_a_row_without_an_end_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.write(b"surname,given\nA,B\nC,")
        for _ in range(40):
            opened.write(b"x" * 2**20)
    with pytest.raises(NotATable, match="longer than 16 MB"):
        keep(prepare(file), "list")


@pytest.mark.skipif(sys.platform != "linux", reason="what a process held is read where Linux tells it")
def test_hundreds_of_megabytes_in_one_line_take_little_memory(tmp_path: Path) -> None:
    """In a process of its own, so that its memory can be measured; the file has holes and takes no room."""
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.write(b"surname,given\n")
        opened.truncate(300_000_000)
        opened.seek(10_000)
        opened.write(b"x" * 100_000)
    spaces = tmp_path / "spaces.csv"
    with spaces.open("wb") as opened:
        for _ in range(200):
            opened.write(b"x" * 1_000_000)
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from onrecord.findings import Refusal
        from onrecord.identity.registers import keep, prepare
        for file in sys.argv[1:]:
            try:
                keep(prepare(Path(file)), "list", replacing=True)
            except Refusal as refusal:
                print(refusal.sentence)
        # Not `ru_maxrss`, in which Linux keeps what the process that started this one held.
        held = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
        print(int(held.split()[1]) // 1024)
        """
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, file, spaces], capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    *sentences, megabytes = ran.stdout.splitlines()
    assert int(megabytes) < 700
    assert sentences[-1].endswith("has no end in sight.") or "is known to hold a name" in sentences[-1]


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def spoiled(path: Path, part: str, more: bytes) -> Path:
    """A workbook of which one part has something more at its end."""
    good = workbook(path.with_name("good.xlsx"), [["surname"], ["Зимин"]])
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content + more if name.endswith(part) else content)
    return path


@pytest.mark.parametrize("part", ["sheet1.xml", "styles.xml"])
def test_a_zip_bomb(tmp_path: Path, part: str) -> None:
    bomb = spoiled(tmp_path / "bomb.xlsx", part, b" " * 60_000_000)
    assert bomb.stat().st_size < 200_000
    with pytest.raises(GrowsTooMuch, match="unpacks to"):
        open_table(bomb)


def test_entities_that_multiply(tmp_path: Path) -> None:
    """Expat itself refuses what grows too much; whatever comes of it is a sentence."""
    book = workbook(tmp_path / "good.xlsx", [["surname"], ["Зимин"]])
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    document = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l11;</x>'
    path = tmp_path / "laughs.xlsx"
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, document if name.endswith("sheet1.xml") else old.read(name))
    with pytest.raises(Refusal):
        keep(prepare(path), "list")


def test_a_row_wider_than_its_headings_is_broken_in_excel_too(tmp_path: Path) -> None:
    file = workbook(
        tmp_path / "list.xlsx", [["surname", "given"], ["Зимин"], ["Лось", "Анна", "x"], ["Тамм", "M"]]
    )
    register = keep(prepare(file), "list")
    assert [one["surname"] for one in people(register)] == ["Зимин", "Тамм"]
    assert register.card.omissions.first_broken == ((2, "3 cells, where 2 are due"),)


def test_more_columns_than_anybody_has(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(",".join(f"c{number}" for number in range(3_000)) + "\n", "utf-8")
    with pytest.raises(NotATable, match="3,000 columns"):
        prepare(file)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_no_file_whatever_comes_through_as_a_traceback(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b"surname,birth\n" + content)
    try:
        register = keep(prepare(file), "list", replacing=True)
    except Refusal:
        return
    assert len(register) == len(people(register))
