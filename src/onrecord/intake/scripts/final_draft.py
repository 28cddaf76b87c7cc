"""Final Draft (`.fdx`) as Fountain: every kind of paragraph, dual dialogue, notes, revisions and tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.intake.scripts.brought import Brought
from onrecord.intake.scripts.final_draft_page import title_page
from onrecord.intake.scripts.final_draft_paragraphs import Paragraphs
from onrecord.intake.scripts.final_draft_words import Names, words_in
from onrecord.intake.scripts.refusals import NotAScript
from onrecord.intake.scripts.uncarried import Uncarried, Why
from onrecord.intake.scripts.under_cues import under_cues
from onrecord.intake.xml import parsed
from onrecord.script import Screenplay, write_fountain

if TYPE_CHECKING:
    from lxml.etree import _Element

TAKEN = frozenset({"Content", "TitlePage", "Revisions", "TagData"})
SETTINGS = frozenset(
    {
        *("ElementSettings", "PageLayout", "WindowState", "TextState", "SmartType", "MoresAndContinueds"),
        *("SpellCheckIgnoreLists", "ScriptNoteDefinitions", "LockedPages", "Macros", "SceneNumberOptions"),
        *("CharacterHighlighting", "SplitState", "TargetScriptLength", "NavigatorSettings", "UserSettings"),
    }
)
"""What Final Draft keeps for itself: looks, windows, and lists of words made from the script."""
LONGEST_SHOWN = 300


def read_final_draft(path: Path, content: bytes) -> Brought:
    """The script of a Final Draft file; raises DamagedXml, HasDocumentType and NotAScript."""
    root = parsed(path, content)
    written = root.find("Content")
    if root.tag != "FinalDraft" or written is None:
        raise NotAScript(path, "there is no Final Draft script in it.")
    paragraphs = Paragraphs(_names(root))
    for number, paragraph in enumerate(written.iterchildren("Paragraph"), start=1):
        paragraphs.take(paragraph, f"paragraph {number:,}")
    paragraphs.end()
    elements, unspoken = under_cues(paragraphs.taken)
    page, unknown = title_page(root.find("TitlePage/Content"))
    play = Screenplay(title_page=page, elements=elements)
    uncarried = (*paragraphs.uncarried, *unspoken, *unknown, *_outside(root, written))
    return Brought(write_fountain(play), "Final Draft", uncarried)


def _names(root: _Element) -> Names:
    """What revisions and tags are called; a revision's own name says nothing where it has none."""
    revisions = {
        one.get("ID", ""): one.get("Name", "").strip() for one in root.iterfind("Revisions/Revision")
    }
    categories = {one.get("Id", ""): one.get("Name", "") for one in root.iterfind("TagData/TagCategories/*")}
    definitions = {one.get("Id", ""): one for one in root.iterfind("TagData/TagDefinitions/*")}
    tags: dict[str, str] = {}
    for tag in root.iterfind("TagData/Tags/Tag"):
        defined = [
            definitions[id] for id in (str(one.text) for one in tag.iter("DefId")) if id in definitions
        ]
        called = (f"{categories.get(one.get('CatId', ''), '')}: {one.get('Label', '')}" for one in defined)
        tags[tag.get("Number", "")] = "; ".join(name.strip(": ") for name in called)
    return Names(
        {id: name for id, name in revisions.items() if name}, {id: name for id, name in tags.items() if name}
    )


def _outside(root: _Element, written: _Element) -> Iterator[Uncarried]:
    """What stands in the file beside the script."""
    for part in (*root, *written):
        taken = part.tag in TAKEN | SETTINGS or (part.tag == "Paragraph" and part.getparent() is written)
        if not taken and (words := words_in(part)):
            yield Uncarried(str(part.tag), Why.OUTSIDE, words[:LONGEST_SHOWN])
    if settings := [str(part.tag) for part in root if part.tag in SETTINGS]:
        yield Uncarried("the file", Why.SETTINGS, ", ".join(settings))
