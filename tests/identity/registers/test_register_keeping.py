"""A register is kept whole or not at all, by its ids or its numbers, and found again by name or file."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from listed import Kept, people

from onrecord.identity.registers import (
    NoSuchRegister,
    kept_register,
    kept_registers,
    open_register,
    people_schema,
    people_writer,
    remove_register,
)
from onrecord.identity.registers.card import CARD_FILE, DamagedRegister
from onrecord.identity.registers.keeping import AlreadyKept, BadName
from onrecord.identity.registers.register import Register
from onrecord.identity.registers.writing import GROUP, LEAF

TWO = "id,surname\na,Зимин\nb,Лось\n"


def test_rows_are_called_by_the_ids_of_the_file(kept: Kept) -> None:
    register = kept(TWO)
    assert [person["id"] for person in people(register)] == ["a", "b"]
    assert (register.row_of("b"), register.row_of("c")) == (1, None)
    assert register.row(1) == {"id": "b", "surname": "Лось"}


@pytest.mark.parametrize("text", ["id,surname\na,Зимин\na,Лось\n", "id,surname\na,Зимин\n,Лось\n"])
def test_ids_that_do_not_tell_rows_apart_give_way_to_numbers(kept: Kept, text: str) -> None:
    register = kept(text)
    assert [person["id"] for person in people(register)] == ["1", "2"]
    assert register.card.ids is None
    assert register.row(0) == {"id": "1", "id (as written)": "a", "surname": "Зимин"}


def test_rows_and_people_are_in_the_order_of_the_file(kept: Kept) -> None:
    """Over more rows than are read, grouped or packed together."""
    count = GROUP + LEAF + 7
    text = "surname,residence\n" + "".join(f"Зимин{row},{'x' * (row % 300)}\n" for row in range(count))
    register = kept(text)
    assert len(register) == count
    for row in (0, LEAF - 1, LEAF, GROUP - 1, GROUP, count - 1):
        assert register.person(row)["surname"] == register.row(row)["surname"] == f"Зимин{row}"
        assert register.row_of(str(row + 1)) == row
    groups = pq.read_metadata(register.people)
    assert [groups.row_group(group).num_rows for group in range(groups.num_row_groups)] == [GROUP, LEAF + 7]


def test_a_row_that_is_not_there(kept: Kept) -> None:
    with pytest.raises(IndexError):
        kept(TWO).profile(2)


def test_a_card_tells_from_what_file_a_register_is(kept: Kept) -> None:
    card = kept(TWO, mapping="{title: A list, licence: CC0, columns: {id: id, surname: surname}}").card
    assert (card.title, card.licence, card.rows, card.ids, len(card.sha256)) == ("A list", "CC0", 2, "id", 64)


def test_broken_rows_are_counted_and_told_by_their_numbers(kept: Kept) -> None:
    register = kept("surname,given\nЗимин,Олег\nЛось\nТамм,Мари\nКаск,Юхан,x\n")
    assert [person["surname"] for person in people(register)] == ["Зимин", "Тамм"]
    assert register.card.omissions.broken == 2
    assert register.card.omissions.first_broken == (
        (2, "1 cells, where 2 are due"),
        (4, "3 cells, where 2 are due"),
    )


def test_a_name_is_given_once_unless_somebody_says_so(kept: Kept) -> None:
    kept(TWO)
    with pytest.raises(AlreadyKept, match="--replace"):
        kept("surname\nТамм\n")
    assert len(kept_register("list")) == 2
    kept("surname\nТамм\n", replacing=True)
    assert [person["surname"] for person in people(kept_register("list"))] == ["Тамм"]


@pytest.mark.parametrize("name", ["../list", "A", "", ".opened", "x/y"])
def test_a_register_is_called_by_one_word(kept: Kept, name: str, home: Path) -> None:
    with pytest.raises(BadName):
        kept(TWO, name=name)
    assert not home.exists()


def test_a_register_that_was_replaced_half_way_is_as_it_was(kept: Kept, home: Path) -> None:
    kept(TWO)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept("surname\nТамм\n", replacing=True, tell=stop)
    assert [entry.name for entry in home.iterdir()] == ["list"]
    assert [person["surname"] for person in people(kept_register("list"))] == ["Зимин", "Лось"]


def test_a_key_pressed_half_way_leaves_nothing(tmp_path: Path, home: Path) -> None:
    """The program itself, stopped by the signal of the key while it reads a large list."""
    file = tmp_path / "large.tsv"
    file.write_text("surname\tgiven\tresidence\n" + f"Зимин\tОлег\t{'x' * 200}\n" * 400_000, "utf-8")
    program = [sys.executable, "-m", "onrecord", "register", "add", str(file), "--name", "large"]
    running = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while running.poll() is None and not list(home.glob(".large-*/people.parquet")):
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said.strip()) == (2, "onrecord: Stopped.")
    assert list(home.iterdir()) == []


def test_a_list_that_cannot_be_kept_is_refused_by_the_system(kept: Kept, home: Path) -> None:
    home.parent.mkdir(parents=True)
    home.write_text("a file, where the folder should be")
    with pytest.raises(OSError, match="registers"):
        kept(TWO)


def test_registers_are_listed_and_forgotten(kept: Kept, home: Path) -> None:
    kept(TWO, name="second")
    kept(TWO, name="first")
    assert [register.name for register in kept_registers()] == ["first", "second"]
    remove_register("first")
    assert [entry.name for entry in home.iterdir()] == ["second"]
    with pytest.raises(NoSuchRegister):
        remove_register("first")


def test_a_file_is_opened_without_being_given_a_name(tmp_path: Path) -> None:
    file = tmp_path / "My list.csv"
    file.write_text(TWO, "utf-8")
    register = open_register(str(file))
    assert (register.name, len(register), list(kept_registers())) == ("my-list", 2, [])
    made = (register.folder / CARD_FILE).stat().st_mtime_ns
    assert (open_register(file).folder / CARD_FILE).stat().st_mtime_ns == made
    assert kept_register("my-list").folder == register.folder


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(TWO, "utf-8")
    open_register(file)
    file.write_text("surname\nТамм\n", "utf-8")
    assert len(open_register(file)) == 1


def test_a_folder_of_people_that_were_written_without_a_file(tmp_path: Path) -> None:
    schema = people_schema()
    with people_writer(tmp_path, schema) as writer:
        row = {**dict.fromkeys(schema.names), "id": "7", "others": [], "residences": [], "relatives": []}
        writer.write(pa_batch([{**row, "facts": [{"what": "arrest", "place": "Омск"}]}]))
    profile = open_register(tmp_path).profile(0)
    assert (profile.facts[0].places, profile.facts[0].of) == (("Омск",), "arrest")


def pa_batch(rows: list[dict[str, object]]):  # type: ignore[no-untyped-def]
    """Rows as a batch of people."""
    import pyarrow as pa

    return pa.RecordBatch.from_pylist(rows, schema=people_schema())


def test_nothing_of_this_name() -> None:
    with pytest.raises(NoSuchRegister, match="register list"):
        open_register("nothing")


def test_a_card_that_somebody_has_spoiled(kept: Kept) -> None:
    register = kept(TWO)
    (register.folder / CARD_FILE).write_text("rows: many")
    with pytest.raises(DamagedRegister):
        Register(name="list", folder=register.folder).card  # noqa: B018
