"""The insurer's pack: the annotated script, its exhibits, conflicts, releases, rights and open items, in one folder."""

from onrecord.edition.pack.packing import insurers_pack

__all__ = ["insurers_pack"]
