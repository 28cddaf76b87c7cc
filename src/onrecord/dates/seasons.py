"""What months the seasons and other parts of a year have (EDTF level 2, 21 to 41)."""

from __future__ import annotations

NORTHERN = ((3, 3), (6, 3), (9, 3), (12, 3))
SOUTHERN = ((9, 3), (12, 3), (3, 3), (6, 3))
QUARTERS = ((1, 3), (4, 3), (7, 3), (10, 3))
QUADRIMESTERS = ((1, 4), (5, 4), (9, 4))
SEMESTERS = ((1, 6), (7, 6))

# A winter runs from December of its year to February of the next: the Library of Congress is silent, and
# a winter of one month, or of two halves a year apart, is what no witness means.
SEASONS: dict[str, tuple[int, int]] = {
    str(code): months
    for code, months in enumerate(NORTHERN + NORTHERN + SOUTHERN + QUARTERS + QUADRIMESTERS + SEMESTERS, 21)
}
"""For each code its first month and how many months it has."""
