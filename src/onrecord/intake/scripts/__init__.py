"""Taking in scripts: Fountain, Final Draft, and the two-column tables that documentaries are written in."""

from onrecord.intake.scripts.brought import Brought
from onrecord.intake.scripts.reading import read_script
from onrecord.intake.scripts.refusals import NoColumns, NotAScript
from onrecord.intake.scripts.uncarried import Uncarried, Why

__all__ = ["Brought", "NoColumns", "NotAScript", "Uncarried", "Why", "read_script"]
