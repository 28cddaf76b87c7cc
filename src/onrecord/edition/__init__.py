"""What is given out: pages made from what a reader may see, whole or not at all."""

from onrecord.edition.annotated import annotated_script
from onrecord.edition.building import NotMadeYet, put

__all__ = ["NotMadeYet", "annotated_script", "put"]
