"""Registers: outside lists of people, up to millions of rows, kept to be searched and never copied into a dossier."""

from onrecord.identity.registers.keeping import keep
from onrecord.identity.registers.opening import open_register
from onrecord.identity.registers.people import EXTRA, FACT, PEOPLE, RELATIVE, people_schema
from onrecord.identity.registers.preparing import Prepared, prepare
from onrecord.identity.registers.register import Register
from onrecord.identity.registers.shelf import (
    NoSuchRegister,
    kept_register,
    kept_registers,
    registers_folder,
    remove_register,
)
from onrecord.identity.registers.writing import TableWriter, people_writer

__all__ = [
    "EXTRA",
    "FACT",
    "PEOPLE",
    "RELATIVE",
    "NoSuchRegister",
    "Prepared",
    "Register",
    "TableWriter",
    "keep",
    "kept_register",
    "kept_registers",
    "open_register",
    "people_schema",
    "people_writer",
    "prepare",
    "registers_folder",
    "remove_register",
]
