"""Linking: which rows of one or more registers are the same person, by a model that Splink trained."""
