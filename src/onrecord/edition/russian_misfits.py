"""What does not fit, in Russian: dates that cannot be read, ids that are none, words of another list."""

from __future__ import annotations

EXPECTED = {
    "a date": "дата",
    "an id": "обозначение",
    "two digits of a month, season or day": "две цифры месяца, времени года или дня",
    "a length such as 8d, 3w, 18m or 17y": "длительность: 8d, 3w, 18m или 17y",
    "an age in years": "возраст в годах",
    "`before` or `after`": "`before` или `after`",
    "`/` and another date": "`/` и вторая дата",
    "`,` or a closing bracket": "`,` или закрывающая скобка",
    "` + ` or ` - ` and a length": "` + ` или ` - ` и длительность",
    "`(`": "`(`",
    "`)`": "`)`",
    "a space": "пробел",
    "nothing more": "ничего больше",
}

OF_WRITING = {
    "`{text}` cannot be read as a time: at column {column} {stands}. {advice}": (
        "`{text}` не читается как время: на месте {column} {stands}. {advice}"
    ),
    "stands `{words}`": "стоит `{words}`",
    "the text ends": "текст кончается",
    "Expected there: {what}.": "Здесь ожидается: {what}.",
    "A time has {most} characters at most; this has {number}.": (
        "Время пишется не более чем {most} знаками; здесь их {number}."
    ),
    "Did you mean `{words}`?": "Может быть, `{words}`?",
    "Months and days have two digits: `{date}`.": "Месяц и день пишутся двумя цифрами: `{date}`.",
    "Write the year first, then the month and the day: `{date}`.": "Сначала год, затем месяц и день: `{date}`.",
    "For a month write `{month}`; a stroke is for intervals, whose years have four digits.": (
        "Месяц пишется `{month}`; косая черта — для промежутков, годы в которых четырёхзначные."
    ),
    "Lengths are written `{length}` (d, w, m or y), as in `for: {length}` or `met + {length}`.": (
        "Длительность пишется `{length}` (d — дни, w — недели, m — месяцы, y — годы): "
        "`for: {length}` или `met + {length}`."
    ),
    "Write all four digits of a year: `19{digits}`, or `18{digits}`; a century is `18XX`.": (
        "Год пишется четырьмя цифрами: `19{digits}` или `18{digits}`; век — `18XX`."
    ),
    "A digit that is not specified is a capital X: `{date}`.": "Неизвестная цифра — заглавная латинская X: `{date}`.",
    "Ids have small letters: `{id}`.": "Обозначения пишутся строчными буквами: `{id}`.",
    "Write year, month and day in this order, as in `{one}-09-12`.": (
        "Порядок такой: год, месяц, день, например `{one}-09-12`."
    ),
    "Write hyphens between the parts: `{one}-{two}-{three}`.": "Между частями ставятся дефисы: `{one}-{two}-{three}`.",
    "For an approximate date write `{one}~`.": "Приблизительная дата пишется `{one}~`.",
    "For a doubtful date write `{one}?`.": "Сомнительная дата пишется `{one}?`.",
    "Doubtful and approximate at once is `%`: `{one}%`.": "И сомнительно, и приблизительно — это `%`: `{one}%`.",
    "For a decade write `{one}X`.": "Десятилетие пишется `{one}X`.",
    "For an interval write `{one}/{two}`.": "Промежуток пишется `{one}/{two}`.",
    "Write `{{from: {one}, until: {two}}}`.": "Пишется `{{from: {one}, until: {two}}}`.",
    'For one of several dates write `"[{one},{two}]"`.': 'Одна из нескольких дат пишется `"[{one},{two}]"`.',
    "`{one}` is a key: write `{{{one}: {two}}}`.": "`{one}` — ключ: пишется `{{{one}: {two}}}`.",
    "For a time up to a date write `../{one}`.": "Время до какой-то даты пишется `../{one}`.",
    "For a time from a date on write `{one}/..`.": "Время начиная с даты пишется `{one}/..`.",
    "A year of more than four digits begins with Y: `Y{one}{two}`.": (
        "Год более чем из четырёх цифр начинается с Y: `Y{one}{two}`."
    ),
    "Y is for years of more than four digits only.": "Y ставится только перед годом более чем из четырёх цифр.",
    "Put spaces round the sign: `{one} {two} {three}`.": "Вокруг знака ставятся пробелы: `{one} {two} {three}`.",
    "A time has one `+` or `-` and no second.": "В одном времени может быть один `+` или `-`, второго нет.",
    "A year that begins with Y has no months: `{one}`.": "У года, который начинается с Y, нет месяцев: `{one}`.",
    "An age is in years, as in `age(np) {one}`.": "Возраст пишется в годах, например `age(np) {one}`.",
    "The mark is written `{one}.S. {two}`.": "Помета стиля пишется так: `{one}.S. {two}`.",
    "The mark comes first: `{two}.S. {one}`.": "Помета стиля стоит впереди: `{two}.S. {one}`.",
    "A time is empty.": "Время не указано.",
    "The weekday comes first: `{words}`.": "День недели стоит впереди: `{words}`.",
    "The weekday comes before the mark: `{words}`.": "День недели стоит перед пометой стиля: `{words}`.",
    "A weekday by itself is no time; the date stands behind it, as in `{text} 1914-08-01`.": (
        "Один день недели — ещё не время; за ним стоит дата: `{text} 1914-08-01`."
    ),
}

