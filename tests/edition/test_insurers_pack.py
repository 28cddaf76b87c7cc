"""The insurer's pack: every part of it read back from its files, in English and Russian, with and without a cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from seeing import EXAMPLE
from test_on_paper import bare, words_of

from onrecord.cli.main import commands
from onrecord.cli.opening import open_dossier
from onrecord.edition import Language
from onrecord.edition.annotated import annotate
from onrecord.edition.cut import Cut
from onrecord.edition.cut.reading import read_cut
from onrecord.edition.pack import insurers_pack
from onrecord.edition.pack.exhibits import exhibits_of
from onrecord.edition.pack.permissions import fair_uses
from onrecord.evidence import Audience
from onrecord.passages import FrameRate, Timebase
from onrecord.script import Report, check

TODAY = date(2026, 11, 28)
INVENTED = EXAMPLE.parent / "tikhomost"

CLAIMED = """
== sources/leaflet/source.yaml
kind: news
title: A leaflet (invented)
rights: {status: fair-use, holder: the museum, fair_use: Three lines are quoted to be argued with.}
texts: {ru: {how: transcription}, en: {of: ru, how: translation, by: a translator}}
== sources/leaflet/text.ru.md
<!-- a note of the transcriber -->

Мост открыли в сентябре.

Лёд унёс его весной.
== sources/leaflet/text.en.md
The bridge was opened in September.

The ice took it in spring.
== sources/leaflet/statements.yaml
- {id: ice, what: event, says: The ice took the bridge., at: {text: en, quote: took it in spring}}
- {id: nowhere, what: event, says: The bridge was opened.}
== sources/unreasoned/source.yaml
kind: photograph
title: A picture (invented)
rights: {status: fair-use}
== scripts/film.fountain
The ice took the bridge. [[@leaflet/ice]]

The bridge was opened. [[@leaflet/nowhere]]
"""


def report_of(folder: Path) -> Report:
    return check(
        open_dossier(folder, left_out=None, today=TODAY).narrowed, audience=Audience.FILM, today=TODAY
    )


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of the invented example, in Russian, with a cut."""
    folder, report = tmp_path_factory.mktemp("pack"), report_of(INVENTED)
    cut = cut_of(INVENTED, tmp_path_factory.mktemp("cut") / "cut.edl")
    for name, content in insurers_pack(
        report, report.findings, made=TODAY, language=Language.RUSSIAN, cut=cut
    ):
        (folder / name).write_bytes(content)
    return folder


def cut_of(folder: Path, file: Path) -> Cut:
    """What an editor brings back who has put the selects of a dossier together."""
    selects = ["export", str(folder), "--as", "edl", "--script", "film", "--out", str(file)]
    commands.main(selects, standalone_mode=False)
    return read_cut(file, Timebase(FrameRate.PAL.exact))


def test_the_pack_is_one_pdf_the_script_for_word_and_the_rights_log(pack: Path) -> None:
    assert sorted(one.name for one in pack.iterdir()) == [
        "annotated-script.docx",
        "insurers-pack.pdf",
        "rights-log.xlsx",
    ]


def test_contents_and_bookmarks_lead_to_every_part(pack: Path) -> None:
    read = PdfReader(pack / "insurers-pack.pdf")
    marks = [one.title for one in read.outline if not isinstance(one, list)]
    contents = bare(words_of(pack / "insurers-pack.pdf")[0])
    assert {"Приложения", "Разрешения", "Учёт прав", "Что не может быть верно одновременно"} <= set(marks)
    assert [mark for mark in marks if bare(mark) not in contents] == []


