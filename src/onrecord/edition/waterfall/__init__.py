"""The picture of an identification: every reason for and against as a step towards who it is, or away."""

from onrecord.edition.waterfall.forms import waterfall_picture

__all__ = ["waterfall_picture"]
