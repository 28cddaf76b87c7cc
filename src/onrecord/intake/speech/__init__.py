"""What is said in a recording, as an engine hears it: a draft that wants a human ear."""

from onrecord.intake.speech.heard import Engine, Heard, HeardWord, Utterance
from onrecord.intake.speech.models import model_folder
from onrecord.intake.speech.refusals import NoModel, NothingHeard

__all__ = ["Engine", "Heard", "HeardWord", "NoModel", "NothingHeard", "Utterance", "model_folder"]
