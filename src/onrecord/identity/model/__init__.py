"""The model by which people are compared: levels of agreement, what each weighs, and how rare it is."""

from onrecord.identity.model.chances import Chances
from onrecord.identity.model.levels import LEVELS, Initials, Part
from onrecord.identity.model.model import Answering, Model
from onrecord.identity.model.rarity import Rarity, counted_as
from onrecord.identity.model.reading import read_model, shipped_model
from onrecord.identity.model.refusals import NotAModel

__all__ = [
    "LEVELS",
    "Answering",
    "Chances",
    "Initials",
    "Model",
    "NotAModel",
    "Part",
    "Rarity",
    "counted_as",
    "read_model",
    "shipped_model",
]
