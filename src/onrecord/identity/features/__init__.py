"""What is compared of two profiles, and what each level of it weighs."""

from onrecord.identity.features.company import names_agree
from onrecord.identity.features.comparing import Agreement, agreements, relative_level
from onrecord.identity.features.counting import counted
from onrecord.identity.features.folding import folded
from onrecord.identity.features.naming import NameKeys, key_part, name_keys, of_columns, of_words, together
from onrecord.identity.features.placing import Located, located, relation
from onrecord.identity.features.told import Told, ToldFact, ToldRelative, told_of
from onrecord.identity.features.weighing import weights_of

__all__ = [
    "Agreement",
    "Located",
    "NameKeys",
    "Told",
    "ToldFact",
    "ToldRelative",
    "agreements",
    "counted",
    "folded",
    "key_part",
    "located",
    "name_keys",
    "names_agree",
    "of_columns",
    "of_words",
    "relation",
    "relative_level",
    "together",
    "told_of",
    "weights_of",
]
