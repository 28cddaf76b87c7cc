"""What is given out: pages made from what a reader may see, whole or not at all."""

from onrecord.edition.annotated import annotated_script
from onrecord.edition.building import NotMadeYet, put, put_file
from onrecord.edition.language import Language, first_of

__all__ = ["Language", "NotMadeYet", "annotated_script", "first_of", "put", "put_file"]
