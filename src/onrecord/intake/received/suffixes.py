"""The ending of a file's name, kept where it is that of a kind of file and says nothing else."""

from __future__ import annotations

from pathlib import Path

KNOWN = frozenset(
    (
        *(
            ".txt",
            ".md",
            ".html",
            ".htm",
            ".xhtml",
            ".mht",
            ".pdf",
            ".docx",
            ".docm",
            ".odt",
            ".rtf",
            ".epub",
        ),
        *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".jp2"),
        *(".xml", ".tei", ".vtt", ".srt", ".json", ".jsonl", ".csv", ".tsv", ".xlsx", ".ris", ".fountain"),
        *(".mp3", ".wav", ".flac", ".m4a", ".ogg", ".opus", ".mp4", ".mov", ".mkv", ".avi", ".webm"),
    )
)


def suffix_of(file: Path) -> str:
    """The ending of a name such as `.pdf`; none where it might be a word, as in “Letter to A.Petrova”."""
    suffix = file.suffix.lower()
    return suffix if suffix in KNOWN else ""
