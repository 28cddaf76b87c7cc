"""What papers for lawyers, insurers and archives say in Russian, by the English phrase."""

from __future__ import annotations

LOG = {
    "log: item": "№",
    "log: scene": "сцена",
    "log: film in": "начало в фильме",
    "log: film out": "конец в фильме",
    "log: source in": "начало в источнике",
    "log: source out": "конец в источнике",
    "log: description": "что это",
    "log: holder": "чьи права",
    "log: status": "права",
    "log: licence": "лицензия",
    "log: territory": "территория",
    "log: media": "для чего",
    "log: until": "до",
    "log: expired": "истекло",
    "log: credit line": "указание в титрах",
}

FORMS = {
    "the name": "имя",
    "the face": "лицо",
    "the voice": "голос",
    "shown as full": "полностью",
    "shown as initials": "инициалы",
    "shown as pseudonym": "псевдоним",
    "shown as withheld": "не называть и не показывать",
    "shown as shown": "показывать",
    "shown as blurred": "скрыто",
    "shown as replaced": "заменено",
    "shown as heard": "слышен",
    "shown as altered": "изменён",
}

DEPOSIT = {
    "Annotated script · as deposited in an archive · made on {day}": (
        "Сценарий с примечаниями · в том виде, в каком сдан в архив · составлен {day}"
    ),
    "The research behind a production, deposited on {day}.": "Исследование для постановки, сдано в архив {day}.",
    "sources, statements, texts, people, places and scripts, as YAML, Markdown, WebVTT and Fountain": (
        "источники, свидетельства, тексты, люди, места и сценарии: YAML, Markdown, WebVTT и Fountain"
    ),
    "statements and sources as CSV (UTF-8)": "свидетельства и источники: CSV (UTF-8)",
    "when everything must have been, by which statements, and what cannot all be true": (
        "когда что было, с обосновывающими свидетельствами, и что не может быть верно одновременно"
    ),
    "the script with what each line rests on": "сценарий и то, на чём держится каждая строка",
    "this page in a browser, with every source and what lies here of it": (
        "эта страница в браузере: каждый источник и то, что от него сюда сдано"
    ),
    "the research behind it, as deposited in an archive": "исследование к постановке, сданное в архив",
    "What lies here": "Что здесь лежит",
    "What was held back": "Что не сдано",
    "Files": "Файлы",
    "what every file is, as an RO-Crate (JSON-LD)": "что есть каждый файл: RO-Crate (JSON-LD)",
    "Whether it is whole any BagIt program tells by the digests of the bag that it lies in.": (
        "Цел ли он, скажет любая программа для BagIt по контрольным суммам."
    ),
    "A statement is what one source says at one passage, and is never held to be the truth.": (
        "Свидетельство — это то, что один источник говорит в одном месте; истиной оно не считается."
    ),
    "Scans and recordings that were held back": "Сканы и записи, которые не сданы",
    "The rights in each source are those of its card; nothing here grants others.": (
        "Права на каждый источник указаны в его карточке; других прав этот архив не даёт."
    ),
}

PAPER = {
    **LOG,
    **FORMS,
    **DEPOSIT,
    "Annotated script · as far as the film may name and use · made on {day}": (
        "Сценарий с примечаниями · в той мере, в какой фильм вправе называть и показывать · составлен {day}"
    ),
    "Annotated script · in confidence, for the insurer and counsel · made on {day}": (
        "Сценарий с примечаниями · доверительно, для страховщика и юристов · составлен {day}"
    ),
    "the insurer's pack": "пакет для страховщика",
    "Open items": "Что осталось открытым",
    "What was found besides the lines of the script, the gravest first.": (
        "Замечания помимо строк сценария, сначала самые серьёзные."
    ),
    "Exhibits": "Приложения",
    "Exhibit {number}": "Приложение {number}",
    "Each statement that the script cites, with the words around its passage; the passage itself is marked.": (
        "Каждое свидетельство, на которое ссылается сценарий, в своём окружении; сам отрывок выделен."
    ),
    "the same place in this text; no passage of it is recorded": (
        "то же место в этом тексте; отрывок из него не записан"
    ),
    "The words around it are not given: a part of this source is withheld.": (
        "Окружающие слова не приводятся: часть этого источника закрыта."
    ),
    "No passage is recorded.": "Отрывок не записан.",
    "No release is on record.": "Разрешений не записано.",
    "Release": "Разрешение",
    "Of whom or what": "О ком или о чём",
    "Given by": "Кем дано",
    "For": "Для кого",
    "In what form": "В каком виде",
    "Term": "Срок",
    "Except": "Кроме",
    "Paper": "Бумага",
    "not on file": "нет в деле",
    "it has run out": "истекло",
    "Rights log": "Учёт прав",
    "Every item of the cut, with time codes of film and source.": (
        "Всё, что есть в монтаже, с тайм-кодом фильма и источника."
    ),
    "What the script cites or plays; there is no cut yet, and so there are no time codes of the film.": (
        "То, на что сценарий ссылается и что в нём звучит; монтажа пока нет, поэтому нет и тайм-кода фильма."
    ),
    "Fair use": "Добросовестное использование",
    "It is held to be fair use, and no reason is recorded.": (
        "Считается добросовестным использованием, но причина не записана."
    ),
    "Nothing is used on the ground of fair use.": "На этом основании ничего не используется.",
}
