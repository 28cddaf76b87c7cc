"""Words as search knows them: what each may be a form of, and whose name, in every script and spelling."""

from onrecord.search.words.cutting import WORD, Cut, cut, runs, stretches
from onrecord.search.words.held import TOKENCHARS, held
from onrecord.search.words.meaning import beginning_with, meant_by
from onrecord.search.words.terms import WORDS, Analysed, analysed, made_by, read_dictionaries, terms_of

__all__ = [
    "TOKENCHARS",
    "WORD",
    "WORDS",
    "Analysed",
    "Cut",
    "analysed",
    "beginning_with",
    "cut",
    "held",
    "made_by",
    "meant_by",
    "read_dictionaries",
    "runs",
    "stretches",
    "terms_of",
]
