"""Keeping a dossier: in a folder of text files."""
