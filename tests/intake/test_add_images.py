"""Page images: read by Tesseract, several as one source, askew or upright; every word has its place on the page."""

from __future__ import annotations

import io
import re
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from onrecord.intake.reading.deskewing import straightened
from onrecord.passages import Anchored, find, page_at, pages
from tests.cli.running import run_program
from tests.intake.adding import Shelf, needs_tesseract

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
needs_font = pytest.mark.skipif(not FONT.exists(), reason="needs DejaVu, a font with Russian letters")
ROWS = (
    "В тысяча девятьсот седьмом году я встретил",
    "в театре молодого солдата, и мы поехали",
    "в Петроград, где было очень холодно.",
    "Больше я его никогда не видел.",
)


def page(*rows: str) -> Image.Image:
    """A page with these rows printed on it, 1,600 pixels wide."""
    image = Image.new("L", (1600, 200 + 70 * len(rows)), 255)
    for number, row in enumerate(rows):
        place = (150, 100 + 70 * number)
        ImageDraw.Draw(image).text(place, row, font=ImageFont.truetype(FONT, 36), fill=0)
    return image


def askew(image: Image.Image) -> Image.Image:
    """A page that was laid on the glass three degrees askew."""
    return image.rotate(-3, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)


@needs_tesseract
@needs_font
def test_a_page_is_read_and_its_maker_named(shelf: Shelf, tmp_path: Path) -> None:
    page(*ROWS).save(tmp_path / "a.png")
    [taken] = shelf.add(tmp_path / "a.png", "--as", "memoir", "--language", "ru")["taken"]
    source = shelf.dossier.sources["source-1"]
    assert (taken["pages"], taken["format"]) == (1, "page image, rus")
    assert (source.texts["ru"].how, str(source.texts["ru"].by)[:9]) == ("transcription", "Tesseract")
    assert isinstance(find(shelf.words(), "я встретил в театре молодого солдата"), Anchored)
    assert run_program("check", shelf.folder).exit_code == 0


@needs_tesseract
@needs_font
def test_an_askew_page_gives_boxes_on_the_page_as_it_was(shelf: Shelf, tmp_path: Path) -> None:
    """The box of a word is that of its ink on the page as it was received, to a few pixels."""
    askew(page(*ROWS)).save(tmp_path / "a.png")
    shelf.add(tmp_path / "a.png", "--language", "ru")
    assert isinstance(find(shelf.words(), "я встретил в театре молодого солдата"), Anchored)
    [hocr] = (shelf.folder / "sources/source-1/files").glob("*.hocr")
    box = re.search(r"bbox (\d+) (\d+) (\d+) (\d+)[^<]*>Петроград,<", hocr.read_text("utf-8"))
    assert box is not None
    alone = Image.new("L", page(*ROWS).size, 255)
    font = ImageFont.truetype(FONT, 36)
    place = (150 + font.getlength("в "), 100 + 70 * 2)
    ImageDraw.Draw(alone).text(place, "Петроград,", font=font, fill=0)
    ink = askew(alone).point(lambda light: 255 * (light < 128)).getbbox()
    assert list(map(int, box.groups())) == pytest.approx(ink, abs=12)


