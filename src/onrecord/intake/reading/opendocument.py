"""An OpenDocument text made ready for pandoc, which passes over the heading rows of its tables (as of version 2.17)."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.intake.xml import parsed

WORDS = "content.xml"


@contextmanager
def with_heading_rows(file: Path, content: bytes) -> Iterator[Path]:
    """A copy of the document in which heading rows are rows like others; gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "document.odt"
        with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(copy, "w") as made:
            for member in packed.infolist():
                if member.filename in (WORDS, "mimetype", "META-INF/manifest.xml", "styles.xml", "meta.xml"):
                    inside = packed.read(member)
                    made.writestr(member, _unwrapped(file, inside) if member.filename == WORDS else inside)
        yield copy


def _unwrapped(file: Path, content: bytes) -> bytes:
    from lxml import etree

    root = parsed(file, content)
    for heading in list(root.iter("{*}table-header-rows")):
        parent = heading.getparent()
        if parent is not None:
            for row in reversed(heading):
                heading.addnext(row)
            parent.remove(heading)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
