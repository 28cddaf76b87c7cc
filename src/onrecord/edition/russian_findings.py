"""What is found besides the lines, in Russian: of passages, of judgements, of references that lead nowhere."""

from __future__ import annotations

OF_PASSAGES = {
    "{statement} does not say where in its source it is found.": (
        "{statement}: не сказано, в каком месте источника это говорится."
    ),
    "{source} has no text.{language}, which {statement} points to.": (
        "У {source} нет текста text.{language}, на который ссылается {statement}."
    ),
    "The words that {statement} quotes are not in {text}.{near}": (
        "Слов, которые приводит {statement}, в {text} нет.{near}"
    ),
    " The nearest wording there is “{words}”.": " Ближе всего там: «{words}».",
    "The words that {statement} quotes stand {number} times in {text}.": (
        "Слова, которые приводит {statement}, встречаются в {text} несколько раз: {number}."
    ),
    "{statement} quotes words of page {named}, which stand on page {marked} of {text}.": (
        "{statement} приводит слова со страницы {named}, а в {text} они на странице {marked}."
    ),
}

OF_JUDGEMENTS = {
    "{id} is unsure whether {one} and {other} are one; by {by} they are.{to_part}": (
        "{id} оставляет открытым, одно ли лицо {one} и {other}, а по {by} это так.{to_part}"
    ),
    " Be unsure of one of them and {person}.": " Сомнение должно касаться одного из них и {person}.",
    "{one} and {other} are two persons on record, and one by {by}.": (
        "{one} и {other} записаны как два лица, а по {by} это одно лицо."
    ),
    "{one} is {sex} and {other} {other_sex}, and by {by} they are one.": (
        "Пол {one} — {sex}, пол {other} — {other_sex}, а по {by} это одно лицо."
    ),
    "{statement} has {one} and {other} side by side; by {by} they are one.": (
        "В {statement} {one} и {other} названы рядом, а по {by} это одно лицо."
    ),
}

FINDINGS = {
    **OF_PASSAGES,
    **OF_JUDGEMENTS,
    "There is no {kinds} `{id}`.": "Записи `{id}` нет.",
    "Who was where when is too tangled for every conflict of places to be found: the search was given up after "
    "many thousand orders of stays. What is shown is right, but more may be wrong; date a few stays more closely.": (
        "Кто когда где был, слишком запутано, чтобы найти все противоречия мест: поиск прекращён. Показанное верно, "
        "но неверного может быть больше; датируйте точнее хотя бы некоторые пребывания."
    ),
}