@pytest.mark.parametrize("angle", [-4.0, -1.4, 0.0, 0.6, 3.2])
@needs_font
def test_the_angle_of_a_page_is_found(angle: float) -> None:
    turned = page(*ROWS * 3).rotate(angle, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert straightened(turned).angle == pytest.approx(-angle, abs=0.25)


@needs_tesseract
@needs_font
def test_several_images_are_one_source_on_request(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, row in ((10, ROWS[1]), (9, ROWS[0])):
        page(row).save(folder / f"page {number}.jpg")
    [taken] = shelf.add(folder, "--one-source", "--language", "ru")["taken"]
    assert taken["pages"] == 2
    words = shelf.words()
    found = find(words, "я встретил в театре молодого солдата")
    assert isinstance(found, Anchored)
    assert (page_at(words, found.start), page_at(words, found.end)) == ("1", "2")
    assert [one.name for one in shelf.dossier.sources["source-1"].received] == ["page 9.jpg", "page 10.jpg"]
    assert shelf.add(folder, "--one-source")["already"][0]["source"] == "source-1"


@needs_tesseract
@needs_font
def test_a_tiff_of_several_pages_and_a_pdf_of_scans_are_read_page_by_page(
    shelf: Shelf, tmp_path: Path
) -> None:
    first, second = page(ROWS[0], ROWS[1]), page(ROWS[2], ROWS[3])
    first.save(tmp_path / "a.tif", save_all=True, append_images=[second])
    first.save(tmp_path / "a.pdf", save_all=True, append_images=[second], resolution=200)
    said = shelf.add(tmp_path / "a.tif", tmp_path / "a.pdf", "--language", "ru")
    assert [one["format"] for one in said["taken"]] == ["page images, rus", "PDF without words, rus"]
    for source in ("source-1", "source-2"):
        words = shelf.words(source)
        assert [name for _, name in pages(words)] == ["1", "2"]
        assert isinstance(find(words, "и мы поехали в Петроград, где было очень холодно"), Anchored)


@needs_tesseract
@needs_font
def test_a_page_that_is_an_image_among_pages_with_words_is_read_too(shelf: Shelf, tmp_path: Path) -> None:
    scan = tmp_path / "scan.png"
    page(*ROWS).save(scan)
    paper = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    for draw in (
        lambda: paper.drawString(50, 750, "A cover letter that was typed on a computer."),
        lambda: paper.drawImage(str(scan), 30, 400, width=530, height=530 * 480 / 1600),
        lambda: paper.drawImage(ImageReader(Image.new("L", (300, 300), 128)), 30, 400, 300, 300),
        lambda: None,
        lambda: paper.drawString(50, 750, "And a page at the end, typed too."),
    ):
        draw()
        paper.showPage()
    paper.save()
    [taken] = shelf.add(tmp_path / "a.pdf", "--language", "ru")["taken"]
    assert (taken["pages"], taken["format"]) == (5, "PDF with text")
    words, source = shelf.words(), shelf.dossier.sources["source-1"]
    assert [name for _, name in pages(words)] == ["1", "2", "3", "4", "5"]
    found = find(words, "я встретил в театре молодого солдата")
    assert isinstance(found, Anchored) and page_at(words, found.start) == "2"
    assert re.fullmatch(r"Images of page 2: 2\d words read by Tesseract, \d+ of them .*", taken["told"][0])
    assert taken["told"][1:] == ["Without words, perhaps images: page 3."]
    assert re.fullmatch(r"Tesseract \S+ \(rus\), page 2", str(source.texts["ru"].by))
    [hocr] = (shelf.folder / "sources/source-1/files").glob("*.hocr")
    assert re.findall(r"ppageno (\d+)", hocr.read_text("utf-8")) == ["1"]


@needs_font
def test_without_tesseract_pages_that_are_images_are_told_of(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "scan.png"
    page(*ROWS).save(scan)
    paper = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    paper.drawString(50, 750, "A cover letter that was typed on a computer.")
    paper.showPage()
    paper.drawImage(str(scan), 30, 400, width=530, height=530 * 480 / 1600)
    paper.save()
    monkeypatch.setenv("PATH", str(tmp_path))
    [taken] = shelf.add(tmp_path / "a.pdf")["taken"]
    assert taken["told"][0] == "Without words, perhaps images: page 2."
    assert taken["told"][1].startswith("Reading page images needs Tesseract, which is not installed")
    assert shelf.dossier.sources["source-1"].texts == {}


@needs_tesseract
def test_an_image_without_words_is_kept_alone(shelf: Shelf, tmp_path: Path) -> None:
    Image.new("RGB", (800, 600), "grey").save(tmp_path / "a.png")
    [taken] = shelf.add(tmp_path / "a.png", "--as", "photograph")["taken"]
    assert taken["told"] == ["No words were found: the image alone is kept."]
    assert shelf.dossier.texts == {}


@needs_tesseract
def test_the_real_pages_are_taken_in(shelf: Shelf, shared: Path) -> None:
    said = shelf.add(shared / "data/ocr_vyl_tujod/page_samples")
    assert (len(said["taken"]), said["refused"]) == (3, [])


@needs_tesseract
def test_a_language_without_a_model_says_what_to_install(shelf: Shelf, tmp_path: Path) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "a.png")
    [refused] = shelf.add(tmp_path / "a.png", "--language", "ka", status=1)["refused"]
    assert refused["why"] == "Tesseract has no model for ka (on Debian: apt-get install tesseract-ocr-kat)."


def test_only_page_images_are_put_together(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A letter of some words.")
    Image.new("L", (300, 300), 255).save(tmp_path / "a.png")
    [refused] = shelf.add(tmp_path / "a.png", tmp_path / "a.txt", "--one-source", status=1)["refused"]
    assert refused["why"] == "only page images are put together into one source."


def vast(side: int) -> bytes:
    """A PNG of so many pixels a side, in a few bytes: its rows are missing."""

    def piece(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = piece(b"IDAT", zlib.compress(b"\0" * 10_000))
    return b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", header) + rows + piece(b"IEND", b"")


@needs_tesseract
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (vast(50_000), "it has an image of 50,000 by 50,000 pixels"),
        (vast(1_000), "it is a damaged image"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 500, "it is a damaged image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 500, "it is a damaged image"),
    ],
)
def test_an_image_that_is_vast_or_damaged_is_refused(
    shelf: Shelf, tmp_path: Path, content: bytes, why: str
) -> None:
    (tmp_path / "a.png").write_bytes(content)
    before = shelf.files()
    [refused] = shelf.add(tmp_path / "a.png", status=1)["refused"]
    assert refused["why"].startswith(why)
    assert shelf.files() == before


@needs_tesseract
@needs_font
def test_a_photograph_that_was_held_sideways_is_read_upright(shelf: Shelf, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right
    page(*ROWS).rotate(90, expand=True).save(tmp_path / "a.jpg", exif=exif)
    shelf.add(tmp_path / "a.jpg", "--language", "ru")
    assert isinstance(find(shelf.words(), "я встретил в театре молодого солдата"), Anchored)


def test_a_picture_is_on_white_where_it_is_see_through() -> None:
    from onrecord.intake.reading.page_images import _on_white

    made = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(made, "PNG")
    assert _on_white(Image.open(made)).convert("L").getpixel((5, 5)) == 255
