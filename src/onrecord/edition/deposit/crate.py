"""The deposit described as an RO-Crate: every file, every source, who is in it and where it lay."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.deposit.library import libraries
from onrecord.edition.deposit.payload import source_of
from onrecord.edition.deposit.preview import NAME as PREVIEW
from onrecord.edition.describing import access_told, reference_of, rights_told
from onrecord.evidence import Source

NAME = "ro-crate-metadata.json"
VERSION = "1.1"
"""The one that most programs read."""

FORMATS = {
    ".yaml": "application/yaml",
    ".md": "text/markdown",
    ".vtt": "text/vtt",
    ".fountain": "text/plain",
    ".csv": "text/csv",
    ".json": "application/json",
    ".html": "text/html",
}

Plain = dict[str, Any]


def crate_of(script: AnnotatedScript, root: Path, files: Iterable[str]) -> bytes:
    """The description of all files under a folder, by their paths in it."""
    telling, dossier = script.telling, script.telling.report.dossier
    crate = libraries()[0].ROCrate(version=VERSION)
    crate.name = dossier.production.title
    crate.description = telling.say(
        "The research behind a production, deposited on {day}.", day=telling.say.day(script.made)
    )
    crate.root_dataset["datePublished"] = script.made.isoformat()
    crate.root_dataset["inLanguage"] = _alone_or_all(dossier.production.languages)
    crate.root_dataset["license"] = {"@id": "#terms"}
    told = telling.say("The rights in each source are those of its card; nothing here grants others.")
    crate.add_jsonld({"@id": "#terms", "@type": "CreativeWork", "name": told, "description": told})
    for source in dossier.sources.values():
        crate.add_jsonld(_source(script, source))
    for person in dossier.persons.values():
        crate.add_jsonld({"@id": f"#person-{person.id}", "@type": "Person", "name": person.name})
    for name in sorted(files):
        if name == PREVIEW:
            crate.add_jsonld({"@id": PREVIEW, "@type": "CreativeWork", "about": {"@id": "./"}})
        else:
            crate.add_file(dest_path=name, properties=_file(script, root, name))
    crate.root_dataset["mentions"] = [{"@id": f"#source-{id}"} for id in dossier.sources]
    return json.dumps(crate.metadata.generate(), ensure_ascii=False, indent=1).encode()


def _source(script: AnnotatedScript, source: Source) -> Plain:
    say = script.telling.say
    reference = reference_of(source)
    return {
        "@id": f"#source-{source.id}",
        "@type": "CreativeWork",
        "name": source.title,
        "genre": say(source.kind.value),
        "conditionsOfAccess": access_told(say, source.access),
        "usageInfo": rights_told(say, source.rights),
        **({"inLanguage": _alone_or_all(source.languages)} if source.languages else {}),
        **({"identifier": reference} if reference else {}),
    }


def _file(script: AnnotatedScript, root: Path, name: str) -> Plain:
    path = root / name
    known = FORMATS.get(path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    about = source_of(name)
    return {
        "name": name.rpartition("/")[2],
        "encodingFormat": known,
        "contentSize": str(path.stat().st_size),
        **({"about": {"@id": f"#source-{about}"}} if about in script.telling.report.dossier.sources else {}),
    }


def _alone_or_all(values: Sequence[str]) -> str | list[str]:
    """A value that is alone stands without a list, as RO-Crate would have it."""
    return values[0] if len(values) == 1 else list(values)
