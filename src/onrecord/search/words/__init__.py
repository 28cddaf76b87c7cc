"""Words as search knows them: what each may be a form of, and whose name, in every script and spelling."""

from onrecord.search.words.cutting import Cut, cut
from onrecord.search.words.meaning import beginning_with, meant_by
from onrecord.search.words.terms import analysed, made_by, terms_of

__all__ = ["Cut", "analysed", "beginning_with", "cut", "made_by", "meant_by", "terms_of"]
