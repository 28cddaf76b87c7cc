"""Documents for Word, with footnotes and comments, so that a lawyer can work in them."""

from onrecord.edition.word.annotated import document_of
from onrecord.edition.word.manuscript import Manuscript

__all__ = ["Manuscript", "document_of"]
