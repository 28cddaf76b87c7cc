"""The archive deposit: a valid bag, every file described, records that open again, and nothing withheld."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import bagit
import html5lib
import pytest
from jsonschema import Draft202012Validator
from rocrate.rocrate import ROCrate
from seeing import EXAMPLE

from onrecord.cli.opening import open_dossier
from onrecord.edition import Language
from onrecord.edition.deposit import lay_deposit
from onrecord.evidence import Audience
from onrecord.findings.extras import MissingExtra
from onrecord.script import check
from onrecord.store.folder import printed, read_folder

TODAY = date(2026, 11, 28)
INVENTED = EXAMPLE.parent / "tikhomost"

PLANTED = """
== sources/tape/source.yaml
kind: interview
title: An interview (invented)
authors: [witness]
rights: {status: cleared, file: deed.pdf}
personas:
  witness: {names: [Invented Witness]}
== sources/kept/source.yaml
kind: record
title: A record (invented)
rights: {status: public-domain}
== sources/part/source.yaml
kind: recording
title: A recording (invented)
authors: [singer]
rights: {status: cleared}
personas:
  singer: {names: [Invented Singer]}
== sources/unknown/source.yaml
kind: record
title: Another record (invented)
== releases.yaml
- {id: for-film, of: tape, by: Invented Witness, audiences: [film], file: signed.pdf}
- {id: for-keeping, of: part, by: Invented Singer, audiences: [archive], except: [{time: 00:00:01-00:00:02}]}
"""

SCHEMA = {
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {
        "@context": {"const": "https://w3id.org/ro/crate/1.1/context"},
        "@graph": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["@id", "@type"],
                "properties": {"@id": {"type": "string"}},
            },
            "allOf": [
                {
                    "contains": {
                        "properties": {
                            "@id": {"const": "ro-crate-metadata.json"},
                            "@type": {"const": "CreativeWork"},
                            "about": {"const": {"@id": "./"}},
                            "conformsTo": {"const": {"@id": "https://w3id.org/ro/crate/1.1"}},
                        },
                        "required": ["about", "conformsTo"],
                    }
                },
                {
                    "contains": {
                        "properties": {"@id": {"const": "./"}, "@type": {"const": "Dataset"}},
                        "required": ["name", "description", "datePublished", "license", "hasPart"],
                    }
                },
            ],
        },
    },
}
"""What RO-Crate 1.1 demands of the description and of the root (sections 4 and 5 of its specification)."""


def deposit(
    folder: Path,
    out: Path,
    files: Mapping[str, Sequence[Path]] | None = None,
    language: Language = Language.ENGLISH,
) -> Path:
    opened = open_dossier(folder, left_out=None, today=TODAY)
    report = check(opened.narrowed, audience=Audience.ARCHIVE, today=TODAY)
    out.mkdir(parents=True)
    lay_deposit(
        report,
        out,
        printed=printed(opened.narrowed.dossier),
        files=files or {},
        made=TODAY,
        language=language,
    )
    return out


@pytest.fixture(scope="module", params=[("tikhomost", "ru"), ("poliakov", "en")], ids="-".join)
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An example, and its deposit with all scans and recordings that lie there."""
    name, language = request.param
    folder = EXAMPLE.parent / name
    files = {one.name: sorted(one.glob("files/*")) for one in (folder / "sources").iterdir()}
    return folder, deposit(folder, tmp_path_factory.mktemp("deposit") / "bag", files, Language(language))


def words_in(bag: Path) -> str:
    """All bytes of a deposit and all its names, in one."""
    files = [one for one in bag.rglob("*") if one.is_file()]
    return "\n".join(str(one.relative_to(bag)) + one.read_bytes().decode(errors="replace") for one in files)


def described(bag: Path) -> Mapping[str, Any]:
    answer: Mapping[str, Any] = json.loads(
        (bag / "data" / "ro-crate-metadata.json").read_text(encoding="utf-8")
    )
    return answer


def test_the_bag_validates_until_a_byte_of_it_is_other(example: tuple[Path, Path], tmp_path: Path) -> None:
    _, bag = example
    bagit.Bag(str(bag)).validate()
    spoiled = deposit(example[0], tmp_path / "spoiled")
    with (spoiled / "data" / "chronology.json").open("a") as file:
        file.write(" ")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(spoiled)).validate()


