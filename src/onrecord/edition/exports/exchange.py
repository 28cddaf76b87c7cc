"""The formats in which a dossier is given to other programs, and the files that each comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from onrecord.edition.exports.annotations import annotations_of
from onrecord.edition.exports.csl import csl_of
from onrecord.edition.exports.gedcom import gedcom_of
from onrecord.edition.exports.ipif import ipif_of
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables import csv_files, sqlite_of
from onrecord.edition.exports.tei import tei_of
from onrecord.findings import Refusal


class Exchange(StrEnum):
    """A format that other programs read."""

    TEI = "tei"
    IPIF = "ipif"
    ANNOTATIONS = "annotations"
    CSV = "csv"
    CSL = "csl"
    SQLITE = "sqlite"
    GEDCOM = "gedcom"


IN_ONE_FILE: Mapping[Exchange, Callable[[Outgoing], bytes]] = {
    Exchange.TEI: tei_of,
    Exchange.IPIF: ipif_of,
    Exchange.ANNOTATIONS: annotations_of,
    Exchange.CSL: csl_of,
    Exchange.SQLITE: sqlite_of,
    Exchange.GEDCOM: gedcom_of,
}


class NothingToGive(Refusal):
    """Of this dossier those readers may see no source at all."""

    def __init__(self, audience: str) -> None:
        super().__init__(
            f"There is nothing to give out: no source of this dossier may be shown (--for {audience})."
        )


def files_of(out: Outgoing, form: Exchange, name: str) -> Mapping[str, bytes]:
    """The files of an export by their names: one of this name, or of a folder each by its own.

    Nothing is written yet: whoever has to read all of it before it leaves the house can.
    """
    if form is Exchange.CSV:
        return {f"{name}/{file}": content for file, content in csv_files(out).items()}
    return {name: IN_ONE_FILE[form](out)}
