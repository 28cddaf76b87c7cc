"""Measures Onrecord on invented dossiers of any size."""
