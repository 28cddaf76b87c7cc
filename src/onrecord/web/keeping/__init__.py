"""A dossier as the workbench reads and writes it: a folder or a ledger, by one contract."""
