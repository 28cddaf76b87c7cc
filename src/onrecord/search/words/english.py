"""Of which English word a form is one, by the dictionary of simplemma: met is of meet, children of child."""

from __future__ import annotations


def english_lemma(form: str) -> str:
    """The word of which a form in plain letters is one; what is no English stays much as it is."""
    from simplemma import lemmatize  # reads its dictionary at the first word, which takes a third of a second

    return lemmatize(form, lang="en").lower()


def is_english(form: str) -> bool:
    """Whether the dictionary has a form in plain letters."""
    from simplemma import is_known

    return is_known(form, lang="en")
