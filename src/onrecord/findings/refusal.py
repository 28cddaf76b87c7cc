"""A refusal: the program will not do what it was asked to, and one sentence says why."""

from __future__ import annotations


class Refusal(Exception):
    """The root of all refusals: one class for each fact, whose constructor writes the sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
