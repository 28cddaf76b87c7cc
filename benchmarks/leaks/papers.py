"""PDF, Word, Excel and pictures with a name planted in each place that they have for words."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def documents(name: str) -> Iterator[tuple[str, str, bytes]]:
    """Each place, the name of its file, and the file."""
    yield from _pdfs(name)
    yield from _words(name)
    yield from _sheets(name)
    yield from _pictures(name)


def _pdfs(name: str) -> Iterator[tuple[str, str, bytes]]:
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import Text
    from pypdf.generic import DecodedStreamObject, NameObject

    def drawn(draw: Callable[[Any], object]) -> bytes:
        return _drawn_pdf(draw)

    def boxed(page: Any) -> None:
        page.drawString(72, 700, name)
        page.setFillColorRGB(0, 0, 0)
        page.rect(60, 690, 400, 30, fill=1)

    def unseen(page: Any) -> None:
        text = page.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine(name)
        page.drawText(text)

    def spaced(page: Any) -> None:
        text = page.beginText(72, 700)
        text.setCharSpace(4)
        text.textLine(name)
        page.drawText(text)

    def over_lines(page: Any) -> None:
        page.drawString(72, 700, f"It was written of {name[:-4]}-")
        page.drawString(72, 684, f"{name[-4:]} that year.")

    yield "PDF, text", "a.pdf", drawn(lambda page: page.drawString(72, 700, name))
    yield "PDF, text under a box", "a.pdf", drawn(boxed)
    yield "PDF, text that is not seen", "a.pdf", drawn(unseen)
    yield "PDF, letters spaced out", "a.pdf", drawn(spaced)
    yield "PDF, a word over two lines", "a.pdf", drawn(over_lines)
    yield "PDF, title", "a.pdf", drawn(lambda page: page.setTitle(name))
    yield "PDF, author", "a.pdf", drawn(lambda page: page.setAuthor(name))
    yield (
        "PDF, bookmark",
        "a.pdf",
        drawn(lambda page: (page.bookmarkPage("x"), page.addOutlineEntry(name, "x"))),
    )
    yield "PDF, link", "a.pdf", drawn(lambda page: page.linkURL(f"https://example.org/{name}", (0, 0, 9, 9)))

    def written(change: Callable[[PdfWriter], object]) -> bytes:
        writer = PdfWriter(
            clone_from=PdfReader(io.BytesIO(drawn(lambda page: page.drawString(72, 700, "A page"))))
        )
        change(writer)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    note = Text(rect=(50, 550, 200, 650), text=name)
    yield "PDF, note", "a.pdf", written(lambda writer: writer.add_annotation(0, note))
    yield "PDF, attached file", "a.pdf", written(lambda writer: writer.add_attachment("a.txt", name.encode()))
    kept = DecodedStreamObject()
    kept.set_data(f"Kept by a program for itself: {name}.".encode())
    yield (
        "PDF, squeezed, on no page",
        "a.pdf",
        written(lambda writer: writer._add_object(kept.flate_encode())),
    )
    first = drawn(lambda page: page.drawString(72, 700, name))
    writer = PdfWriter(io.BytesIO(first), incremental=True)
    nothing = DecodedStreamObject()
    nothing.set_data(b"q Q")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(nothing)
    out = io.BytesIO()
    writer.write(out)
    yield "PDF, an earlier version", "a.pdf", out.getvalue()


def _drawn_pdf(draw: Callable[[Any], object]) -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas

    if "DejaVu" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("DejaVu", str(FONT)))
    out = io.BytesIO()
    page = canvas.Canvas(out)
    page.setFont("DejaVu", 12)
    page.drawString(72, 760, "A page of a paper that was made for this trial")
    draw(page)
    page.save()
    return out.getvalue()


def _words(name: str) -> Iterator[tuple[str, str, bytes]]:
    from docx import Document

    def written(change: Callable[[Any], object]) -> bytes:
        document = Document()
        document.add_paragraph("A page")
        change(document)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def in_runs(document: Any) -> None:
        paragraph = document.add_paragraph("by ")
        for at in range(0, len(name), 3):
            paragraph.add_run(name[at : at + 3]).bold = at % 2 == 0

    def hidden(document: Any) -> None:
        document.add_paragraph().add_run(name).font.hidden = True

    def commented(document: Any) -> None:
        document.add_comment(document.paragraphs[0].runs, text=name, author="A", initials="A")

    yield "Word, paragraph", "a.docx", written(lambda document: document.add_paragraph(name))
    yield "Word, in runs", "a.docx", written(in_runs)
    yield "Word, hidden text", "a.docx", written(hidden)
    yield "Word, header", "a.docx", written(lambda it: it.sections[0].header.paragraphs[0].add_run(name))
    yield (
        "Word, table",
        "a.docx",
        written(lambda document: setattr(document.add_table(1, 1).cell(0, 0), "text", name)),
    )
    yield "Word, comment", "a.docx", written(commented)
    yield "Word, author", "a.docx", written(lambda it: setattr(it.core_properties, "author", name))
    yield "Word, keywords", "a.docx", written(lambda it: setattr(it.core_properties, "keywords", name))


def _sheets(name: str) -> Iterator[tuple[str, str, bytes]]:
    from openpyxl import Workbook
    from openpyxl.comments import Comment

    def written(change: Callable[[Any], object]) -> bytes:
        book = Workbook()
        change(book)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    yield "Excel, cell", "a.xlsx", written(lambda book: book.active.append([name]))
    yield "Excel, name of a sheet", "a.xlsx", written(lambda book: setattr(book.active, "title", name[:31]))
    yield (
        "Excel, comment",
        "a.xlsx",
        written(lambda book: setattr(book.active["A1"], "comment", Comment(name, "A"))),
    )
    yield "Excel, author", "a.xlsx", written(lambda book: setattr(book.properties, "creator", name))


def _pictures(name: str) -> Iterator[tuple[str, str, bytes]]:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    image = Image.new("RGB", (8, 8), "grey")

    def saved(kind: str, **options: Any) -> bytes:
        out = io.BytesIO()
        image.save(out, kind, **options)
        return out.getvalue()

    def texts(*, packed: bool) -> PngInfo:
        info = PngInfo()
        info.add_itxt("Author", name, zip=packed)
        return info

    exif = Image.Exif()
    exif[0x013B] = name.encode()  # who made it
    said = Image.Exif()
    said.get_ifd(0x8769)[0x9286] = b"UNICODE\x00" + name.encode("utf-16-le")
    windows = Image.Exif()
    windows[0x9C9D] = name.encode("utf-16-le")
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>{name}</dc:creator></x:xmpmeta>'.encode()
    yield "PNG, text", "a.png", saved("PNG", pnginfo=texts(packed=False))
    yield "PNG, packed text", "a.png", saved("PNG", pnginfo=texts(packed=True))
    yield "PNG, EXIF", "a.png", saved("PNG", exif=exif)
    yield "JPEG, EXIF", "a.jpg", saved("JPEG", exif=exif)
    yield "JPEG, EXIF comment", "a.jpg", saved("JPEG", exif=said)
    yield "JPEG, EXIF of Windows", "a.jpg", saved("JPEG", exif=windows)
    yield "JPEG, comment", "a.jpg", saved("JPEG", comment=name.encode())
    yield "JPEG, XMP", "a.jpg", saved("JPEG", xmp=xmp)
    yield "JPEG, IPTC", "a.jpg", _with_iptc(saved("JPEG"), name)
    yield "WebP, EXIF", "a.webp", saved("WEBP", exif=exif)
    yield "TIFF, EXIF", "a.tif", saved("TIFF", exif=exif)


def _with_iptc(jpeg: bytes, name: str) -> bytes:
    """A JPEG with a by-line of IPTC, as Photoshop writes it."""
    words = name.encode()
    record = b"\x1c\x01\x5a\x00\x03\x1b%G" + b"\x1c\x02\x50" + len(words).to_bytes(2, "big") + words
    padded = record + b"\x00" * (len(record) % 2)
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + len(record).to_bytes(4, "big") + padded
    return jpeg[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]