def test_every_cited_statement_is_an_exhibit_with_its_passages_and_card(pack: Path) -> None:
    report = report_of(INVENTED)
    script = annotate(report, (), made=TODAY, language=Language.RUSSIAN)
    exhibits = exhibits_of(script)
    cited = {key for line in report.lines for key in line.cites if key in report.dossier.statements}
    assert {one.note.id for one in exhibits} == cited and len(exhibits) == len(cited)
    sheets = [bare(sheet) for sheet in words_of(pack / "insurers-pack.pdf")]
    for one in exhibits:
        words = [bare(f"Приложение {one.number}: {one.note.title}"), bare(one.note.says)]
        words += [bare(each.cited) for each in one.extracts] + [bare(f"{k}: {v}") for k, v in one.card.rows]
        assert any(all(each in sheet for each in words) for sheet in sheets), one.note.id


def test_nobody_but_the_insurer_is_told_to_read_it(pack: Path) -> None:
    first = words_of(pack / "insurers-pack.pdf")[0]
    assert "для страховщика" in first and "съёмочной группы" not in first


def test_releases_stand_in_a_table_with_what_has_run_out(pack: Path) -> None:
    sheet = next(s for s in words_of(pack / "insurers-pack.pdf") if "web-release" in s and "псевдоним" in s)
    assert bare("до 14 июня 2018 года, истекло") in bare(sheet) and bare("до 14 июня 2048 года") in bare(
        sheet
    )


def test_a_passage_stands_in_its_paragraph_and_beside_it_the_other_text(told: Callable[[str], Path]) -> None:
    script = annotate(report_of(told(CLAIMED)), (), made=TODAY)
    ice, nowhere = exhibits_of(script)
    passage, beside = ice.extracts
    assert (passage.language, passage.cited) == ("en", "took it in spring")
    assert passage.before.endswith("The ice ") and passage.after.startswith(".")
    assert (beside.language, beside.cited, beside.is_beside) == ("ru", "Лёд унёс его весной.", True)
    assert nowhere.extracts == ()


def test_what_a_release_leaves_out_does_not_come_in_beside_a_passage(pack: Path) -> None:
    script = annotate(report_of(INVENTED), (), made=TODAY, reader=Audience.INSURER)
    of_the_tape = [one for one in exhibits_of(script) if one.note.source == "interview-03"]
    assert of_the_tape and all(one.is_alone for one in of_the_tape)
    assert not any(one.before or one.after for exhibit in of_the_tape for one in exhibit.extracts)
    whole = bare("".join(words_of(pack / "insurers-pack.pdf")))
    assert bare("этого не показывайте") not in whole and bare("Он возил нас, детей, в школу") in whole


def test_fair_use_has_its_reason_or_says_that_none_is_recorded(
    told: Callable[[str], Path], tmp_path: Path
) -> None:
    report = report_of(told(CLAIMED))
    reasons = {one.id: one.why for one in fair_uses(annotate(report, (), made=TODAY).telling)}
    assert reasons == {"leaflet": "Three lines are quoted to be argued with.", "unreasoned": ""}
    content = dict(insurers_pack(report, report.findings, made=TODAY))
    (tmp_path / "pack.pdf").write_bytes(content["insurers-pack.pdf"])
    whole = bare("".join(words_of(tmp_path / "pack.pdf")))
    assert bare("It is held to be fair use, and no reason is recorded.") in whole
    assert "transcriber" not in whole


def test_with_a_cut_the_rights_log_has_time_codes(pack: Path) -> None:
    sheet = openpyxl.load_workbook(pack / "rights-log.xlsx").active
    assert sheet is not None
    headings, *rows = sheet.iter_rows(values_only=True)
    first: Mapping[object, object] = dict(zip(headings, rows[0], strict=True))
    assert str(first["source in"]).startswith("10:00:") and first["film in"]


def test_where_nothing_is_open_that_has_no_page_of_its_own(
    told: Callable[[str], Path], tmp_path: Path
) -> None:
    report = report_of(told(CLAIMED))
    content = dict(insurers_pack(report, (), made=TODAY))
    (tmp_path / "pack.pdf").write_bytes(content["insurers-pack.pdf"])
    said = bare("What was found besides the lines of the script")
    sheet = next(bare(one) for one in words_of(tmp_path / "pack.pdf") if said in bare(one))
    assert bare("Open items") in sheet and not sheet.startswith(bare("Open items"))
