"""Sound and pictures that move, told by their first bytes."""

from __future__ import annotations

from pathlib import Path

PICTURES = (b"heic", b"heix", b"heim", b"mif1", b"msf1", b"avif", b"avis", b"crx ")
"""Kinds of the container of MP4 in which pictures stand still."""

BEGINNINGS = (
    *(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1", b"\xff\xf9"),
    *(b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"#!AMR", b"0&\xb2u\x8ef\xcf\x11", b"\x06\x0e+4\x02\x05\x01\x01"),
)
"""MP3, AAC; Ogg, FLAC, Matroska and WebM, AMR, Windows Media, MXF."""


def is_recording(_file: Path, head: bytes) -> bool:
    """Whether a file is sound or film, in any container that cameras and recorders write."""
    if head[4:8] == b"ftyp":
        return head[8:12] not in PICTURES
    if head.startswith((b"RIFF", b"FORM", b"RF64")):
        return head[8:12] in (b"WAVE", b"AVI ", b"AIFF", b"AIFC")
    return head.startswith(BEGINNINGS) or head[4:8] in (b"moov", b"mdat", b"wide")