def test_the_crate_describes_every_file_and_points_to_nothing_that_is_not_there(
    example: tuple[Path, Path],
) -> None:
    _, bag = example
    plain = described(bag)
    Draft202012Validator(SCHEMA).validate(plain)
    there = {one.relative_to(bag / "data").as_posix() for one in (bag / "data").rglob("*") if one.is_file()}
    ids = {one["@id"] for one in plain["@graph"]}
    files = {one.id for one in ROCrate(str(bag / "data")).data_entities}
    assert files == there - {"ro-crate-metadata.json", "ro-crate-preview.html"}
    assert {"@id": "ro-crate-preview.html", "@type": "CreativeWork", "about": {"@id": "./"}} in plain[
        "@graph"
    ]
    pointed = {one["about"]["@id"] for one in plain["@graph"] if one["@type"] == "File" and "about" in one}
    assert pointed and pointed <= ids


def test_the_records_open_again_as_they_were(example: tuple[Path, Path]) -> None:
    folder, bag = example
    kept = read_folder(bag / "data" / "records")
    assert kept.findings == ()
    assert kept.dossier == replace(read_folder(folder).dossier, releases={}, signoffs=())


def test_statements_and_proofs_can_be_read_without_onrecord(example: tuple[Path, Path]) -> None:
    folder, bag = example
    dossier = read_folder(folder).dossier
    with (bag / "data" / "tables" / "statements.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == list(dossier.statements)
    told = json.loads((bag / "data" / "chronology.json").read_text(encoding="utf-8"))
    assert any(time["because_earliest"] for time in told["times"])


def test_only_what_is_cleared_and_released_for_the_archive_goes_there(
    told: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = told(PLANTED)
    files = {}
    for source in ("tape", "kept", "part", "unknown"):
        file = tmp_path / "files" / source / f"Invented Witness {source}.wav"
        file.parent.mkdir(parents=True)
        file.write_text(f"planted in {source}")
        files[source] = [file]
    deed = tmp_path / "files" / "tape" / "deed.pdf"
    deed.write_text("planted deed")
    files["kept"].append(signed := tmp_path / "files" / "kept" / "signed.pdf")
    signed.write_text("planted signature")
    bag = deposit(folder, tmp_path / "bag", {**files, "tape": [*files["tape"], deed]})
    whole = words_in(bag)
    assert "planted in kept" in whole
    for planted in (
        "planted in tape",
        "planted in part",
        "planted in unknown",
        "planted deed",
        "planted signature",
    ):
        assert planted not in whole
    assert "Invented Witness kept" not in whole and "for-keeping, of" not in whole
    assert not list(bag.rglob("releases.yaml"))
    said = (bag / "data" / "README.md").read_text(encoding="utf-8")
    assert "* part: its release leaves a part of it out" in said and "* unknown: " in said


def test_its_page_links_to_every_file_of_every_source_and_says_what_was_held_back(
    told: Callable[[str], Path], tmp_path: Path
) -> None:
    scan = tmp_path / "Invented Witness.wav"
    scan.write_text("sound")
    data = (
        deposit(told(PLANTED), tmp_path / "bag", {"tape": [scan], "kept": [scan]}, Language.RUSSIAN) / "data"
    )
    page = html5lib.parse((data / "ro-crate-preview.html").read_bytes(), namespaceHTMLElements=False)
    linked = {one.get("href") for one in page.iter("a")}
    of_sources = {one for one in data.rglob("records/sources/*/**/*") if one.is_file()}
    assert {one.relative_to(data).as_posix() for one in of_sources} <= linked
    assert all((data / str(one)).exists() for one in linked)
    told_of = "".join(next(one for one in page.iter("article") if one.get("id") == "source-tape").itertext())
    assert "Что не сдано" in told_of and "нет действующего разрешения" in told_of
    assert "Invented Witness.wav" not in (data / "ro-crate-preview.html").read_text("utf-8")


def test_it_has_what_the_page_deposit_in_an_archive_promises(tmp_path: Path) -> None:
    page = (EXAMPLE.parents[1] / "docs" / "how-to" / "deposit-in-an-archive.md").read_text(encoding="utf-8")
    promised = page.partition("In it are:\n\n```text\n")[2].partition("```")[0].split()
    bag = deposit(INVENTED, tmp_path / "bag")
    assert len(promised) > 10
    assert [name for name in promised if not (bag / name).is_file()] == []


def test_without_its_libraries_one_line_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bagit", None)
    with pytest.raises(MissingExtra, match="onrecord\\[paper\\]"):
        deposit(INVENTED, tmp_path / "bag")
    assert list((tmp_path / "bag").iterdir()) == []
