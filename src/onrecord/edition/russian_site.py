"""The site in Russian: what its pages say around the records, by the English phrase."""

from __future__ import annotations

PARTS_OF_SITE = {
    "Story": "История",
    "Time": "Время",
    "Map": "Карта",
    "Interviews": "Интервью",
    "Laws and figures": "Законы и числа",
    "Not known": "Неизвестное",
    "Search": "Поиск",
    "Skip to the text": "Перейти к тексту",
    "Parts of this site": "Разделы сайта",
    "Edition of {day}. Built only from what may be shown to anyone; what may not is held by the production.": (
        "Издание от {day}. Составлено только из того, что можно показать всем; остальное хранится у авторов."
    ),
    "Behind the story": "Что стоит за историей",
    "Who they were, how each was identified, and what speaks against it.": (
        "Кто эти люди, как установлен каждый из них и что говорит против."
    ),
    "When things were: solid where it is certain, faded where it is only possible.": (
        "Когда что было: сплошь там, где достоверно, бледно там, где лишь возможно."
    ),
    "Where things were, under the names of their time.": "Где это было, под именами того времени.",
    "What was said in interviews, topic by topic.": "Что сказано в интервью, по темам.",
    "Every document, where it is held, what it says and how to cite it.": (
        "Каждый документ: где хранится, что говорит и как на него ссылаться."
    ),
    "Which law was in force when, and what was counted.": "Какой закон когда действовал и что было сосчитано.",
    "What was looked for and not found, what is closed, and what cannot all be true.": (
        "Что искали и не нашли, что закрыто и что не может быть верно одновременно."
    ),
}

STORY = {
    "Told line by line from {sources}. Touch what stands under a line to see what it rests on.": (
        "Рассказано строка за строкой; за рассказом {sources}. Откройте подпись под строкой, чтобы увидеть, на чём она "
        "держится."
    ),
    "What is told of it by {sources}, with where each is held and what is not known.": (
        "Что об этом известно: {sources}, где хранится каждый и чего мы не знаем."
    ),
    "Chapters": "Главы",
    "Chapter {number}": "Глава {number}",
    "Chapter {number} of {count}": "Глава {number} из {count}",
    "Before": "Раньше",
    "Next": "Дальше",
    "Held by the production.": "Хранится у авторов и здесь не показано.",
    "Held by the production; what it rests on is closed until {day}.": (
        "Хранится у авторов и здесь не показано: источник закрыт до {day}."
    ),
    "In the story:": "В истории:",
    "Independent voices agree": "Независимые голоса согласны",
    "One voice says so": "Так говорит один голос",
    "Told by later sources alone": "Только по более поздним источникам",
    "Looked for, and not known": "Искали, но не узнали",
    "Sources contradict each other": "Источники противоречат друг другу",
    "More than the sources shown here bear out": "Больше, чем подтверждают показанные здесь источники",
    "Not word for word as in the source": "Не слово в слово с источником",
    "The sources shown here do not bear this out": "Показанные здесь источники этого не подтверждают",
}

PEOPLE_OF_SITE = {
    "Sources describe people; who is whom is a judgement, with its reason. Whoever may still be living is not "
    "shown, or not by name.": (
        "Источники описывают людей; кто из них кто, решает суждение, у которого есть причина. Те, кто, возможно, жив, "
        "не показаны или не названы."
    ),
    "How each source describes them": "Как этого человека описывает каждый источник",
    "Why they are held to be one": "Почему это один человек",
    "What speaks against it": "Что говорит против",
    "Nothing that may be shown speaks against it.": "Ничто из того, что можно показать, не говорит против.",
    "These cannot all be true:": "Это не может быть верно одновременно:",
    "What the sources tell alike": "В чём источники сходятся",
    "What the sources tell otherwise": "В чём источники расходятся",
    "What sources tell alike and otherwise is reckoned by a program, from what each tells by itself; the judgement is "
    "a person’s.": (
        "В чём источники сходятся и расходятся, вычислено программой по тому, что каждый говорит сам; суждение же "
        "вынес человек."
    ),
    "What is told of them": "Что об этом человеке сказано",
    "the makers": "авторы",
}

SOURCES_OF_SITE = {
    "Primary is what was made by a witness or in the course of the events; secondary is what was made from other "
    "sources.": (
        "Первично то, что создано свидетелем или в ходе самих событий; вторично то, что составлено по другим "
        "источникам."
    ),
    "How to cite it": "Как ссылаться",
    "In: {title}, edition of {day}.": "В изд.: {title}, издание от {day}.",
    "Whom it describes": "Кого он описывает",
    "What it says": "Что он говорит",
    "Its words": "Его слова",
    "In square brackets stands what an editor added; […] is what was left out.": (
        "В квадратных скобках стоит добавленное издателем; […] означает пропуск."
    ),
    "By topic": "По темам",
    "What was counted": "Что сосчитано",
    "What is not known": "Чего мы не знаем",
    "Closed, lost or held": "Закрыто, утрачено или не показано",
    "Parts of the story rest on what may not be shown: it is closed, or tells of someone who may be living, or was "
    "given for the film alone. They are marked where they stand.": (
        "Часть истории держится на том, что показать нельзя: это закрыто, или говорит о человеке, который, возможно, "
        "жив, или дано только для фильма. Такие места отмечены."
    ),
    "Some of it will open: {days}.": "Часть этого откроется: {days}.",
}

MAP_AND_SEARCH = {
    "Each bar is solid where the evidence makes it certain, faded where it was only possible. Touch one for its "
    "proof.": (
        "Полоса сплошная там, где это достоверно, и бледная там, где лишь возможно. Нажмите на неё, чтобы увидеть "
        "доказательство."
    ),
    "Of so many people, those are drawn of whom the story tells.": (
        "Людей так много, что показаны те, о ком рассказывает история."
    ),
    "Each place bears the name that it had when the first thing told of it happened. The land is as it is today; "
    "borders are left out, since they moved.": (
        "Каждое место названо так, как оно называлось при первом из событий, о которых рассказано. Суша "
        "нынешняя; границ нет, потому что они менялись."
    ),
    "Nothing on record says where these places lie on a map. Here they are with their names.": (
        "Где эти места на карте, нигде не записано. Здесь они перечислены с их именами."
    ),
    "Year": "Год",
    "All years": "Все годы",
    "Map; the list below has the same places": "Карта; в списке под ней те же места",
    "Coasts: Natural Earth, public domain.": "Очертания суши: Natural Earth, общественное достояние.",
    "Places and their names": "Места и их имена",
    "Words, in any form": "Слова в любой форме",
    "Find": "Найти",
    "Search needs JavaScript. Everything is listed without it:": (
        "Поиску нужен JavaScript. Без него всё есть в списках:"
    ),
    "Nothing was found.": "Ничего не найдено.",
    "Found:": "Найдено:",
    "the first": "первые",
    "Person": "Человек",
    "Source": "Источник",
    "Statement": "Свидетельство",
    "Place": "Место",
    "Text": "Текст",
}

SITE = {**PARTS_OF_SITE, **STORY, **PEOPLE_OF_SITE, **SOURCES_OF_SITE, **MAP_AND_SEARCH}