OF_TIMES = {
    "A weekday stands before one day, and `{text}` is an interval or a set of dates.": (
        "День недели ставится перед одним днём, а `{text}` — промежуток или несколько дат."
    ),
    "Only a day has a weekday, and `{text}` is not known to the day.": (
        "День недели есть только у дня, а `{text}` до дня не известно."
    ),
    "`{text}` is approximate and so has no one weekday: leave the weekday out, "
    "or list the days that it may be, in square brackets.": (
        "`{text}` — дата приблизительная, и одного дня недели у неё нет: не пишите его или перечислите "
        "возможные дни в квадратных скобках."
    ),
    "An interval ends no earlier than it begins; this one is reversed.": (
        "Промежуток не может кончиться раньше, чем начался; здесь наоборот."
    ),
    "There is no month {month}: months are 01 to 12, parts of a year 21 to 41.": (
        "Месяца {month} нет: месяцы — от 01 до 12, части года — от 21 до 41."
    ),
    "A season has no days of its own: `{month}` stands for a part of the year.": (
        "У времени года нет своих дней: `{month}` означает часть года."
    ),
    "There is no day {day} in any month.": "Дня {day} нет ни в одном месяце.",
    "{months} never has a day {day}: it has {most} at most.": (
        "В этом месяце не бывает дня {day}: в нём самое большее {most}."
    ),
    "`{id}` is a persona and not a time: perhaps `birth({id})` or `age({id}) 21`.": (
        "`{id}` — лицо, а не время: может быть, `birth({id})` или `age({id}) 21`."
    ),
    "`{id}` is not the id of a source, as `made` has it: `made(np-letter)`.": (
        "`{id}` — не обозначение источника, какого требует `made`: `made(np-letter)`."
    ),
    "`{id}` is a statement; a persona is `np` here and `np-letter:np` elsewhere.": (
        "`{id}` — свидетельство; лицо обозначается `np` здесь и `np-letter:np` в других источниках."
    ),
    "`{key}` is no part of a time.{near}": "`{key}` — не часть времени.{near}",
    " Did you mean {words}?": " Может быть, {words}?",
    " Its keys are from, until, still and for, or all.": (
        " Ключи времени: `from`, `until`, `still` и `for` — или `all`."
    ),
    "A time is empty; leave the key out where nothing is known.": (
        "Время не указано; если ничего не известно, ключ не нужен."
    ),
    "A bare list is not a time. If all of them hold, write `{{all: [{members}]}}`;"
    ' if it is one of them, write it as EDTF in quotation marks: `"[{members}]"`.': (
        "Просто список — не время. Если верно всё, напишите `{{all: [{members}]}}`; если что-то одно, "
        'напишите по EDTF в кавычках: `"[{members}]"`.'
    ),
    "A mapping of {keys} is not one time; only `{{all: [...]}}` is, and `all` stands alone in it.": (
        "Несколько ключей ({keys}) — не одно время; одно — только `{{all: [...]}}`, и `all` в нём стоит один."
    ),
    "A time is text, and this is {kind}: put `{value}` in quotation marks.": (
        "Время пишется текстом, а это {kind}: возьмите `{value}` в кавычки."
    ),
    "After `all` stands a list of times that all hold: `{all: [age(np) 21, after met]}`.": (
        "После `all` стоит список времён, которые верны все: `{all: [age(np) 21, after met]}`."
    ),
    "So many `all` inside one another say no more than one.": (
        "Столько `all` одно в другом говорят не больше, чем одно."
    ),
    "A time is empty: it has at least one of from, until, still and for.": (
        "Время не указано: в нём есть хотя бы одно из `from`, `until`, `still` и `for`."
    ),
    "After `for` stands a length, as in `for: 17y`.": "После `for` стоит длительность, например `for: 17y`.",
    "Gregorian": "григорианском",
    "Julian": "юлианском",
    "Russian": "российском",
    "Gregorian or the Julian": "григорианском или юлианском",
    "There is no {text} in the {calendar} calendar; {advice}": "В {calendar} календаре нет {text}; {advice}",
    "if the source dates by another style, write {styles}.": "если источник пишет по другому стилю, напишите {styles}.",
    "look again at the source.": "посмотрите в источник ещё раз.",
    "The year 0 has no sign: `0000`.": "У нулевого года нет знака: `0000`.",
    "`{text}`: Y is for years of more than four digits, the first of which is not 0.": (
        "`{text}`: Y ставится только перед годом более чем из четырёх цифр, и первая из них не 0."
    ),
    "`{text}` is beyond the year 10^12, further than any date here reaches.": (
        "`{text}` дальше 10^12 года, до которого здесь доходят даты."
    ),
    "`{text}`: after S stands how many digits are significant, 1 to 99.": (
        "`{text}`: после S стоит число значащих цифр, от 1 до 99."
    ),
    "A weekday is for what a source says; here write `{date}`.": (
        "День недели пишется там, где его называет источник; здесь напишите `{date}`."
    ),
}

