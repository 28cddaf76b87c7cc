"""Releases and rights, as the workbench asks them: what is given, what lapses, and what is still to be had."""
