"""Files of each format as sources: their words, and what they tell of where they come from."""

from __future__ import annotations

import io
import json
import random
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from onrecord.evidence import SourceKind, TextFormat
from onrecord.intake.reading.letters import text_of
from onrecord.passages import Anchored, cues, find, page_at
from tests.intake.adding import Shelf, needs_pandoc

RUSSIAN = "В тысяча девятьсот седьмом году я встретил в театре молодого солдата — и мы поехали в Петроград."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
PAGE = f"""<!DOCTYPE html>
<html lang="ru"><head><meta charset="windows-1251"><title>Письмо | Архив</title>
<meta name="author" content="И. П. Примеров">
<meta property="article:published_time" content="2019-03-02"></head>
<body><nav><a href="/">Главная</a> <a href="/all">Все письма</a></nav>
<article><h1>Письмо из архива</h1><p>{RUSSIAN}</p><p>{RUSSIAN[::-1]} Второй абзац письма.</p></article>
<footer>© 2020 Все права</footer></body></html>"""


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"]
)
def test_russian_is_read_in_every_encoding_that_is_met(shelf: Shelf, tmp_path: Path, encoding: str) -> None:
    words = RUSSIAN if encoding != "koi8-r" else RUSSIAN.replace("—", "-")
    (tmp_path / "a.txt").write_bytes(words.replace("—", "-" if encoding == "cp866" else "—").encode(encoding))
    [taken] = shelf.add(tmp_path / "a.txt")["taken"]
    assert taken["language"] == "ru"
    assert "встретил в театре молодого солдата" in shelf.words()


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "utf-16-le"])
def test_the_encoding_of_real_diaries_is_told(shared: Path, encoding: str) -> None:
    """Sixty letters of real Russian from the middle of each of 260 entries: fewer than one in fifty is mistaken."""
    entries = (shared / "data/diaries_ru/entries.jsonl").read_text("utf-8").splitlines()
    chosen = random.Random(8)
    mistaken = tried = 0
    for entry in entries:
        words = json.loads(entry)["text"]
        at = chosen.randrange(max(1, len(words) - 60))
        sample = words[at : at + 60].encode(encoding, errors="ignore")
        letters = sum(one > 127 for one in sample) if encoding != "utf-16-le" else len(sample)
        if letters >= 30:
            tried += 1
            mistaken += text_of(sample, None)[0].strip() != sample.decode(encoding).strip()
    assert tried > 200
    assert mistaken * 50 < tried, f"{mistaken} of {tried}"


def test_an_encoding_that_is_named_is_believed_or_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode("cp1251"))
    [refused] = shelf.add(tmp_path / "a.txt", "--encoding", "utf-8", status=1)["refused"]
    assert refused["why"] == "it is not utf-8: its 1. byte is no letter there."
    assert len(shelf.add(tmp_path / "a.txt", "--encoding", "cp1251")["taken"]) == 1


def test_a_saved_web_page_keeps_its_text_and_what_it_tells_of_itself(shelf: Shelf, tmp_path: Path) -> None:
    saved = "<!-- saved from url=(0030)https://example.org/letters/1 -->\n"
    (tmp_path / "a.html").write_bytes(PAGE.replace("<html", saved + "<html").encode("cp1251"))
    shelf.add(tmp_path / "a.html")
    source = shelf.dossier.sources["source-1"]
    assert (source.kind, source.title, source.languages) == (SourceKind.PAGE, "Письмо из архива", ("ru",))
    assert source.archive is not None
    assert source.archive.reference == "https://example.org/letters/1"
    assert str(source.made) and "2019" in repr(source.made)
    assert [one.names for one in source.personas.values()] == [("И. П. Примеров",)]
    assert RUSSIAN in shelf.words()
    assert "Все права" not in shelf.words()


def pdf(pages: list[str]) -> bytes:
    """A PDF with these words on its pages."""
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    made = io.BytesIO()
    paper = canvas.Canvas(made)
    for words in pages:
        text = paper.beginText(50, 750)
        text.setFont("DejaVu", 12)
        for row in words.split("\n"):
            text.textLine(row)
        paper.drawText(text)
        paper.showPage()
    paper.save()
    return made.getvalue()