OF_RECORDS = {
    "An id is one word, such as np-letter.": "Обозначение — одно слово, например `np-letter`.",
    "`{word}` is not an id: small Latin letters, digits and hyphens, a letter first (np-letter).": (
        "`{word}` не годится в обозначения: строчные латинские буквы, цифры и дефисы, первой буква (`np-letter`)."
    ),
    "`{word}` is a word of the language of time and cannot be an id.": (
        "`{word}` — слово языка времени и обозначением быть не может."
    ),
    "The id is {number} characters long; {most} are the most.": "В обозначении {number} знаков; больше {most} нельзя.",
    "{record} must have `{key}`.": "Здесь нужно указать `{key}`.",
    "{record} has no key `{key}`{near}": "Ключа `{key}` здесь нет{near}",
    "; its keys are {keys}.": "; есть ключи: {keys}.",
    "; did you mean `{word}`?": "; может быть, `{word}`?",
    "{given} is none of {words}{near}": "{given} — ни одно из слов: {words}{near}",
    "One of {words} is wanted here, not {given}.": "Здесь нужно одно из слов: {words}; а стоит {given}.",
    "Words are wanted here, not {given}; if they hold a colon or a comma, put them in quotes.": (
        "Здесь нужны слова, а стоит {given}; если в них есть двоеточие или запятая, возьмите их в кавычки."
    ),
    "A whole number such as 2 is wanted, not {given}.": "Нужно целое число, например 2, а стоит {given}.",
    "A number such as 1500 or 52.29 is wanted, not {given}.": "Нужно число, например 1500 или 52.29, а стоит {given}.",
    "`true` or `false` is wanted here, not {given}.": "Здесь нужно `true` или `false`, а стоит {given}.",
    "A latitude and a longitude are wanted: [59.94, 30.31].": "Нужны широта и долгота: 59.94, 30.31.",
    "A latitude lies between -90 and 90 and a longitude between -180 and 180, the latitude first.": (
        "Широта — от -90 до 90, долгота — от -180 до 180; сначала широта."
    ),
    "A list in square brackets is wanted here, not {given}.": (
        "Здесь нужен список в квадратных скобках, а стоит {given}."
    ),
    "A mapping (`key: …`) is wanted here, not {given}.": "Здесь нужны ключи (`ключ: …`), а стоит {given}.",
    "A word, or a mapping with `{field}`, is wanted here, not {given}.": (
        "Здесь нужно слово или ключи с `{field}`, а стоит {given}."
    ),
    "A sealed identity is called by at most three capital letters and a number, as W7.": (
        "Запечатанное лицо обозначается не более чем тремя заглавными буквами и числом, например W7."
    ),
    "“{label}” is no time code, which is written 10:00:00:00.": "«{label}» — не тайм-код: он пишется 10:00:00:00.",
    "There is no {label} at {rate} frames a second.": "При {rate} кадра в секунду {label} не бывает.",
    "Drop frame leaves out {label}: the minute begins with {first}.": (
        "В тайм-коде с пропуском кадров {label} не бывает: минута начинается с {first}."
    ),
    "There is drop frame at 29.97 and 59.94 frames a second, not at {rate}.": (
        "Пропуск кадров бывает при 29.97 и 59.94 кадра в секунду, а не при {rate}."
    ),
    "{start} is drop frame by its semicolon: say `drop_frame: true`.": (
        "Точка с запятой в {start} означает пропуск кадров: укажите `drop_frame: true`."
    ),
    "A running time such as 00:41:10.0 is wanted here, not “{length}”.": (
        "Здесь нужно время от начала, например 00:41:10.0, а стоит «{length}»."
    ),
    "a mapping": "несколько ключей",
    "a list": "список",
    "`from` is more than `to`.": "`from` больше, чем `to`.",
}

MISFITS = {**EXPECTED, **OF_WRITING, **OF_TIMES, **OF_RECORDS}
