"""A new dossier: an empty one whose files explain themselves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.store.folder.printer import flow
from onrecord.store.folder.scalars import written
from onrecord.store.folder.writer import make_folder

HEAD = """\
# The head of the dossier: what is being made, and by which rules its evidence is judged.
onrecord: 1
title: {title}
languages: {languages}
policy:
  independent_origins: 2      # how many voices make a line attested
  primary_origins: 1          # how many of them must be primary
  about: 2                    # "about" (~) widens a date by this many of its own unit, each way
  spoken: 1                   # a spoken duration may be off by this many of its own unit
  absence: 90d                # an absence shorter than this does not interrupt a residence
"""

PEOPLE = """\
# Who is who: persons are conclusions, and judgements say what they rest on.
#
# persons:
#   first-person: {name: First Person, names: [{text: Первый Человек, lang: ru}]}
# judgements:
#   - id: letter-writer-is-first-person
#     compares: [a-letter:writer, a-record:accused]
#     decision: same
#     as: first-person
#     because: The years and the towns agree.
#     by: your name
#     date: 2026-01-01
persons:
judgements:
"""

PLACES = """\
# Places, their names over time, what they lie in, and latitude and longitude.
#
# odessa: {names: [{text: Odessa, lang: en}, {text: Одесса, lang: ru}], at: [46.48, 30.73]}
"""

QUESTIONS = """\
# What was looked for and not found, and where it was looked for.
#
# - id: what-became-of-them
#   asks: What became of them?
#   concerns: [first-person]
#   searched:
#     - {where: the regional archive, date: 2026, by: your name, found: nothing}
"""

RELEASES = """\
# Permissions: for whom, in what form, from when until when.
#
# - id: first-release
#   of: an-interview
#   by: the person who signed it
#   audiences: [film, web]
#   from: 2026-01-01
"""

SCRIPT = """\
Title: {title}

INT. READING ROOM - DAY

[[kind: narration]]

A box of letters is opened. [[not a fact: staging]]
"""

EMPTY_FOLDER = "sources/.gitkeep"


def new_folder(path: Path, *, title: str, languages: Sequence[str] = ("en",)) -> None:
    """Starts a dossier in a new or empty folder; refuses any other with `NotEmpty`."""
    head = HEAD.format(title=written(title, flow=False), languages=flow(list(languages)))
    on_one_line = " ".join(title.split())
    files = {
        "dossier.yaml": head,
        "people.yaml": PEOPLE,
        "places.yaml": PLACES,
        "questions.yaml": QUESTIONS,
        "releases.yaml": RELEASES,
        "scripts/film.fountain": SCRIPT.format(title=on_one_line),
        EMPTY_FOLDER: "",  # a folder with nothing in it is not kept by git
    }
    make_folder(path, ((file, text.encode("utf-8")) for file, text in files.items()))
