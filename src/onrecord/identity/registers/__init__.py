"""Registers: outside lists of people, up to millions of rows, kept to be searched and never copied into a dossier."""

from onrecord.identity.registers.opening import NoSuchRegister, open_register, registers_folder
from onrecord.identity.registers.people import EXTRA, FACT, PEOPLE, RELATIVE, people_schema
from onrecord.identity.registers.register import Register
from onrecord.identity.registers.writing import TableWriter, people_writer

__all__ = [
    "EXTRA",
    "FACT",
    "PEOPLE",
    "RELATIVE",
    "NoSuchRegister",
    "Register",
    "TableWriter",
    "open_register",
    "people_schema",
    "people_writer",
    "registers_folder",
]
