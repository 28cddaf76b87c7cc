"""Final Draft comes in whole: what Fountain has no place for is a note or is told. All scripts here are invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.intake.scripts import Brought, Why, read_script
from onrecord.script import ElementKind, read_fountain

K = ElementKind
Bring = Callable[..., Brought]


def final_draft(content: str, rest: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>'
        f'<FinalDraft DocumentType="Script" Version="5"><Content>{content}</Content>{rest}</FinalDraft>'
    )


def paragraph(kind: str, *texts: str, **attributes: str) -> str:
    told = "".join(f' {name}="{value}"' for name, value in attributes.items())
    words = "".join(text if text.startswith("<") else f"<Text>{text}</Text>" for text in texts)
    return f'<Paragraph Type="{kind}"{told}>{words}</Paragraph>'


def note(words: str, **attributes: str) -> str:
    told = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<ScriptNote{told}><Paragraph><Text>{words}</Text></Paragraph></ScriptNote>"


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    def brought(content: str, rest: str = "") -> Brought:
        path = tmp_path / "film.fdx"
        path.write_text(final_draft(content, rest), encoding="utf-8")
        return read_script(path)

    return brought


@pytest.mark.parametrize("name", ["header_note", "note", "synopsis"])
def test_the_real_pairs_become_each_other(name: str, shared: Path) -> None:
    path = shared / "data/fountain" / f"{name}.fdx"
    beside = path.with_suffix(".fountain").read_text(encoding="utf-8")
    assert read_script(path).fountain.strip() == beside.strip()


def test_every_kind_of_paragraph_is_the_element_that_it_is(bring: Bring) -> None:
    kinds = {
        "New Act": K.SECTION,
        "Scene Heading": K.SCENE_HEADING,
        "Action": K.ACTION,
        "General": K.ACTION,
        "Shot": K.ACTION,
        "Cast List": K.ACTION,
        "Character": K.CHARACTER,
        "Parenthetical": K.PARENTHETICAL,
        "Dialogue": K.DIALOGUE,
        "Singing": K.LYRICS,
        "Transition": K.TRANSITION,
        "End of Act": K.CENTERED,
        "Outline 2": K.SECTION,
        "Outline Body": K.SYNOPSIS,
    }
    brought = bring("".join(paragraph(kind, "Слова") for kind in kinds))
    read = read_fountain(brought.fountain).elements
    assert [element.kind for element in read] == list(kinds.values())
    assert [one.words for one in brought.uncarried if one.why is Why.KIND] == ["Shot", "Cast List"]


def test_a_note_stays_with_its_words_and_a_mark_is_a_mark(bring: Bring) -> None:
    brought = bring(
        paragraph("Action", note("@diary/met"), "He came.")
        + paragraph(
            "Action",
            "He came. ",
            note("@diary/met"),
            "He left.",
            note("Sure?", Name="FC", WriterName="A. B."),
        )
        + paragraph("Action", note("Source: see [p. 4]"), "He slept.")
    )
    assert brought.fountain.split("\n\n") == [
        "He came. [[@diary/met]]",
        "He came. [[@diary/met]] He left. [[FC, A. B.: Sure?]]",
        "He slept. [[“Note”: Source: see [p. 4] ]]\n",
    ]


def test_the_note_on_a_cue_goes_to_what_is_said(bring: Bring) -> None:
    brought = bring(paragraph("Character", note("@diary/met"), "Anna") + paragraph("Dialogue", "We met."))
    assert brought.fountain == "@Anna\nWe met. [[@diary/met]]\n"


def test_dual_dialogue(bring: Bring) -> None:
    speeches = "".join(
        paragraph("Character", cue) + paragraph("Dialogue", said)
        for cue, said in [("ANNA", "Yes."), ("БОРИС", "Нет.")]
    )
    brought = bring(f"<Paragraph><DualDialogue>{speeches}</DualDialogue></Paragraph>")
    assert brought.fountain == "ANNA\nYes.\n\nБОРИС ^\nНет.\n"


def test_emphasis_is_kept_and_what_only_looks_like_it_is_not_made_any(bring: Bring) -> None:
    brought = bring(
        paragraph(
            "Action", "He ", '<Text Style="Bold+Italic">never </Text>', "came. 2*2*2 [[no note]] /* none */"
        )
    )
    assert brought.fountain == "He ***never*** came. 2\\*2\\*2 [ [no note]] / \\* none \\*/\n"
    assert read_fountain(brought.fountain).elements[0].text.count("[[") == 0


def test_words_struck_out_are_a_note_and_told(bring: Bring) -> None:
    brought = bring(paragraph("Action", "He came", '<Text Style="Strikeout"> twice</Text>', "."))
    assert brought.fountain == "He came. [[Struck out: twice]]\n"
    assert [(one.why, one.words) for one in brought.uncarried] == [(Why.STRUCK, "twice")]


def test_revisions_and_tags_that_have_names_are_notes(bring: Bring) -> None:
    rest = """<Revisions><Revision ID="1" Name="Blue" Mark="*"/><Revision ID="2" Mark="*"/></Revisions>
    <TagData><TagCategories><Category Id="c" Name="Props"/></TagCategories>
    <TagDefinitions><TagDefinition Id="d" CatId="c" Label="lamp"/></TagDefinitions>
    <Tags><Tag Number="7"><DefId>d</DefId></Tag></Tags></TagData>"""
    words = (
        '<Text RevisionID="1">A </Text>',
        '<Text TagNumber="7">lamp</Text>',
        '<Text RevisionID="2"> burns.</Text>',
    )
    brought = bring(paragraph("Action", *words), rest)
    assert brought.fountain == "A lamp burns. [[Revised: Blue]] [[Tag: Props: lamp]]\n"
    assert [one.why for one in brought.uncarried] == [Why.REVISED]


def test_a_scene_keeps_its_number_title_and_summary(bring: Bring) -> None:
    summary = "<Summary><Paragraph><Text>It burns.</Text></Paragraph></Summary>"
    about = f'<SceneProperties Title="The fire">{summary}</SceneProperties>'
    brought = bring(paragraph("Scene Heading", about, "INT. MILL - NIGHT", Number="12A"))
    assert brought.fountain == "INT. MILL - NIGHT #12A#\n\n= The fire\n\n= It burns.\n"


def test_speech_without_its_cue_and_a_cue_without_speech_are_kept_and_told(bring: Bring) -> None:
    brought = bring(
        paragraph("Dialogue", "Who speaks?") + paragraph("Character", "ANNA") + paragraph("Action", "Night.")
    )
    assert [element.kind for element in read_fountain(brought.fountain).elements] == [K.ACTION] * 3
    assert [one.why for one in brought.uncarried] == [Why.NO_CUE, Why.NOTHING_SAID]


def test_a_title_page(bring: Bring) -> None:
    rows = "".join(
        f"<Paragraph><Text>{row}</Text></Paragraph>" for row in ["THE MILL", "written by", "A. B.", "Draft 2"]
    )
    brought = bring(paragraph("Action", "Night."), f"<TitlePage><Content>{rows}</Content></TitlePage>")
    assert read_fountain(brought.fountain).title_page == (
        ("Title", "THE MILL"),
        ("Credit", "written by"),
        ("Author", "A. B."),
        ("Notes", "Draft 2"),
    )


def test_what_stands_beside_the_script_is_told(bring: Bring) -> None:
    rest = (
        "<HeaderAndFooter><Header><Paragraph><Text>Confidential</Text></Paragraph></Header></HeaderAndFooter>"
        "<SmartType><Characters><Character>ANNA</Character></Characters></SmartType>"
    )
    brought = bring(paragraph("Action", "Night."), rest)
    assert [(one.where, one.why, one.words) for one in brought.uncarried] == [
        ("HeaderAndFooter", Why.OUTSIDE, "Confidential"),
        ("the file", Why.SETTINGS, "SmartType"),
    ]


def test_unknown_things_with_words_on_a_paragraph_are_notes(bring: Bring) -> None:
    beat = '<ArcBeat Name="ANNA"><Paragraph><Text>She doubts.</Text></Paragraph></ArcBeat>'
    assert bring(paragraph("Action", beat, "Night.")).fountain == "Night. [[ArcBeat, ANNA: She doubts.]]\n"
