"""The words of numbers in English and in Russian, the latter in their cases, and the units of time."""

from __future__ import annotations

from onrecord.script.mentions.word_lists import listed

ENGLISH = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
    )
} | {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

RUSSIAN = {
    word: number
    for number, words in (
        (1, "один одна одно одного одной одному одним одну одном"),
        (2, "два две двух двум двумя двое двоих"), (3, "три трех трем тремя трое троих"),
        (4, "четыре четырех четырем четырьмя четверо четверых"), (5, "пять пяти пятью пятеро"),
        (6, "шесть шести шестью"), (7, "семь семи семью"), (8, "восемь восьми восемью восьмью"),
        (9, "девять девяти девятью"), (10, "десять десяти десятью"),
        (11, "одиннадцать одиннадцати одиннадцатью"), (12, "двенадцать двенадцати двенадцатью"),
        (13, "тринадцать тринадцати тринадцатью"), (14, "четырнадцать четырнадцати четырнадцатью"),
        (15, "пятнадцать пятнадцати пятнадцатью"), (16, "шестнадцать шестнадцати шестнадцатью"),
        (17, "семнадцать семнадцати семнадцатью"), (18, "восемнадцать восемнадцати восемнадцатью"),
        (19, "девятнадцать девятнадцати девятнадцатью"), (20, "двадцать двадцати двадцатью"),
        (30, "тридцать тридцати тридцатью"), (40, "сорок сорока"),
        (50, "пятьдесят пятидесяти пятьюдесятью"), (60, "шестьдесят шестидесяти шестьюдесятью"),
        (70, "семьдесят семидесяти семьюдесятью"), (80, "восемьдесят восьмидесяти восемьюдесятью"),
        (90, "девяносто девяноста"), (100, "сто ста"), (200, "двести двухсот двумстам двумястами"),
        (300, "триста трехсот тремстам тремястами"), (400, "четыреста четырехсот четыремстам"),
        (500, "пятьсот пятисот пятистам"), (600, "шестьсот шестисот"), (700, "семьсот семисот"),
        (800, "восемьсот восьмисот"), (900, "девятьсот девятисот"),
    )
    for word in words.split(" ")
}  # fmt: skip

SIMPLE: dict[str, float] = {**ENGLISH, **RUSSIAN}
ONE_AND_A_HALF = listed("полтора полторы полутора")
ONES = listed("one один одна одно одного одной одному одним одну одном")
ARTICLES = listed("a an")

SCALES: dict[str, int] = {
    "hundred": 100, "dozen": 12,
    **dict.fromkeys(listed("thousand тысяча тысячи тысяч тысячу тысячей тысяче тысячам тыс"), 1000),
    **dict.fromkeys(listed("million миллион миллиона миллионов миллиону миллионом млн"), 1_000_000),
}  # fmt: skip
ALONE = listed("тысяча тысячу миллион")
"""Scales that are a number by themselves; an English one needs its article."""

YEAR, MONTH, WEEK, DAY = "y", "m", "w", "d"

UNITS = {
    **dict.fromkeys(listed("year years год года году годом лет годам годами yr yrs"), YEAR),
    **dict.fromkeys(listed("month months месяц месяца месяцев месяцем месяцам"), MONTH),
    **dict.fromkeys(listed("week weeks неделя недели недель неделю неделей"), WEEK),
    **dict.fromkeys(listed("day days день дня дней дню днем днями сутки суток"), DAY),
}

HALVES = {
    "полгода": (0.5, YEAR), "полугода": (0.5, YEAR), "полугоду": (0.5, YEAR), "полмесяца": (0.5, MONTH),
}  # fmt: skip

RANGE_LINKS = listed("to or до или")

PAIR_LINKS = {"between": "and", "между": "и"}
