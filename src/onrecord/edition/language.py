"""The language in which a page speaks of records; what the records say stays in their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from onrecord.dates import Dated
from onrecord.dates.wording import MONTHS, day_in_words, window_in_words
from onrecord.edition.russian import COUNTED, PAGE
from onrecord.edition.russian_dates import RUSSIAN_MONTHS, russian_day, russian_window
from onrecord.edition.russian_findings import FINDINGS
from onrecord.edition.russian_identity import IDENTITY
from onrecord.edition.russian_lines import LINES
from onrecord.edition.russian_misfits import MISFITS
from onrecord.edition.russian_paper import PAPER
from onrecord.edition.russian_picture import PICTURE
from onrecord.edition.russian_reasons import REASONS
from onrecord.edition.russian_records import RECORDS
from onrecord.edition.russian_signs import PARTS, SIGNS, STALE
from onrecord.edition.russian_site import SITE
from onrecord.edition.russian_terms import TERMS, VERDICTS
from onrecord.evidence.tongues import TONGUES, FromTongue, Tongue
from onrecord.script import Verdict
from onrecord.sentences import Counted, Day, Joined, Sentence, Timed

RUSSIAN = {
    **SITE,
    **FINDINGS,
    **MISFITS,
    **PARTS,
    **PAGE,
    **RECORDS,
    **LINES,
    **PICTURE,
    **PAPER,
    **IDENTITY,
    **TERMS,
    **SIGNS,
    **STALE,
    **REASONS,
}

BETWEEN = {" and ": " и ", " or ": " или "}
"""What stands between the members of a list, in Russian."""

PLAIN = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?P<day>-\d\d)?")
"""A day, or a month, of which nothing is in doubt."""

PLURALS = {"life": "lives", "search": "searches", "person": "people"}
"""Those that are not made with an s."""


class Language(StrEnum):
    """A language that pages are made in."""

    ENGLISH = "en"
    RUSSIAN = "ru"


def first_of(languages: Iterable[str]) -> Language:
    """The first of a dossier's languages that pages are made in; English where there is none."""
    made = {language.value: language for language in Language}
    return next((made[one] for one in languages if one in made), Language.ENGLISH)


@dataclass(frozen=True, slots=True)
class Speech:
    """How a page says a thing in its language: the English phrase is the key to the others.

    `beside` are the Russian phrases of who makes pages that are no edition's.
    """

    language: Language
    beside: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __call__(self, english: str, **facts: object) -> str:
        """A phrase with its facts put in; a phrase that the language lacks is a bug."""
        phrase = english
        if self.language is Language.RUSSIAN:
            phrase = self.beside.get(english) or RUSSIAN[english]
        return phrase.format(**facts) if facts else phrase

    def told(self, sentence: str) -> str:
        """What the program itself says, as far as the language has its template; the rest stays in English."""
        if self.language is Language.ENGLISH:
            return sentence
        if isinstance(sentence, Sentence) and self.has(sentence):
            facts = {name: self._fact(fact) for name, fact in sentence.facts.items()}
            return RUSSIAN[sentence.template].format(**facts) if facts else RUSSIAN[sentence.template]
        return self.beside.get(sentence) or REASONS.get(sentence, sentence)

    def has(self, sentence: str) -> bool:
        """Whether the language can say a sentence of the program's."""
        if isinstance(sentence, Sentence):
            return self.language is Language.ENGLISH or sentence.template in RUSSIAN
        return self.language is Language.ENGLISH or sentence in REASONS or sentence in self.beside

    def has_all(self, sentences: Iterable[str]) -> bool:
        """Whether nothing of this will stand in English on a page in another language."""
        return all(map(self.has, sentences))

    def _fact(self, fact: str) -> str:
        """A fact within a sentence; what is plain words is of the record, and stays as it is."""
        match fact:
            case Sentence():
                return self.told(fact)
            case Day():
                return self.written(Dated(fact))
            case Counted(number=number, noun=noun):
                return self.count(number, noun)
            case Joined(parts=parts, by=by):
                return BETWEEN.get(by, by).join(map(self._fact, parts))
            case Timed(earliest=earliest, latest=latest):
                return self.window(earliest, latest)
            case FromTongue(code=code):
                return self.from_tongue(code)
            case Tongue(code=code):
                return self.tongue(code)
        return fact

    def count(self, number: int, noun: str) -> str:
        """A number of things: 1 line, 2 lines."""
        if self.language is Language.RUSSIAN:
            return f"{number} {_russian_form(number, COUNTED[noun])}"
        return f"{number} {noun}" if number == 1 else f"{number} {PLURALS.get(noun, f'{noun}s')}"

    def verdict(self, verdict: str) -> str:
        """What a verdict is called: `secondary` is another word of a verdict than of a source."""
        return VERDICTS[Verdict(verdict)][0] if self.language is Language.RUSSIAN else verdict

    @property
    def quotes(self) -> tuple[str, str]:
        """What stands before and after words that are quoted."""
        return ("«", "»") if self.language is Language.RUSSIAN else ("“", "”")

    def quoted(self, words: str) -> str:
        """Somebody's words, or words of the line, as words."""
        before, after = self.quotes
        return f"{before}{words}{after}"

    def written(self, dated: Dated) -> str:
        """A date of the production's own: 2 March 2026; what is neither a day nor a month as it is written."""
        plain = None if dated.mark else PLAIN.fullmatch(dated.text)
        if plain is None:
            return dated.text
        if plain["day"]:
            with suppress(ValueError):  # a day that never was
                return self.day(date.fromisoformat(dated.text))
            return dated.text
        year, month = plain["year"], plain["month"]
        return f"{month}.{year}" if self.language is Language.RUSSIAN else f"{MONTHS[int(month) - 1]} {year}"

    def day(self, day: date) -> str:
        """A day, Gregorian."""
        number = day.toordinal()
        return russian_day(number) if self.language is Language.RUSSIAN else day_in_words(number)

    def tongue(self, code: str) -> str:
        """What a language is called; one that is not listed, by its code."""
        english, russian, _ = TONGUES.get(code, (code, code, code))
        return russian if self.language is Language.RUSSIAN else english

    def from_tongue(self, code: str) -> str:
        """Out of which language something was translated: from Russian, с русского."""
        english, _, russian = TONGUES.get(code, (code, code, code))
        return f"с {russian}" if self.language is Language.RUSSIAN else f"from {english}"

    def month(self, month: int) -> str:
        """The name of a month by itself, January being 1."""
        return (RUSSIAN_MONTHS if self.language is Language.RUSSIAN else MONTHS)[month - 1]

    def window(self, earliest: int | None, latest: int | None) -> str:
        """When something was, as far as its bounds tell; days are day numbers."""
        if self.language is Language.RUSSIAN:
            return russian_window(earliest, latest)
        return window_in_words(earliest, latest)


def _russian_form(number: int, forms: tuple[str, str, str]) -> str:
    """The form of a noun after a number: 1 строка, 2 строки, 5 строк, 11 строк, 21 строка."""
    one, few, many = forms
    tens, units = number % 100, number % 10
    if 11 <= tens <= 14 or units == 0 or units >= 5:
        return many
    return one if units == 1 else few
