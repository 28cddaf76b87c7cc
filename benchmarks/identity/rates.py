"""How often registers err, and how exactly they tell: the rates at which invented clerks do.

They are those of the prototypes, whose figures ours are compared with.
"""

from __future__ import annotations

LATIN, INITIALS, NO_PATRONYMIC = 0.10, 0.06, 0.08
SURNAME_SLIPS, GIVEN_SLIPS, PATRONYMIC_SLIPS = 0.08, 0.04, 0.05
EARLIER_NAME, NO_PLACE, MOVED, OTHER_YEAR = 0.15, 0.20, 0.30, 0.08
NO_SEX, NO_NATION, NO_TRADE, OTHER_TRADE = 0.03, 0.30, 0.30, 0.15

# not told, to the day, to the year, about
BIRTH = (0.05, 0.40, 0.45, 0.10)
ARREST, SENTENCE, DEATH = (0.20, 0.65, 0.15, 0.0), (0.40, 0.55, 0.05, 0.0), (0.60, 0.30, 0.10, 0.0)
OTHER_DAY = 0.05

STAYS_TOLD = (0.45, 0.30, 0.15, 0.10)
"""No stay, one, two, three: 0.9 a record."""
OTHER_MOVE = 0.10
