"""The words of the craft in Russian: kinds, verdicts and their meanings, by the English word."""

from __future__ import annotations

from onrecord.script import MEANINGS, Verdict

VERDICTS = {
    Verdict.UNCITED: ("без ссылки", "Утверждение о факте без ссылки на источник."),
    Verdict.UNSUPPORTED: (
        "не подтверждено",
        "То, на что она ссылается, не существует, отрицается или говорит о другом.",
    ),
    Verdict.MISQUOTED: (
        "неточная цитата",
        "Слова в кавычках (четыре и более, или прямая речь в них) расходятся с текстом источника.",
    ),
    Verdict.CONTESTED: ("оспорено", "То, на что она ссылается, противоречит другим свидетельствам."),
    Verdict.OVERSTATED: (
        "сказано лишнее",
        "Она называет дату, число, лицо или место, которых не подтверждает ничто из указанного: "
        "ни границы дат, ни поля записи, ни отрывок.",
    ),
    Verdict.WITHHELD: (
        "нельзя использовать",
        "Её источники нельзя использовать для этой аудитории: запрет на срок, закрытый источник "
        "или нет действующего разрешения.",
    ),
    Verdict.SECONDARY: (
        "только вторичное",
        "Её не несёт ни один первичный источник; в реконструкции это ошибка.",
    ),
    Verdict.SINGLE: ("один голос", "Первичный источник есть, но голосов меньше, чем требуют правила."),
    Verdict.ATTESTED: (
        "засвидетельствовано",
        "Независимых голосов, и первичных среди них, столько, сколько требуют правила.",
    ),
    Verdict.OPEN_QUESTION: (
        "открытый вопрос",
        "Она говорит, что нечто неизвестно, и ссылается на открытый вопрос с записью поисков.",
    ),
    Verdict.NOT_A_FACT: ("не факт", "Исключено из проверки, причина указана."),
}
"""What each verdict is called, and what it means."""

KINDS = {
    "letter": "письмо",
    "memoir": "воспоминания",
    "diary": "дневник",
    "interview": "интервью",
    "interrogation": "допрос",
    "case-file": "следственное дело",
    "record": "документ",
    "news": "газетное сообщение",
    "statute": "закон",
    "statistics": "статистика",
    "photograph": "фотография",
    "footage": "хроника",
    "recording": "запись",
    "artwork": "произведение искусства",
    "book": "книга",
    "article": "статья",
    "film": "фильм",
    "page": "страница",
    "object": "предмет",
    "other": "прочее",
    "narration": "рассказ за кадром",
    "re-enactment": "реконструкция",
    "archive": "архив",
    "title": "титр",
    "web": "сайт",
    "insurer": "страховщик",
    "team": "съёмочная группа",
    "error": "ошибка",
    "warning": "предупреждение",
    "note": "замечание",
}
"""Kinds of sources, scenes, audiences and findings."""

TOLD = {
    "birth": "рождение",
    "death": "смерть",
    "burial": "погребение",
    "meeting": "встреча",
    "union": "союз",
    "separation": "разрыв",
    "residence": "проживание",
    "presence": "присутствие",
    "journey": "поездка",
    "study": "учёба",
    "work": "работа",
    "military-service": "военная служба",
    "arrest": "арест",
    "detention": "заключение",
    "sentence": "приговор",
    "freed": "освобождение",
    "rehabilitation": "реабилитация",
    "illness": "болезнь",
    "authorship": "авторство",
    "publication": "публикация",
    "law-in-force": "действие закона",
    "statistic": "статистические данные",
    "opinion": "мнение",
    "event": "событие",
}
"""What statements tell of."""

CARD = {
    "primary": "первичный источник",
    "secondary": "вторичный источник",
    "voluntary": "добровольно",
    "solicited": "по просьбе",
    "official": "по службе",
    "coerced": "под принуждением",
    "unknown": "неизвестно",
    "published": "опубликован",
    "open": "открыт",
    "restricted": "доступ ограничен",
    "closed": "закрыт",
    "destroyed": "уничтожен",
    "unlocated": "местонахождение неизвестно",
    "cleared": "права получены",
    "licensed": "по лицензии",
    "quoted": "цитируется",
    "fair-use": "добросовестное использование",
    "public-domain": "общественное достояние",
    "refused": "отказано",
    "translation": "перевод",
    "quotation": "цитирование",
    "copy": "копия",
    "summary": "изложение",
    "retelling": "пересказ",
    "Julian calendar": "юлианский календарь",
    "Julian to 31 January 1918, then Gregorian": "юлианский календарь до 31 января 1918 года, затем григорианский",
    "calendar unknown": "календарь неизвестен",
    "speaks for": "говорит за",
    "speaks against": "говорит против",
}
"""What a source's card says in single words."""

TERMS = {
    **KINDS,
    **TOLD,
    **CARD,
    **{MEANINGS[verdict]: meaning for verdict, (_, meaning) in VERDICTS.items()},
}
