"""What kind of file some bytes are, by their beginning, and who reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.edition.gate.opening.database import words_of_database
from onrecord.edition.gate.opening.packed import SQUEEZED, unsqueezed, words_of_tar, words_of_zip
from onrecord.edition.gate.opening.part import Part, Unreadable
from onrecord.edition.gate.opening.pdf import words_of_pdf
from onrecord.edition.gate.opening.picture import words_of_image
from onrecord.edition.gate.opening.raw import raw_words
from onrecord.edition.gate.opening.text import text_of, words_of_text

PDF_WITHIN = 1024
TAR = (257, b"ustar")

READERS: tuple[tuple[bytes, Callable[[bytes], Iterator[Part]]], ...] = (
    (b"PK\x03\x04", words_of_zip),
    (b"PK\x05\x06", words_of_zip),
    (b"SQLite format 3\x00", words_of_database),
    (b"\x89PNG\r\n\x1a\n", words_of_image),
    (b"\xff\xd8\xff", words_of_image),
    (b"GIF8", words_of_image),
    (b"II*\x00", words_of_image),
    (b"MM\x00*", words_of_image),
    *((magic, unsqueezed) for magic, _ in SQUEEZED),
)

CLOSED = {
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x28\xb5\x2f\xfd": "squeezed by Zstandard",
    b"PAR1": "a Parquet table",
    b"age-encryption.org": "encrypted",
    b"-----BEGIN AGE": "encrypted",
    b"-----BEGIN PGP": "encrypted",
    b"Salted__": "encrypted",
}
"""What hides its words, and is not opened here."""


def parts_of_file(content: bytes) -> Iterator[Part]:
    """The words of a file and the files within it; raises `Unreadable` where it cannot be told what is in it."""
    for magic, what in CLOSED.items():
        if content.startswith(magic):
            raise Unreadable(f"it is {what}")
    for magic, reader in READERS:
        if content.startswith(magic):
            return reader(content)
    if b"%PDF-" in content[:PDF_WITHIN]:
        return words_of_pdf(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return words_of_image(content)
    if content[TAR[0] :].startswith(TAR[1]):
        return words_of_tar(content)
    texts = text_of(content)
    return raw_words(content) if texts is None else words_of_text(texts)
