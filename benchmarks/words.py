"""Invented names and the wording of invented testimony, in English and Russian."""

from __future__ import annotations

from datetime import date
from itertools import product
from random import Random

Spelt = tuple[str, str]
"""One word in Latin and in Cyrillic letters."""

ONSETS: tuple[Spelt, ...] = (
    ("Zvel", "Звел"),
    ("Tarm", "Тарм"),
    ("Obrun", "Обрун"),
    ("Kselv", "Кселв"),
    ("Murg", "Мург"),
    ("Perv", "Перв"),
    ("Drosk", "Дроск"),
    ("Fantal", "Фантал"),
    ("Gluz", "Глуз"),
    ("Ilmez", "Илмез"),
    ("Vorpal", "Ворпал"),
    ("Naksh", "Накш"),
    ("Ruzm", "Рузм"),
    ("Selk", "Селк"),
    ("Udrav", "Удрав"),
    ("Lomg", "Ломг"),
    ("Bazr", "Базр"),
    ("Tvend", "Твенд"),
    ("Elgon", "Элгон"),
    ("Kortv", "Кортв"),
)
MIDDLES: tuple[Spelt, ...] = (
    ("", ""),
    ("am", "ам"),
    ("ot", "от"),
    ("ul", "ул"),
    ("ez", "ез"),
    ("or", "ор"),
    ("az", "аз"),
    ("im", "им"),
    ("om", "ом"),
    ("ub", "уб"),
)
SURNAME_ENDS: tuple[Spelt, ...] = (("gorin", "горин"), ("menov", "менов"), ("tashin", "ташин"))
GIVEN_MALE: tuple[Spelt, ...] = (
    ("Orvan", "Орван"),
    ("Temar", "Темар"),
    ("Velis", "Велис"),
    ("Drogan", "Дроган"),
    ("Yustin", "Юстин"),
    ("Maron", "Марон"),
    ("Seval", "Севал"),
    ("Kiryan", "Кирьян"),
)
GIVEN_FEMALE: tuple[Spelt, ...] = (
    ("Lisveta", "Лисвета"),
    ("Amarina", "Амарина"),
    ("Zorina", "Зорина"),
    ("Tamila", "Тамила"),
    ("Vesna", "Весна"),
    ("Elvira", "Эльвира"),
    ("Nalina", "Налина"),
    ("Olvia", "Ольвия"),
)
TOWN_ENDS: tuple[Spelt, ...] = (("gorsk", "горск"), ("insk", "инск"), ("opol", "ополь"))

MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
}

DEEDS = {
    "en": {
        "birth": "{who} was born",
        "death": "{who} died",
        "residence": "{who} lived",
        "study": "{who} studied",
        "work": "{who} worked at the sawmill",
        "illness": "{who} lay ill with typhus",
        "presence": "{who} was seen",
        "journey": "{who} set out on a journey",
        "arrest": "{who} was arrested",
        "interrogation": "{who} was questioned",
        "sentence": "{who} was sentenced",
        "detention": "{who} was held",
        "freed": "{who} was let go",
        "rehabilitation": "{who} was cleared",
        "meeting": "{who} met",
        "union": "{who} lived as a couple",
    },
    "ru": {
        "birth": "{who} родил{sja}",
        "death": "{who} скончал{sja}",
        "residence": "{who} жил{a}",
        "study": "{who} учил{sja}",
        "work": "{who} работал{a} на лесопилке",
        "illness": "{who} лежал{a} в тифу",
        "presence": "{who} был{a} замечен{a}",
        "journey": "{who} отправил{sja} в дорогу",
        "arrest": "{who} был{a} арестован{a}",
        "interrogation": "{who} был{a} допрошен{a}",
        "sentence": "{who} услышал{a} приговор",
        "detention": "{who} содержал{sja} под стражей",
        "freed": "{who} освободил{sja}",
        "rehabilitation": "{who} был{a} оправдан{a}",
        "meeting": "{who} познакомил{sja}",
        "union": "{who} жил{a} не в одиночестве",
    },
}

ASIDES = {
    "en": (
        "as I well remember",
        "though few spoke of it",
        "or so the neighbours said",
        "by her own account",
        "as the papers show",
        "and nobody was surprised",
        "which my aunt never forgot",
        "in the hard frost",
    ),
    "ru": (
        "как я хорошо помню",
        "хотя об этом молчали",
        "по словам соседей",
        "по её рассказу",
        "как видно из бумаг",
        "и никто не удивился",
        "чего тётя не забыла",
        "в лютый мороз",
    ),
}

FILLERS = {
    "en": (
        "The river rose early that year — “too early”, people said, and the mill stood idle.",
        "Bread was dear, and what there was of it was shared out by the spoon…",
        "We kept two goats, a stove that smoked, and a shelf of books with no covers.",
        "I do not recall who wrote it down, nor whether it was ever read.",
    ),
    "ru": (
        "Река поднялась рано — «слишком рано», говорили люди, — и мельница стояла.",
        "Хлеб был дорог, и делили его чуть ли не ложкой…",
        "Держали двух коз, дымную печь да полку книг без обложек; всё ещё помню её.",
        "Не помню, кто это записал и читал ли кто-нибудь.",
    ),
}


def surnames(chance: Random, count: int) -> list[Spelt]:
    """So many surnames in an order of chance, the short ones first: there are 600 of them, and 4,860 longer."""
    made = [spelt(*parts) for parts in product(ONSETS, MIDDLES, SURNAME_ENDS)]
    chance.shuffle(made)
    if count > len(made):
        longer = [spelt(*parts) for parts in product(ONSETS, MIDDLES[1:], MIDDLES[1:], SURNAME_ENDS)]
        chance.shuffle(longer)
        made += longer
    return made[:count]


def town_names(chance: Random) -> list[Spelt]:
    """Every name of a town that can be made, in an order of chance."""
    made = [spelt(*parts) for parts in product(ONSETS, MIDDLES[:5], TOWN_ENDS)]
    chance.shuffle(made)
    return made


def spelt(*parts: Spelt) -> Spelt:
    """Syllables put together, in both scripts."""
    return "".join(latin for latin, _ in parts), "".join(cyrillic for _, cyrillic in parts)


def deed(what: str, language: str, who: tuple[Spelt, ...], male: bool) -> str:
    """What somebody did, without where and when; `male` is for the first of them."""
    spelling = ("en", "ru").index(language)
    joined = (" and ", " и ")[spelling].join(names[spelling] for names in who)
    if len(who) > 1:
        return DEEDS[language][what].format(who=joined, a="и", sja="ись")
    return DEEDS[language][what].format(who=joined, a="" if male else "а", sja="ся" if male else "ась")


def day_in_words(day: date, language: str) -> str:
    """A day as testimony has it: `on 3 May 1921`, `3 мая 1921 года`."""
    month = MONTHS[language][day.month - 1]
    return f"on {day.day} {month} {day.year}" if language == "en" else f"{day.day} {month} {day.year} года"


def year_in_words(year: int, language: str) -> str:
    """A year as testimony has it."""
    return f"in {year}" if language == "en" else f"в {year} году"
