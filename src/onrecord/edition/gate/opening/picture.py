"""What an image says beside its picture: EXIF, XMP, IPTC, comments, and the texts of PNG."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator

from onrecord.edition.gate.opening.part import Part, Unreadable, Words
from onrecord.edition.gate.opening.raw import raw_words


def words_of_image(content: bytes) -> Iterator[Part]:
    """All words of an image's metadata, and whatever of its bytes reads as text; what is seen in it nobody reads."""
    yield from raw_words(content)
    try:
        said = list(_said(content))
    except Exception as refused:  # Pillow raises anything on what it cannot read
        raise Unreadable("it is no image that can be read") from refused
    yield Words("\n".join(said), "metadata")


def _said(content: bytes) -> Iterator[str]:
    from PIL import Image, IptcImagePlugin

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(content)) as image:
            if image.format == "PNG":
                image.load()  # texts may stand behind the picture
            exif = image.getexif()
            values = [
                *image.info.values(),
                *exif.values(),
                *(IptcImagePlugin.getiptcinfo(image) or {}).values(),
            ]
            for pointer in (0x8769, 0x8825, 0xA005):
                values += exif.get_ifd(pointer).values()
            yield from map(str, image.info)
            for value in values:
                yield from _words(value)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, bytes):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251"):
            yield value.decode(encoding, "ignore")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _words(one)
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for one in value:
            yield from _words(one)
    else:
        yield str(value)
