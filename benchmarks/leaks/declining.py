"""Russian names in their cases, by tables that are not those of the gate."""

from __future__ import annotations

from collections.abc import Iterator

FAMILY = {
    "ий": (
        ("ого", "ому", "ого", "им", "ом"),
        ("ая", "ой", "ой", "ую", "ой", "ой"),
        ("ие", "их", "им", "их", "ими", "их"),
    ),
    "ов": (
        ("а", "у", "а", "ым", "е"),
        ("а", "ой", "ой", "у", "ой", "ой"),
        ("ы", "ых", "ым", "ых", "ыми", "ых"),
    ),
    "": (("а", "у", "а", "ом", "е"), (), ("ы", "ов", "ам", "ов", "ами", "ах")),
}
"""A man's cases after the first, a woman's, and the family's."""

INDECLINABLE = ("ко", "дзе")
MALE = {"й": ("я", "ю", "я", "ем", "е"), "а": ("ы", "е", "у", "ой", "е"), "": ("а", "у", "а", "ом", "е")}
FEMALE = {
    "ия": ("ии", "ии", "ию", "ией", "ии"),
    "а": ("ы", "е", "у", "ой", "е"),
    "я": ("и", "е", "ю", "ей", "е"),
}
BENT = {"Пётр": "Петр", "Лев": "Льв", "Павел": "Павл"}


def of_surname(surname: str) -> Iterator[str]:
    """A surname in all cases of a man, a woman and a family."""
    if surname.endswith(INDECLINABLE):
        yield surname
        return
    ending = next(
        one
        for one in ("ская", "цкая", "ский", "цкий", "ова", "ева", "ина", "ов", "ев", "ин", "")
        if surname.endswith(one)
    )
    kind = "ий" if ending[-2:] in ("ая", "ий") else "ов" if ending else ""
    stem = surname[:-2] if kind == "ий" else surname.removesuffix("а") if kind == "ов" else surname
    man, woman, family = FAMILY[kind]
    yield stem + ("ий" if kind == "ий" else "")
    for one in (*man, *woman, *family):
        yield stem + one.replace("ы", "и") if stem[-1] in "гкх" and one.startswith("ы") else stem + one


def of_given(given: str, *, is_woman: bool) -> Iterator[str]:
    """A given name or patronymic in all cases."""
    yield given
    table = FEMALE if is_woman else MALE
    ending = next((one for one in table if one and given.endswith(one)), "")
    stem = BENT.get(given, given.removesuffix(ending)) if ending or not is_woman else given
    for one in table.get(ending, ()):
        yield stem + one
