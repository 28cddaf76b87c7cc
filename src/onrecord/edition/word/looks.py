"""How a document looks: paper, letters and styles, and what stands at the foot of every page."""

from __future__ import annotations

from typing import Any

LETTERS = "Times New Roman"
"""Every system has it or what measures like it, with Cyrillic."""

INK = "1B1B1B"


def lay_out(document: Any, language: str) -> None:
    """A4, one family of letters, and the styles that a script is set in."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin = section.bottom_margin = Mm(20)
    _letters(document, language)
    normal = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    for name, indent, size in (("Said", 0, 12), ("Weighed", 8, 9.5), ("Row", 8, 9)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size = Pt(size)
        style.paragraph_format.left_indent = Mm(indent)
        style.paragraph_format.space_after = Pt(2)
    document.styles["Said"].paragraph_format.space_before = Pt(10)
    document.styles["Said"].paragraph_format.keep_with_next = True


def _letters(document: Any, language: str) -> None:
    """The styles' own letters in place of the theme's, and the language that spelling is checked in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"):
        style = document.styles[name]
        style.font.color.rgb = RGBColor.from_string(INK)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), LETTERS)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), {"en": "en-GB", "ru": "ru-RU"}[language])
    document.styles["Normal"].element.rPr.append(spoken)


def number_pages(document: Any, title: str) -> None:
    """The title and the number of the page at the foot of each."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run(f"{title} \u00b7 ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
