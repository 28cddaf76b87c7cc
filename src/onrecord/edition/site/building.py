"""The site as files: everything that the public may see, in both languages, by paths within its folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from onrecord.dossier.dossier import Dossier
from onrecord.edition.language import Language, Speech, first_of
from onrecord.edition.rendering import render
from onrecord.edition.site.book import Book
from onrecord.edition.site.comparing import told_apart
from onrecord.edition.site.pages import printed
from onrecord.edition.site.story import story_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Audience
from onrecord.protection import PUBLIC, Narrowed
from onrecord.script import check
from onrecord.script.second_hand import by_second_hand

ASSETS = ("site.css", "timeline.css", "search.js", "map.js", "timeline.js")
"""What pages of both languages share."""


MANY_STATEMENTS = 2_000
"""From how many on a second process is worth its beginning."""


class NotForThePublic(ValueError):
    """A dossier that was not narrowed for the public is about to be put on a site; it never is."""


def site_of(public: Narrowed, *, today: date) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, made from what the public may see and from nothing else."""
    if public.reader != PUBLIC:
        raise NotForThePublic(public.reader)
    first, other = _books(public, today)
    beside = by_second_hand(lambda: list(printed(other, at_root=False)), worth_it=_is_large(public.dossier))
    yield from ((asset, render(f"site/{asset}").encode()) for asset in ASSETS)
    yield from ((path, words.encode()) for path, words in printed(first, at_root=True))
    yield from ((path, words.encode()) for path, words in beside())


def _is_large(dossier: Dossier) -> bool:
    return len(dossier.statements) >= MANY_STATEMENTS


def _books(public: Narrowed, today: date) -> list[Book]:
    """The book in each language, the dossier's first before the other."""
    comparing = by_second_hand(lambda: told_apart(public.dossier), worth_it=_is_large(public.dossier))
    report = check(public, audience=Audience.WEB, today=today)
    story = story_of(public.dossier.scripts.values(), report)
    shown = replace(report, lines=tuple(one for chapter in story for one in chapter.told))
    first = first_of(public.dossier.production.languages)
    languages = sorted(Language, key=lambda language: language is not first)
    apart = comparing()
    return [Book(Telling(shown, Speech(language)), story, today, apart) for language in languages]