@pytest.mark.skipif(not FONT.exists(), reason="needs DejaVu, a font with Russian letters")
def test_a_pdf_keeps_the_way_back_to_its_pages(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(
        pdf(["Первая страница воспоминаний о театре,\nв котором мы встре-", "тились зимой."])
    )
    [taken] = shelf.add(tmp_path / "a.pdf")["taken"]
    assert (taken["pages"], taken["language"]) == (2, "ru")
    words = shelf.words()
    found = find(words, "в котором мы встретились зимой")
    assert isinstance(found, Anchored)
    assert (page_at(words, found.start), page_at(words, found.end)) == ("1", "2")


@needs_pandoc
def test_a_word_document_keeps_notes_and_comments(shelf: Shelf, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Воспоминания", 1)
    paragraph = document.add_paragraph("В театре я встретил ")
    run = paragraph.add_run("молодого")
    run.bold = True
    paragraph.add_run(" солдата.")
    document.add_comment(run, text="Проверить", author="Редактор")
    document.save(str(tmp_path / "a.docx"))
    [taken] = shelf.add(tmp_path / "a.docx")["taken"]
    assert (taken["title"], taken["told"]) == ("Воспоминания", ["1 comment, kept as a note."])
    assert isinstance(find(shelf.words(), "я встретил молодого солдата"), Anchored)
    assert "Проверить" in shelf.words()


@needs_pandoc
def test_tracked_changes_are_told_and_read_as_accepted(shelf: Shelf, tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The mill burned in ")
    for kind, text, words in (("del", "delText", "April"), ("ins", "t", "May")):
        change = (
            f'<w:{kind} xmlns:w="{W}" w:id="1" w:author="Editor" w:date="2020-01-01T00:00:00Z">'
            f"<w:r><w:{text}>{words}</w:{text}></w:r></w:{kind}>"
        )
        paragraph._p.append(parse_xml(change))
    document.save(str(tmp_path / "a.docx"))
    [taken] = shelf.add(tmp_path / "a.docx")["taken"]
    assert shelf.words() == "The mill burned in May\n"
    assert taken["told"] == ["1 insertion, taken as made.", "1 tracked deletion, left out of the text."]


@needs_pandoc
@pytest.mark.parametrize("form", ["odt", "rtf", "epub", "docx"])
def test_documents_keep_headings_notes_and_tables(shelf: Shelf, tmp_path: Path, form: str) -> None:
    """The same document, written by pandoc in each format, comes back with the same words."""
    head = "---\ntitle: Мельница\nauthor: Иван Примеров\nlang: ru\n---\n\n# Пожар\n\n"
    body = "В мае *мельница*[^1] сгорела дотла, и **никому** не заплатили.\n\n[^1]: На реке.\n\n"
    written = f"{head}{body}| год | мельниц |\n|---|---|\n| 1921 | 11 |\n"
    file = tmp_path / f"a.{form}"
    subprocess.run(["pandoc", "--standalone", "-o", file], input=written.encode(), check=True)
    [taken] = shelf.add(file)["taken"]
    words = shelf.words()
    assert isinstance(find(words, "В мае мельница сгорела дотла, и никому не заплатили."), Anchored)
    assert ("# Пожар" if form != "rtf" else "Пожар") in words
    assert "На реке." in words
    assert "год | мельниц\n1921 | 11" in words
    assert taken["language"] == "ru"
    if form == "epub":
        source = shelf.dossier.sources["source-1"]
        assert (source.kind, source.title, source.languages) == (SourceKind.BOOK, "Мельница", ("ru",))
        assert [one.names for one in source.personas.values()] == [("Иван Примеров",)]


def test_rtf_of_word_is_read_in_its_code_page(shelf: Shelf, tmp_path: Path) -> None:
    letters = "".join(f"\\'{byte:02x}" for byte in "Мы встретились в театре".encode("cp1251"))
    note = "".join(f"\\'{byte:02x}" for byte in "Сноска".encode("cp1251"))
    rtf = rf"{{\rtf1\ansi\ansicpg1251\deff0\pard {letters}{{\super\chftn}}{{\footnote {note}.}} 1907.\par}}"
    (tmp_path / "a.rtf").write_text(rtf, encoding="ascii")
    shelf.add(tmp_path / "a.rtf")
    assert shelf.words() == "Мы встретились в театре[^1] 1907.\n\n[^1]: Сноска.\n"


@needs_pandoc
def test_the_real_word_document_is_taken_in(shelf: Shelf, shared: Path) -> None:
    [taken] = shelf.add(shared / "data/docx_ru/memo_data.docx")["taken"]
    assert taken["language"] == "ru"
    assert "born | Рождение" in shelf.words()


def test_the_real_diaries_are_taken_in(shelf: Shelf, shared: Path, tmp_path: Path) -> None:
    """Forty real entries, each a file in one of the encodings that are met."""
    entries = (shared / "data/diaries_ru/entries.jsonl").read_text("utf-8").splitlines()[:40]
    words = [json.loads(entry)["text"] for entry in entries]
    for number, text in enumerate(words):
        encoding = ("utf-8", "cp1251", "koi8-r", "cp866")[number % 4]
        (tmp_path / f"{number}.txt").write_bytes(text.encode(encoding, errors="ignore"))
    said = shelf.add(tmp_path, "--as", "diary")
    assert len(said["taken"]) == len(set(words))
    assert {one["language"] for one in said["taken"]} <= {"ru", "und"}


def test_a_transcript_keeps_its_times(shelf: Shelf, shared: Path) -> None:
    shelf.add(shared / "data/ohms_xml/simple.vtt")
    [text] = shelf.dossier.texts.values()
    assert text.format is TextFormat.WEBVTT
    assert (shelf.dossier.sources["source-1"].kind, len(cues(text.words))) == (SourceKind.RECORDING, 5)


def test_subrip_becomes_webvtt(shelf: Shelf, tmp_path: Path) -> None:
    said = ("<i>Здравствуйте</i>, мы начинаем.", "Расскажите о детстве в Одессе & <всё>.")
    times = ("00:00:01,500 --> 00:00:04,000", "00:00:05,000 --> 00:00:09,250")
    cue = "{}\r\n{}\r\n{}\r\n\r\n"
    srt = "".join(cue.format(number, *both) for number, both in enumerate(zip(times, said, strict=True), 1))
    (tmp_path / "a.srt").write_bytes(srt.encode("cp1251"))
    shelf.add(tmp_path / "a.srt")
    found = cues(shelf.words())
    assert [(float(one.start), float(one.end)) for one in found] == [(1.5, 4.0), (5.0, 9.25)]
    assert found[0].words == "Здравствуйте, мы начинаем."
