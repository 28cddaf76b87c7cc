"""Names: one spelling for all, the forms of a word, the parts of a name, and where a text mentions one."""

from onrecord.names.folding import fold
from onrecord.names.forms import same_word, word_forms
from onrecord.names.mentioned import Mention, PersonIndex, PhraseIndex, mentioned
from onrecord.names.parts import PersonName, initials, person_name
from onrecord.names.words import Word, words_of

__all__ = [
    "Mention",
    "PersonIndex",
    "PersonName",
    "PhraseIndex",
    "Word",
    "fold",
    "initials",
    "mentioned",
    "person_name",
    "same_word",
    "word_forms",
    "words_of",
]
