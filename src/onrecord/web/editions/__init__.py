"""Editions made in the workbench: built aside, let out by the gate, looked at as their audience will, and fetched."""
