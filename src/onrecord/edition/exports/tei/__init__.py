"""A dossier as TEI P5 (Text Encoding Initiative): one corpus, with a text for each source."""

from onrecord.edition.exports.tei.corpus import tei_of

__all__ = ["tei_of"]
