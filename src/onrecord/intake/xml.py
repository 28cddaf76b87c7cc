"""XML from outside, read without trusting it: no document type, no entities, nothing fetched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.intake.refusals import DamagedXml, HasDocumentType

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(path: Path, content: bytes) -> _Element:
    """The root of a document; raises DamagedXml and HasDocumentType."""
    from lxml import etree  # here, since no other command should wait for it to load

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedXml(path, error.lineno or 1) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise HasDocumentType(path)
    return root
