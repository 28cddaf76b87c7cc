"""The annotated script as PDF and for Word: all lines, notes and verdicts, read back by programs that are not ours."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx2python import docx2python
from lxml import etree
from pypdf import PdfReader
from seeing import EXAMPLE, build_page
from test_put import run
from test_whole import HOSTILE_DOSSIER

from onrecord.cli.opening import open_dossier
from onrecord.edition import AnnotatedScript, Language, annotate, in_form
from onrecord.edition.lines import Todo
from onrecord.evidence import Audience
from onrecord.script import check

TODAY = date(2026, 11, 28)
INVENTED = EXAMPLE.parent / "tikhomost"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def script_of(folder: Path, language: Language = Language.ENGLISH) -> AnnotatedScript:
    opened = open_dossier(folder, left_out=None, today=TODAY)
    report = check(opened.narrowed, audience=Audience.FILM, today=TODAY)
    return annotate(report, report.findings, made=TODAY, language=language)


@pytest.fixture(
    scope="module", params=[("tikhomost", "en"), ("tikhomost", "ru"), ("poliakov", "en")], ids="-".join
)
def script(request: pytest.FixtureRequest) -> AnnotatedScript:
    name, language = request.param
    return script_of(EXAMPLE.parent / name, Language(language))


@pytest.fixture(scope="module")
def document(script: AnnotatedScript, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("word") / "script.docx"
    content = in_form(script, file)
    assert isinstance(content, bytes)
    file.write_bytes(content)
    return file


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_page(INVENTED, tmp_path_factory.mktemp("pdf") / "script.pdf", "--language", "ru")


def bare(text: str) -> str:
    """Words without what a line's or page's end puts between or into them."""
    return re.sub(r"[\s\u00ad\ufffe\u2060\u200b-]", "", text)


def words_of(pdf: Path) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


def part(document: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(document) as parts:
        return etree.fromstring(parts.read(f"word/{name}.xml"))


def said_in(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_every_line_of_the_document_has_its_verdict(script: AnnotatedScript, document: Path) -> None:
    with docx2python(document) as read:
        body = re.sub(r"----footnote\d+----", "", read.text)
    for line in script.lines:
        assert line.assessment.line.text in body.replace("\n", " ") or bare(
            line.assessment.line.text
        ) in bare(body)
        assert script.telling.say.verdict(line.assessment.verdict) in body


def test_every_citation_is_a_footnote_with_source_words_and_reference(
    script: AnnotatedScript, document: Path
) -> None:
    notes = [note for line in script.lines for note in line.notes.values()]
    footnotes = [said_in(one) for one in part(document, "footnotes") if not one.get(f"{W}type")]
    references = list(part(document, "document").iter(f"{W}footnoteReference"))
    assert notes and len(footnotes) == len(notes) == len(references)
    for note, told in zip(notes, footnotes, strict=True):
        for wanted in (note.id, note.title, note.reference, *(one.words or "" for one in note.passages)):
            assert wanted in told


def test_a_line_that_is_open_has_a_comment_that_says_what_would_mend_it(
    script: AnnotatedScript, document: Path
) -> None:
    open_lines = [one for one in script.lines if one.todo is not Todo.STANDS and one.remedy]
    comments = [said_in(one) for one in part(document, "comments").iter(f"{W}comment")]
    assert len(comments) == len(open_lines) > 0
    assert all(
        script.telling.say.told(line.remedy) in comment
        for line, comment in zip(open_lines, comments, strict=True)
    )


def test_another_word_processor_reads_the_document(document: Path, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("needs LibreOffice Writer, which is heavy and not wanted by anything else")
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, document]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    sheets = words_of(tmp_path / "script.pdf")
    assert "film/" not in sheets[0] and len(sheets) > 1


def test_the_pdf_has_every_line_bookmarks_and_numbers_of_pages(pdf: Path) -> None:
    script = script_of(INVENTED, Language.RUSSIAN)
    sheets = words_of(pdf)
    whole = bare("".join(sheets))
    assert [one for one in script.lines if bare(one.assessment.line.text) not in whole] == []
    assert [n for n, sheet in enumerate(sheets, 1) if bare(f"{n} / {len(sheets)}") not in bare(sheet)] == []
    read = PdfReader(pdf)
    marks = [one.title for one in read.outline if not isinstance(one, list)]
    assert "Сценарий" in marks and "Источники" in marks
    assert read.metadata is not None and script.telling.report.dossier.production.title in str(
        read.metadata.title
    )


def test_what_records_say_is_shown_and_never_obeyed(told: Callable[[str], Path], tmp_path: Path) -> None:
    folder = told(HOSTILE_DOSSIER)
    for name in ("page.docx", "page.pdf"):
        build_page(folder, tmp_path / name)
    assert "<script>alert(1)</script>" in said_in(part(tmp_path / "page.docx", "footnotes"))
    assert bare("<script>alert(1)</script>") in bare("".join(words_of(tmp_path / "page.pdf")))
    assert not PdfReader(tmp_path / "page.pdf").attachments


@pytest.mark.parametrize(("library", "name"), [("weasyprint", "page.pdf"), ("docx", "page.docx")])
def test_without_its_library_one_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    ran = run("build", INVENTED, "--for", "team", "--out", tmp_path / name)
    assert ran.exit_code == 2
    assert ran.stderr.count("\n") == 1 and "onrecord[paper]" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_another_ending_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    ran = run("build", tmp_path / "nowhere", "--for", "team", "--out", tmp_path / "page.odt")
    assert ran.exit_code == 2
    assert "page.odt" in ran.stderr and list(tmp_path.iterdir()) == []
