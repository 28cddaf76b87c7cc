"""Words as search knows them: what each may be a form of, and whose name, in every script and spelling."""

from onrecord.search.words.cutting import WORD, Cut, cut, runs
from onrecord.search.words.meaning import beginning_with, meant_by
from onrecord.search.words.terms import WORDS, analysed, made_by, terms_of, terms_of_runs

__all__ = [
    "WORD",
    "WORDS",
    "Cut",
    "analysed",
    "beginning_with",
    "cut",
    "made_by",
    "meant_by",
    "runs",
    "terms_of",
    "terms_of_runs",
]
