"""What is given out: pages made from what a reader may see, whole or not at all."""

from onrecord.edition.annotated import annotated_script
from onrecord.edition.building import NotMadeYet, put, put_file
from onrecord.edition.language import Language, first_of
from onrecord.edition.picture import NoSuchForm, chronology_picture, refuse_other_endings
from onrecord.edition.waterfall import waterfall_picture

__all__ = [
    "Language",
    "NoSuchForm",
    "NotMadeYet",
    "annotated_script",
    "chronology_picture",
    "first_of",
    "put",
    "put_file",
    "refuse_other_endings",
    "waterfall_picture",
]
