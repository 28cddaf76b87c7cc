"""Footnotes, which python-docx does not make: one more part of the document (ECMA-376, part 1, 17.11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.edition.word.library import harmless

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EMPTY = f"""<w:footnotes xmlns:w="{W}" xmlns:r="{R}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""
SEPARATORS = f'<w:footnotePr xmlns:w="{W}"><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'

Words = tuple[str, bool]
"""Words of a footnote, and whether they are in italics."""


class Footnotes:
    """The footnotes of a document, numbered from 1."""

    def __init__(self, document: Any) -> None:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml import parse_xml

        self._root = parse_xml(EMPTY)
        self._count = 0
        self._text, self._mark = _styles(document)
        part = XmlPart(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            self._root,
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        document.settings.element.find(f"{{{W}}}compat").addprevious(parse_xml(SEPARATORS))

    def add(self, run: Any, words: Sequence[Words]) -> None:
        """Put a note's mark into a run, and the note at the foot of its page."""
        self._count += 1
        _style(run._r, self._mark)
        _child(run._r, "footnoteReference", id=str(self._count))
        paragraph = _child(_child(self._root, "footnote", id=str(self._count)), "p")
        _child(_child(paragraph, "pPr"), "pStyle", val=self._text)
        own = _child(paragraph, "r")
        _style(own, self._mark)
        _child(own, "footnoteRef")
        for said, in_italics in ((" ", False), *words):
            _run(paragraph, said, in_italics)


def _styles(document: Any) -> tuple[str, str]:
    """The ids of the styles of a note and of its mark, under the names by which every word processor has them."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(8.5)
    text.paragraph_format.space_after = Pt(1)
    text.paragraph_format.line_spacing = 1
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.font.superscript = True
    return text.style_id, mark.style_id


def _style(run: Any, style: str) -> None:
    _child(_child(run, "rPr"), "rStyle", val=style)


def _run(paragraph: Any, words: str, in_italics: bool) -> None:
    run = _child(paragraph, "r")
    if in_italics:
        _child(_child(run, "rPr"), "i")
    text = _child(run, "t")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = harmless(words)


def _child(parent: Any, name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    child = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        child.set(f"{{{W}}}{key}", value)
    parent.append(child)
    return child
