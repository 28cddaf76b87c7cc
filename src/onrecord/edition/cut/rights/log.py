"""The rights log: every item that the film shows or plays, where in the film, by whose right and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.dates import Dated
from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.matching import Played, match
from onrecord.edition.cut.rights.terms import releases_of, standing_of
from onrecord.edition.cut.scripted import Scripting
from onrecord.edition.describing import reference_of
from onrecord.evidence import Rights, Source
from onrecord.script import ScriptLine

COLUMNS = (
    *("item", "scene", "film in", "film out", "duration", "source in", "source out"),
    *(
        "source",
        "kind",
        "archive reference",
        "description",
        "holder",
        "status",
        "licence",
        "territory",
        "media",
    ),
    *("from", "until", "expired", "credit line", "fair-use reason", "permission file", "lines", "note"),
)

Row = Mapping[str, str]


@dataclass(frozen=True)
class RightsLog:
    """The rights in everything that a cut or, where there is none, the script shows, on a day."""

    dossier: Dossier
    lines: tuple[ScriptLine, ...]
    cut: Cut | None
    today: date

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources in it, in the order in which they are first met."""
        if self.cut is not None:
            found = [one.source.id for one in match(self.dossier, self.cut).played]
        else:
            found = list(_cited(self.lines))
        return tuple(self.dossier.sources[id] for id in dict.fromkeys(found) if id in self.dossier.sources)

    def rows(self) -> list[Row]:
        """A row for each item, numbered; what is nothing on record has one too, since it must be cleared."""
        rows = list(self._of_script() if self.cut is None else self._of_cut(self.cut))
        return [{"item": str(number), **row} for number, row in enumerate(rows, start=1)]

    def _of_script(self) -> Iterator[Row]:
        scripting = Scripting(self.dossier, self.lines)
        for source in self.sources:
            yield {**_scenes(scripting.citing(source.id)), **self._rights(source)}

    def _of_cut(self, cut: Cut) -> Iterator[Row]:
        scripting, matched = Scripting(self.dossier, self.lines), match(self.dossier, cut)
        items: list[Played | Clip] = [*matched.played, *matched.unknown]
        for item in sorted(items, key=_film_start):
            if isinstance(item, Clip):
                yield {**_times(cut, item), "description": item.name, "note": "no source of the dossier"}
            else:
                lines = scripting.behind(item)
                yield {**_scenes(lines), **_times(cut, item.clip), **self._rights(item.source)}

    def _rights(self, source: Source) -> Row:
        """What a card and its releases say of the right to use a source."""
        rights = source.rights or Rights()
        releases = releases_of(self.dossier, source)
        terms = [rights.until] if rights.until else [one.until for one in releases]
        return {
            "source": source.id,
            "kind": source.kind.value,
            "archive reference": reference_of(source),
            "description": source.title,
            "holder": rights.holder or "",
            "status": rights.status.value,
            "licence": rights.licence or "",
            "territory": rights.territory or _listed(one.territory for one in releases),
            "media": ", ".join(rights.media) or _listed(", ".join(one.audiences) for one in releases),
            "from": rights.since.text if rights.since else _listed(_day(one.since) for one in releases),
            "until": _listed(map(_day, terms)),
            "expired": _listed(
                standing_of(until, self.dossier.production.policy, self.today) for until in terms
            ),
            "credit line": rights.credit or "",
            "fair-use reason": rights.fair_use or "",
            "permission file": _listed((rights.file, *(one.file for one in releases))),
            "note": rights.note or "",
        }


def _day(written: Dated | None) -> str | None:
    return None if written is None else written.text


def _cited(lines: Sequence[ScriptLine]) -> Iterator[str]:
    for line in lines:
        yield from (id.partition("/")[0] for id in line.cites)
        if line.bite is not None:
            yield line.bite.source


def _scenes(lines: Sequence[ScriptLine]) -> Row:
    return {"scene": _listed(line.scene for line in lines), "lines": ", ".join(line.id for line in lines)}


def _times(cut: Cut, clip: Clip) -> Row:
    return {
        "film in": cut.film_label(clip.film_start),
        "film out": cut.film_label(clip.film_end),
        "duration": cut.timebase.label(clip.film_end - clip.film_start),
        "source in": clip.timebase.label(clip.start),
        "source out": clip.timebase.label(clip.end),
    }


def _film_start(item: Played | Clip) -> int:
    return item.film_start if isinstance(item, Clip) else item.clip.film_start


def _listed(words: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))
