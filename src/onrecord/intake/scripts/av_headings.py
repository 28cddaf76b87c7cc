"""Which column of a two-column script holds what, told by its heading in English or Russian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.fountain.scenes import plain_words
from onrecord.intake.facts.headings import parts_of_heading


class Holds(StrEnum):
    """What a column of an audiovisual table can hold."""

    SCENE = "scene"
    NUMBER = "number"
    TIME = "time"
    PICTURE = "picture"
    WORDS = "words"
    SPEAKER = "speaker"
    BESIDE = "beside"
    SOURCE = "source"
    NOTE = "note"


HEADINGS: dict[Holds, str] = {
    Holds.SCENE: "scene, scenes, sequence, seq, part, chapter, act, block, episode, сцена, эпизод, часть, глава, блок",
    Holds.NUMBER: "no, nr, number, shot no, shot number, п п, номер, номер кадра, номер плана, кадр no",
    Holds.TIME: "time, times, timecode, time code, timing, tc, tcr, in, out, tc in, tc out, time in, time out, "
    "duration, dur, length, trt, running time, время, таймкод, тайм код, тайминг, хронометраж, хрон, длительность",
    Holds.PICTURE: "video, picture, pictures, visual, visuals, image, images, vision, on screen, screen, shot, shots, "
    "footage, видео, видеоряд, изображение, изобразительный ряд, визуальный ряд, картинка, кадр, план, экран, "
    "на экране",
    Holds.WORDS: "audio, sound, narration, narrator, voice over, voiceover, vo, dialogue, dialog, commentary, "
    "interview, interviews, sync, script, text, words, звук, аудио, звукоряд, звуковой ряд, текст, дикторский текст, "
    "текст диктора, закадровый текст, диктор, голос за кадром, фонограмма, реплика, реплики, синхрон, синхроны, речь, "
    "слова",
    Holds.SPEAKER: "speaker, character, who, voice, кто, персонаж, герой, говорит, говорящий, спикер",
    Holds.BESIDE: "music, sfx, fx, sound effects, effects, graphics, gfx, titles, captions, supers, lower third, "
    "on screen text, музыка, шумы, эффекты, интершум, титр, титры, графика, надписи",
    Holds.SOURCE: "source, sources, archive, footage source, reference, references, ref, rights, источник, источники, "
    "архив, материал, материалы, ссылка, права",
    Holds.NOTE: "note, notes, comment, comments, remarks, примечание, примечания, комментарий, комментарии, заметки",
}
KNOWN = {heading.strip(): holds for holds, headings in HEADINGS.items() for heading in headings.split(",")}
SIGNS_OF_NUMBER = frozenset({"№", "#", "№№", "№ п/п"})


@dataclass(frozen=True, slots=True)
class AvColumn:
    """A column with its heading and what it holds."""

    index: int
    heading: str
    holds: Holds | None


def av_columns(cells: Sequence[str]) -> tuple[AvColumn, ...]:
    """What each column of a table holds."""
    return tuple(AvColumn(index, plain_words(cell), _known(cell)) for index, cell in enumerate(cells))


def makes_an_av_table(columns: Sequence[AvColumn]) -> bool:
    """Whether there are columns for both picture and words."""
    return {Holds.PICTURE, Holds.WORDS} <= {column.holds for column in columns}


def how_many_known(cells: Sequence[str]) -> int:
    """How many cells of a row are headings that we know."""
    return sum(_known(cell) is not None for cell in cells)


def _known(heading: str) -> Holds | None:
    """What a heading says; “Audio / narration” says one thing twice, and “Shot / sound” says none."""
    if heading.strip() in SIGNS_OF_NUMBER:
        return Holds.NUMBER
    held = {KNOWN.get(part) for part in parts_of_heading(heading)}
    return held.pop() if len(held) == 1 else None
