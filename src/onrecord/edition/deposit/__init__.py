"""The archive deposit: a dossier in open formats, described as an RO-Crate, in a BagIt bag."""

from onrecord.edition.deposit.depositing import lay_deposit

__all__ = ["lay_deposit"]
