"""What is given out: pages made from what a reader may see, whole or not at all."""

from onrecord.edition.annotated import AnnotatedScript, annotate
from onrecord.edition.building import put, put_file
from onrecord.edition.forms import in_form, refuse_other_forms
from onrecord.edition.language import Language, first_of
from onrecord.edition.picture import NoSuchForm, chronology_picture, refuse_other_endings
from onrecord.edition.waterfall import waterfall_picture

__all__ = [
    "AnnotatedScript",
    "Language",
    "NoSuchForm",
    "annotate",
    "chronology_picture",
    "first_of",
    "in_form",
    "put",
    "put_file",
    "refuse_other_endings",
    "refuse_other_forms",
    "waterfall_picture",
]
