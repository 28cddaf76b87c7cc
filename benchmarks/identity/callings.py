"""What invented people were called besides their names: nations and trades in two languages, and how many of 100."""

from __future__ import annotations

Worded = tuple[tuple[str, str], ...]

NATIONS: Worded = (
    ("русский", "Russian"),
    ("украинец", "Ukrainian"),
    ("поляк", "Polish"),
    ("немец", "German"),
    ("еврей", "Jewish"),
    ("латыш", "Latvian"),
    ("татарин", "Tatar"),
    ("грек", "Greek"),
)
NATION_SHARES = (56, 16, 7, 6, 6, 4, 3, 2)
TRADES: Worded = (
    ("крестьянин", "peasant"),
    ("рабочий", "worker"),
    ("служащий", "clerk"),
    ("учитель", "teacher"),
    ("слесарь", "fitter"),
    ("бухгалтер", "bookkeeper"),
    ("священник", "priest"),
    ("инженер", "engineer"),
    ("колхозник", "collective farmer"),
    ("сторож", "watchman"),
    ("врач", "doctor"),
    ("артист", "actor"),
)
TRADE_SHARES = (22, 20, 14, 6, 7, 6, 6, 5, 8, 3, 2, 1)
