"""Files with a name planted in them, in each place where a file of its kind can hold words."""

from __future__ import annotations

import base64
import csv
import gzip
import io
import json
import sqlite3
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from html import escape
from xml.sax.saxutils import quoteattr

from benchmarks.leaks.papers import documents


@dataclass(frozen=True, slots=True)
class Planted:
    """A file with something planted in it: in what place, under which name, and its bytes."""

    place: str
    name: str
    content: bytes


def planted(name: str) -> Iterator[Planted]:
    """A name planted in every place of files of each kind, one file for each."""
    for place, text in _pages(name):
        yield Planted(f"HTML, {place}", "page.html", text.encode())
    for place, file, text in _texts(name):
        yield Planted(place, file, text.encode())
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r"):
        filled = b"\x00\x01\x02\xff" * 16 + f" {name} ".encode(encoding, "ignore") + b"\x00\x9f\x03" * 16
        if name in filled.decode(encoding, "ignore"):
            yield Planted(f"unknown format in {encoding}", "file.bin", filled)
            yield Planted(f"text in {encoding}", "file.txt", f"Сказано: {name}, и всё.\n".encode(encoding))
    yield from (Planted(place, file, content) for place, file, content in _packed(name))
    yield from (Planted(place, "base.sqlite", content) for place, content in _databases(name))
    yield from (Planted(place, file, content) for place, file, content in documents(name))
    yield Planted("name of a file", f"{name}.txt", b"x")
    yield Planted("name of a folder", f"{name}/index.html", b"x")


def _pages(name: str) -> Iterator[tuple[str, str]]:
    """Pages with the name in what is read and in what is not."""
    said, quoted = escape(name), quoteattr(name)
    for place, body in {
        "text": f"<p>{said}</p>",
        "text in tags": f"<p>{said[:3]}<em>{said[3:]}</em></p>",
        "hidden text": f"<p hidden>{said}</p>",
        "text of no size": f'<p style="font-size:0">{said}</p>',
        "comment": f"<!-- {said} -->",
        "alternative text": f'<img src="a.png" alt={quoted}>',
        "title of an abbreviation": f"<abbr title={quoted}>N.</abbr>",
        "address of a link": f'<a href="people/{base64.urlsafe_b64encode(name.encode()).decode()}.html">N.</a>',
        "data attribute": f"<p data-who={quoted}>N.</p>",
        "anchor": f'<p id="{said.replace(" ", "-").lower()}">N.</p>',
        "JSON in a script": f'<script type="application/json">{json.dumps({"who": name})}</script>',
        "search index": f"<script>const index = {json.dumps(name.lower().split())};</script>",
        "style": f'<style>p::after {{ content: "{said}" }}</style>',
        "description": f'<meta name="description" content={quoted}>',
        "picture written out": f'<img src="data:image/svg+xml;base64,{_drawn(name)}">',
    }.items():
        yield place, f"<!doctype html><html lang=ru><meta charset=utf-8><title>A page</title>{body}</html>"


def _drawn(name: str) -> str:
    return base64.b64encode(f"<svg><text>{escape(name)}</text></svg>".encode()).decode()


def _texts(name: str) -> Iterator[tuple[str, str, str]]:
    said = escape(name)
    svg = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
    yield "SVG, text", "a.svg", svg.format(f"<text>{said}</text>")
    yield (
        "SVG, letter by letter",
        "a.svg",
        svg.format("".join(f'<text x="{at}">{one}</text>' for at, one in enumerate(name))),
    )
    yield "SVG, description", "a.svg", svg.format(f"<desc>{said}</desc>")
    yield "JSON, value", "a.json", json.dumps({"who": name})
    yield "JSON, key", "a.json", json.dumps({name: 1}, ensure_ascii=False)
    yield "JavaScript", "a.js", f"const people = [{json.dumps(name)}];"
    yield "CSS", "a.css", 'p::after { content: "' + "".join(f"\\{ord(one):x} " for one in name) + '" }'
    yield "XML", "a.xml", f"<TEI><persName>{said}</persName></TEI>"
    yield (
        "XML, in parts",
        "a.xml",
        "<TEI>" + "".join(f"<name>{escape(one)}</name>" for one in name.split()) + "</TEI>",
    )
    yield "Markdown", "a.md", f"# A page\n\n*{name}* came.\n"
    yield "subtitles", "a.vtt", f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {name}>I came.\n"
    yield "Fountain", "a.fountain", f"INT. A ROOM\n\n{name.upper()}\nI came.\n"
    yield "edit list", "a.edl", f"001  AX  V  C\n* FROM CLIP NAME: {name.replace(' ', '_')}.mov\n"
    yield "RTF", "a.rtf", "{\\rtf1\\ansi " + "".join(f"\\u{ord(one)}?" for one in name) + "}"
    yield "mail", "a.eml", "Subject: =?utf-8?b?" + base64.b64encode(name.encode()).decode() + "?=\n\nx\n"
    rows = io.StringIO()
    csv.writer(rows).writerow(["1", *name.split()])
    yield "CSV, in columns", "a.csv", rows.getvalue()


def _packed(name: str) -> Iterator[tuple[str, str, bytes]]:
    text = f"It says {name} here.".encode()
    yield "zip, file", "a.zip", zipped({"a.txt": text})
    yield "zip, name of a file", "a.zip", zipped({f"{name}.txt": b"x"})
    yield "zip, comment", "a.zip", zipped({"a.txt": b"x"}, comment=name)
    yield "zip in a zip", "a.zip", zipped({"b.zip": zipped({"a.txt": text})})
    yield (
        "EPUB, properties",
        "a.epub",
        zipped(
            {
                "mimetype": b"application/epub+zip",
                "a.opf": f"<package><dc:creator>{escape(name)}</dc:creator></package>".encode(),
            }
        ),
    )
    yield "ODT, text", "a.odt", zipped({"content.xml": f"<text:p>{escape(name)}</text:p>".encode()})
    yield (
        "ODT, properties",
        "a.odt",
        zipped({"meta.xml": f"<dc:creator>{escape(name)}</dc:creator>".encode()}),
    )
    yield "gzip", "a.txt.gz", gzip.compress(text)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        info = tarfile.TarInfo("a.txt")
        info.size = len(text)
        tar.addfile(info, io.BytesIO(text))
    yield "tar, file", "a.tar", out.getvalue()


def zipped(files: dict[str, bytes], comment: str = "") -> bytes:
    """A zip of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.comment = comment.encode()
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def _execute(database: sqlite3.Connection, told: str | tuple[str, str | bytes]) -> None:
    if isinstance(told, str):
        database.execute(told)
    else:
        database.execute(told[0], (told[1],))


def _databases(name: str) -> Iterator[tuple[str, bytes]]:
    places: dict[str, list[str | tuple[str, str | bytes]]] = {
        "SQLite, cell": ["CREATE TABLE people (name)", ("INSERT INTO people VALUES (?)", name)],
        "SQLite, blob": ["CREATE TABLE people (name)", ("INSERT INTO people VALUES (?)", name.encode())],
        "SQLite, name of a table": [f'CREATE TABLE "{name}" (name)'],
        "SQLite, what was deleted": [
            "CREATE TABLE people (name)",
            ("INSERT INTO people VALUES (?)", name),
            "DELETE FROM people",
        ],
    }
    for place, statements in places.items():
        with closing(sqlite3.connect(":memory:")) as database:
            database.execute("PRAGMA secure_delete = 0")
            for one in statements:
                _execute(database, one)
                database.commit()
            yield place, database.serialize()
