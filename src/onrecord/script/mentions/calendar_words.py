"""The words by which English and Russian name months, seasons, parts of a year and centuries."""

from __future__ import annotations

ENGLISH_MONTHS = {
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7, "August": 8,
    "September": 9, "October": 10, "November": 11, "December": 12,
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9,
    "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip
"""Read only with a capital: may and march are other words."""

RUSSIAN_MONTHS = {
    stem + ending: number
    for number, stem, endings in (
        (1, "январ", "ь я ю ем е"), (2, "феврал", "ь я ю ем е"), (3, "март", "- а у ом е"),
        (4, "апрел", "ь я ю ем е"), (5, "ма", "й я ю ем е"), (6, "июн", "ь я ю ем е"),
        (7, "июл", "ь я ю ем е"), (8, "август", "- а у ом е"), (9, "сентябр", "ь я ю ем е"),
        (10, "октябр", "ь я ю ем е"), (11, "ноябр", "ь я ю ем е"), (12, "декабр", "ь я ю ем е"),
    )
    for ending in endings.replace("-", "").split(" ")
}  # fmt: skip

ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20,
    "XXI": 21,
}  # fmt: skip

SEASONS = {
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14),
    "весна": (3, 5), "весной": (3, 5), "весны": (3, 5), "весне": (3, 5), "весну": (3, 5),
    "лето": (6, 8), "летом": (6, 8), "лета": (6, 8), "лету": (6, 8),
    "осень": (9, 11), "осенью": (9, 11), "осени": (9, 11),
    "зима": (12, 14), "зимой": (12, 14), "зимы": (12, 14), "зиме": (12, 14), "зиму": (12, 14),
}  # fmt: skip
"""First and last month; 13 and 14 are the January and February that follow."""

EARLY, MIDDLE, LATE = "early", "middle", "late"

PARTS = {
    "early": EARLY, "the beginning of": EARLY, "the start of": EARLY, "the early": EARLY,
    "mid": MIDDLE, "mid-": MIDDLE, "the middle of": MIDDLE, "the mid-": MIDDLE,
    "late": LATE, "the end of": LATE, "the late": LATE,
    "начало": EARLY, "начале": EARLY, "начала": EARLY, "началу": EARLY,
    "середина": MIDDLE, "середине": MIDDLE, "середины": MIDDLE, "середину": MIDDLE,
    "конец": LATE, "конце": LATE, "конца": LATE, "концу": LATE,
}  # fmt: skip

PART_MONTHS = {EARLY: (1, 4), MIDDLE: (4, 9), LATE: (9, 12)}
PART_OF_DECADE = {EARLY: (0, 3), MIDDLE: (3, 6), LATE: (6, 9)}
PART_OF_CENTURY = {EARLY: (0, 32), MIDDLE: (33, 66), LATE: (67, 99)}
