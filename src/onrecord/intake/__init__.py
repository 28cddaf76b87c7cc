"""Taking in what teams have: files as sources, fact sheets as dossiers, scripts of other programs."""

from onrecord.intake.refusals import DamagedXml, HasDocumentType, NotASheet, TooMuch

__all__ = ["DamagedXml", "HasDocumentType", "NotASheet", "TooMuch"]
