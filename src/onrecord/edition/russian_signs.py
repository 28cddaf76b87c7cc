"""Sign-offs in Russian, by the English phrase: who signed, who holds, and what has changed since."""

from __future__ import annotations

SIGNS = {
    "Signed by {name} ({role}), {day}.": "Подпись: {name} ({role}), {day}.",
    "Signed by {name} ({role}), {day}, although it was {verdict}.": (
        "Подпись: {name} ({role}), {day}, хотя вердикт был: {verdict}."
    ),
    "To be checked again: signed by {name} ({role}), {day}; since then:": (
        "Проверить заново: подпись {name} ({role}), {day}; с тех пор изменилось:"
    ),
    "Held by {name} ({role}) since {day}.": "Задержано: {name} ({role}), с {day}.",
    "what it rested on has changed": "изменилось то, на чём держалась строка",
    "what it rested on was not kept": "на чём держалась строка, не записано",
    "{record} bears on it now": "{record}: теперь относится к строке",
    "{record} is gone": "{record}: больше не относится к строке",
    "{record}, {part}: other words": "{record}, {part}: другие слова",
    "{record}, {part}: {before} → {after}": "{record}, {part}: {before} → {after}",
    "nothing": "ничего",
    "this line": "сама строка",
    "the policy": "правила проекта",
}

STALE = {
    "What it rested on was not kept, and is not what the line rests on now.": (
        "На чём держалась строка, не записано, и теперь это не то же самое."
    ),
    "What it rested on has changed.": "Изменилось то, на чём держалась строка.",
    "Its own record was altered: `evidence` is not the digest of what it remembers.": (
        "Изменена сама запись о подписи: `evidence` не сходится с тем, что она помнит."
    ),
    "{record} changed ({parts}).": "{record}: изменения ({parts}).",
    "{record} bears on it now and did not.": "{record}: теперь относится к строке, а раньше нет.",
    "{record} is under it no longer.": "{record}: больше не относится к строке.",
    "{part}: {words}": "{part}: {words}",
    "{part}: {before} → {after}": "{part}: {before} → {after}",
    "other words": "другие слова",
    "words added": "слова добавлены",
    "words gone": "слов больше нет",
    "This line": "Сама строка",
    "The policy": "Правила проекта",
    "The statement {id}": "Свидетельство {id}",
    "The persona {id}": "Персона {id}",
    "The record {id}": "Запись {id}",
    "{name} lifts a hold on {line} set by nobody of that name: only who set a hold lifts it.": (
        "{name} снимает со строки {line} задержание, которого не ставил: снимает его только тот, кто поставил."
    ),
    "{held} The line is no longer in the script in these words, and the hold stands.{near}": (
        "{held} Строки в этих словах в сценарии больше нет, а задержание в силе.{near}"
    ),
    "{line}, which {names} signed, is no longer in the script in these words.{near}": (
        "Строки {line} с подписью ({names}) в этих словах в сценарии больше нет.{near}"
    ),
    " It said: “{words}”": " В ней говорилось: «{words}»",
    " The nearest now, not signed, is at line {number} ({line}): {shown}": (
        " Ближайшая из неподписанных теперь в строке {number} ({line}): {shown}"
    ),
}
"""What a check says of sign-offs that do not hold, and of lines that are gone."""

PARTS = {
    "words": "слова",
    "verdict": "вердикт",
    "kind": "вид сцены",
    "speaker": "кто говорит",
    "cites": "ссылки",
    "plays": "отрезок записи",
    "said there": "что там сказано",
    "words of": "чьи слова",
    "class": "разряд реконструкции",
    "not allowed": "ничем не разрешено",
    "label": "надпись на экране",
    "unborne": "ничем не подтверждено",
    "attributed": "сказано от чужого имени",
    "exempt": "причина исключения",
    "contested by": "чему противоречит",
    "what": "о чём",
    "certainty": "уверенность",
    "who": "кто",
    "told by": "со слов",
    "where": "где",
    "when": "когда",
    "of": "о чём или о ком",
    "value": "число",
    "says": "изложение",
    "passage": "отрывок",
    "in its text": "отрывок в тексте",
    "dated": "дата по хронологии",
    "begins": "начало по хронологии",
    "ends": "конец по хронологии",
    "concerns": "кого касается",
    "searches": "число поисков",
    "asks": "вопрос",
    "searched": "поиски",
    "decision": "решение",
    "compares": "что сопоставлено",
    "as": "признан кем",
    "because": "обоснование",
    "standing": "первичность",
    "circumstances": "обстоятельства",
    "authors": "авторы",
    "bodies": "учреждения",
    "made": "когда создан",
    "calendar": "календарь",
    "derives from": "создан по",
    "title": "название",
    "access": "доступ",
    "rights": "права",
    "rights holder": "правообладатель",
    "names": "имена",
    "within": "в составе",
    "same as": "то же, что",
    "by": "кем",
    "audiences": "для кого",
    "purposes": "для чего кроме фильма",
    "form": "в каком виде",
    "languages": "языки",
    "territory": "территория",
    "except": "кроме",
    "read aloud": "что можно читать вслух",
    "from": "с",
    "until": "до",
    "withdrawn": "отозвано",
    "independent_origins": "сколько нужно голосов",
    "primary_origins": "сколько из них первичных",
    "about": "«около» при дате",
    "spoken": "срок, названный в речи",
    "absence": "отлучка",
    "crowd": "скольким людям должно подходить сказанное",
    "notice": "за сколько предупреждать об истечении срока",
    "reenactment": "реконструкции",
}
"""The parts of what a line rests on."""
