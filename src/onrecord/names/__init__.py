"""Names: one spelling for all, the forms of a word, the parts of a name, and where a text mentions one."""

from onrecord.names.compare import Answer, Comparison, compare, compare_many
from onrecord.names.folding import fold
from onrecord.names.forms import same_word, word_forms
from onrecord.names.given import given_roots
from onrecord.names.keys import given_key, is_initial, may_begin, patronymic_key, surname_key
from onrecord.names.mentioned import Mention, PersonIndex, PhraseIndex, mentioned
from onrecord.names.parts import PersonName, initials, parts_of
from onrecord.names.reasons import NameReason
from onrecord.names.words import WORD, Word, words_of

__all__ = [
    "WORD",
    "Answer",
    "Comparison",
    "Mention",
    "NameReason",
    "PersonIndex",
    "PersonName",
    "PhraseIndex",
    "Word",
    "compare",
    "compare_many",
    "fold",
    "given_key",
    "given_roots",
    "initials",
    "is_initial",
    "may_begin",
    "mentioned",
    "parts_of",
    "patronymic_key",
    "same_word",
    "surname_key",
    "word_forms",
    "words_of",
]
