"""Files that are packed as ZIP, looked through before anything opens them: how much is in them, and no entities."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from onrecord.intake.refusals import HasDocumentType, TooMuch

MOST_UNPACKED = 128_000_000
"""Bytes of all files inside together; 50,000 full rows of a sheet come to about 30 million."""
MOST_FILES = 2_000
PIECE = 65_536


def looked_through(path: Path, content: bytes) -> zipfile.ZipFile:
    """The packed file; refuses what unpacks to too much, or declares entities.

    What a member says of its size binds: the zip module reads no further.
    """
    packed = zipfile.ZipFile(io.BytesIO(content))
    members = packed.infolist()
    if len(members) > MOST_FILES:
        raise TooMuch(path, f"{len(members):,} files inside")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED:
        raise TooMuch(path, f"{unpacked:,} bytes when unpacked")
    for member in members:
        if member.filename.endswith((".xml", ".rels")):
            _refuse_entities(path, packed, member)
    return packed


class _Begun(Exception):
    """The first element of a document has been reached."""


def _refuse_entities(path: Path, packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Refuse a document type, with which a small file can be made to grow; no office program writes one."""

    def refuse(*_: object) -> None:
        raise HasDocumentType(path)

    def begin(*_: object) -> None:
        raise _Begun

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler, parser.StartElementHandler = refuse, begin
    with packed.open(member) as file:
        try:
            while piece := file.read(PIECE):
                parser.Parse(piece)
        except (_Begun, ExpatError):
            return
