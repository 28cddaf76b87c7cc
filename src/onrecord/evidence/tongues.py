"""What languages are called: in English, in Russian, and in Russian after «с», of what was translated from them."""

from __future__ import annotations

import re
from typing import Self

ADJECTIVES = {
    "ab": ("Abkhaz", "абхазский"),
    "ar": ("Arabic", "арабский"),
    "az": ("Azerbaijani", "азербайджанский"),
    "ba": ("Bashkir", "башкирский"),
    "be": ("Belarusian", "белорусский"),
    "bg": ("Bulgarian", "болгарский"),
    "bua": ("Buryat", "бурятский"),
    "ce": ("Chechen", "чеченский"),
    "crh": ("Crimean Tatar", "крымскотатарский"),
    "cs": ("Czech", "чешский"),
    "cu": ("Church Slavonic", "церковнославянский"),
    "cv": ("Chuvash", "чувашский"),
    "da": ("Danish", "датский"),
    "de": ("German", "немецкий"),
    "el": ("Greek", "греческий"),
    "en": ("English", "английский"),
    "es": ("Spanish", "испанский"),
    "et": ("Estonian", "эстонский"),
    "fa": ("Persian", "персидский"),
    "fi": ("Finnish", "финский"),
    "fr": ("French", "французский"),
    "hu": ("Hungarian", "венгерский"),
    "hy": ("Armenian", "армянский"),
    "it": ("Italian", "итальянский"),
    "ja": ("Japanese", "японский"),
    "ka": ("Georgian", "грузинский"),
    "kk": ("Kazakh", "казахский"),
    "ko": ("Korean", "корейский"),
    "kv": ("Komi", "коми-зырянский"),
    "ky": ("Kyrgyz", "киргизский"),
    "la": ("Latin", "латинский"),
    "lt": ("Lithuanian", "литовский"),
    "lv": ("Latvian", "латышский"),
    "mn": ("Mongolian", "монгольский"),
    "nl": ("Dutch", "нидерландский"),
    "no": ("Norwegian", "норвежский"),
    "os": ("Ossetic", "осетинский"),
    "pl": ("Polish", "польский"),
    "pt": ("Portuguese", "португальский"),
    "ro": ("Romanian", "румынский"),
    "ru": ("Russian", "русский"),
    "sah": ("Yakut", "якутский"),
    "sk": ("Slovak", "словацкий"),
    "sr": ("Serbian", "сербский"),
    "sv": ("Swedish", "шведский"),
    "tg": ("Tajik", "таджикский"),
    "tk": ("Turkmen", "туркменский"),
    "tr": ("Turkish", "турецкий"),
    "tt": ("Tatar", "татарский"),
    "udm": ("Udmurt", "удмуртский"),
    "uk": ("Ukrainian", "украинский"),
    "uz": ("Uzbek", "узбекский"),
    "zh": ("Chinese", "китайский"),
}
NOUNS = {
    "eo": ("Esperanto", "эсперанто", "эсперанто"),
    "he": ("Hebrew", "иврит", "иврита"),
    "yi": ("Yiddish", "идиш", "идиша"),
}
"""Those whose Russian name is no adjective, with its genitive."""

ADJECTIVE = re.compile("ий$")

TONGUES = NOUNS | {
    code: (english, russian, ADJECTIVE.sub("ого", russian)) for code, (english, russian) in ADJECTIVES.items()
}
"""By code: in English, in Russian, in the Russian genitive.

Languages that papers of the former Union and its neighbours are met in. Babel knows them all, and has no genitive.
"""


class Tongue(str):
    """What a language is called in English; one that is not listed, by its code."""

    code: str

    def __new__(cls, code: str) -> Self:
        made = super().__new__(cls, cls._words(code))
        made.code = code
        return made

    def __getnewargs__(self) -> tuple[str]:
        return (self.code,)

    @staticmethod
    def _words(code: str) -> str:
        return TONGUES.get(code, (code,))[0]


class FromTongue(Tongue):
    """Out of which language something was translated."""

    @staticmethod
    def _words(code: str) -> str:
        return f"from {Tongue(code)}"
