"""The page in Russian: what it says around the records, by the English phrase."""

from __future__ import annotations

COUNTED = {
    "line": ("строка", "строки", "строк"),
    "life": ("жизнь", "жизни", "жизней"),
    "statement": ("свидетельство", "свидетельства", "свидетельств"),
    "source": ("источник", "источника", "источников"),
    "conflict": ("противоречие", "противоречия", "противоречий"),
    "voice": ("голос", "голоса", "голосов"),
    "citation": ("ссылка", "ссылки", "ссылок"),
    "day": ("день", "дня", "дней"),
    "week": ("неделя", "недели", "недель"),
    "month": ("месяц", "месяца", "месяцев"),
    "year": ("год", "года", "лет"),
    "search": ("поиск", "поиска", "поисков"),
    "person": ("человек", "человека", "человек"),
    "word": ("слово", "слова", "слов"),
    "hit": ("находка", "находки", "находок"),
    "judgement": ("суждение", "суждения", "суждений"),
}
"""A noun after 1, 2 and 5."""

PAGE = {
    "annotated script": "сценарий с примечаниями",
    "Annotated script · for the team, not cleared for anyone else · made on {day}": (
        "Сценарий с примечаниями · для съёмочной группы, больше никому не передавать · составлен {day}"
    ),
    "Some of what the program finds besides the lines is in English today.": (
        "Часть замечаний программы, не относящихся к строкам, пока приводится по-английски."
    ),
    "Skip to the script": "Перейти к сценарию",
    "Parts of this page": "Разделы страницы",
    "Facts left": "Что осталось сделать",
    "Script": "Сценарий",
    "What cannot all be true": "Что не может быть верно одновременно",
    "Open questions": "Открытые вопросы",
    "People": "Люди",
    "Sources": "Источники",
    "What else was found": "Прочие замечания",
    "Verdicts and rules": "Вердикты и правила",
    "{number} to mend": "исправить: {number}",
    "{number} to look at": "проверить: {number}",
    "{number} that stand": "обосновано: {number}",
    "Nothing is left to do: every line stands.": "Делать больше нечего: обоснована каждая строка.",
    "Lines to mend before they are said": "Строки, которые надо исправить прежде, чем они прозвучат",
    "Lines to look at: more support or another check is wanted": (
        "Строки, на которые надо взглянуть: нужна ещё опора или новая проверка"
    ),
    "Line {number}": "Строка {number}",
    "Before the first scene": "До первой сцены",
    "This and those above it share members: {number} conflicts, one knot.": (
        "У этого противоречия и у предыдущих есть общие свидетельства: противоречий {number}, узел один."
    ),
    "To doubt first, the weakest source before others:": "Усомниться прежде всего, начиная со слабейшего источника:",
    "It is an offer and no verdict.": "Это предложение, а не приговор.",
    "Show": "Показать",
    "every line": "все строки",
    "only what is to mend": "только то, что надо исправить",
    "only what is to look at": "только то, что надо проверить",
    "only what stands": "только обоснованное",
    "the film says whose account this is": "фильм сам говорит, чьи это слова",
    "Also cited": "Также указаны",
    "Word by word": "По словам",
    "nothing that the line cites": "ничто из того, на что ссылается строка",
    "Each of these is a smallest set: without any one of its members, the others can stand. "
    "Which of them is wrong, no reckoning can tell.": (
        "Каждый из этих наборов наименьший: без любого одного из его членов остальные могут быть верны. "
        "Который из них ошибочен, вычислить нельзя."
    ),
    "Lines that rest on it:": "Строки, которые на этом держатся:",
    "Concerns:": "Касается:",
    "Looked for in {where}": "Где искали: {where}",
    "what was found is not recorded": "что найдено, не записано",
    "No search is on record.": "Поиски не записаны.",
    "Whom each source describes, and by what judgement descriptions are held to be of one human being, of two, "
    "or are left open.": (
        "Кого описывает каждый источник и по какому суждению эти описания относятся к одному человеку, "
        "к разным людям или вопрос оставлен открытым."
    ),
    "No source describes them.": "Ни один источник не описывает этого человека.",
    "not named": "не назван по имени",
    "Described by one source alone": "Описаны только в одном источнике",
    "Events compared": "Сопоставленные события",
    "compares:": "сопоставлены:",
    "judged same": "признано одним и тем же",
    "judged different": "признано разным",
    "judged unsure": "не решено",
    "overruled by a later judgement": "отменено более поздним суждением",
    "Cited in lines": "В строках",
    "none": "нет",
    "The rules of this production": "Правила этого проекта",
    "Independent voices that a line needs": "Сколько независимых голосов нужно строке",
    "Two citations that go back to one witness are one voice.": (
        "Две ссылки, восходящие к одному свидетелю, составляют один голос."
    ),
    "How many of them must be primary": "Сколько из них должны быть первичными",
    "Primary is what was made by a witness or in the course of the events.": (
        "Первично то, что создано свидетелем или в ходе самих событий."
    ),
    "“About” a date": "«Около» при дате",
    "widens it by {number} of its own unit, each way": "расширяет её на {number} её единиц в обе стороны",
    "A length of time as spoken": "Срок, названный в речи",
    "may be off by {number} of its own unit": "может расходиться на {number} своих единиц",
    "An absence from where one lives": "Отлучка с места жительства",
    "shorter than {length} does not interrupt living there": "не прерывает проживания, если короче срока: {length}",
}
