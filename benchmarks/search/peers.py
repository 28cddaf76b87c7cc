"""Other people's engines: SQLite FTS5 as it comes, tantivy with its Russian stemmer and with our terms."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import tantivy

from benchmarks.search.engine import TOP
from onrecord.search.analysing import all_analysed
from onrecord.search.typed import read_typed
from onrecord.search.words import WORDS, held
from onrecord.search.words.terms import RUNS

ALL = 1_000_000


class Fts5:
    """SQLite's full-text index with its own words, contentless."""

    name = "SQLite FTS5"

    def take_in(self, pages: Sequence[str], folder: Path) -> None:
        """One transaction."""
        self._base = sqlite3.connect(folder / "fts5.sqlite")
        self._base.execute("CREATE VIRTUAL TABLE page USING fts5(words, content='')")
        with self._base:
            self._base.executemany("INSERT INTO page (rowid, words) VALUES (?, ?)", enumerate(pages))

    def best(self, typed: str) -> Sequence[int]:
        """Ranked by BM25."""
        return self._ask(typed, f"ORDER BY rank LIMIT {TOP}")

    def all(self, typed: str) -> Sequence[int]:
        """In the order of the index."""
        return self._ask(typed, "")

    def close(self) -> None:
        """Let it go."""
        self._base.close()

    def _ask(self, typed: str, more: str) -> Sequence[int]:
        words = " ".join(f'"{word}"' for word in re.findall(r"\w+", typed))
        rows = self._base.execute(f"SELECT rowid FROM page WHERE page MATCH ? {more}", (words,))
        return [row[0] for row in rows]


class Tantivy:
    """Tantivy with its Russian stemmer."""

    name = "tantivy, Russian stemmer"
    tokenizer = "ru_stem"

    def take_in(self, pages: Sequence[str], folder: Path) -> None:
        """One commit, with as many threads as it likes."""
        schema = tantivy.SchemaBuilder()
        schema.add_integer_field("number", stored=True, fast=True)
        schema.add_text_field("words", tokenizer_name=self.tokenizer)
        index = tantivy.Index(schema.build(), path=str(folder))
        writer = index.writer(heap_size=256_000_000)
        for number, page in enumerate(self.analysed(pages)):
            writer.add_document(tantivy.Document(number=number, words=page))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._index, self._searcher = index, index.searcher()

    def analysed(self, pages: Sequence[str]) -> Iterator[str]:
        """What it is given of each page."""
        return iter(pages)

    def query(self, typed: str) -> tantivy.Query:
        """All words must be there."""
        return self._index.parse_query(" ".join(f"+{word}" for word in re.findall(r"\w+", typed)), ["words"])

    def best(self, typed: str) -> Sequence[int]:
        """Ranked by BM25."""
        return self._ask(typed, TOP)

    def all(self, typed: str) -> Sequence[int]:
        """Ranked too: there is no other way."""
        return self._ask(typed, ALL)

    def close(self) -> None:
        """Nothing was started."""

    def _ask(self, typed: str, limit: int) -> Sequence[int]:
        hits = self._searcher.search(self.query(typed), limit, count=False).hits
        return [self._searcher.doc(address)["number"][0] for _, address in hits]


class TantivyOurs(Tantivy):
    """Tantivy with our terms, by which the engine was chosen."""

    name = "tantivy, our terms"
    tokenizer = "whitespace"

    def analysed(self, pages: Sequence[str]) -> Iterator[str]:
        """By two processes, as ours, which have met none of these words before."""
        WORDS.clear()
        RUNS.clear()
        return (page.terms for page in all_analysed(pages))

    def query(self, typed: str) -> tantivy.Query:
        """Any term of each word."""
        schema = self._index.schema
        words = [
            tantivy.Query.boolean_query(
                [
                    (tantivy.Occur.Should, tantivy.Query.term_query(schema, "words", held(term)))
                    for term in word.terms
                ]
            )
            for phrase in read_typed(typed).wanted
            for word in phrase
        ]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, word) for word in words])
