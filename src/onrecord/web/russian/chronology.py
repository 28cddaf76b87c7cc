"""The chronology, in Russian."""

PHRASES = {
    "What if …": "Что, если …",
    "Why?": "Почему?",
    "Why then?": "Почему именно тогда?",
    "Before": "До",
    "After": "После",
    "Whose times": "Чьи времена",
    "Nobody of that name is on record.": "Никого с таким именем в записях нет.",
    "Nothing on record has a time yet.": "Ни у чего в записях пока нет времени.",
    "Nothing on record contradicts anything else.": "Противоречий в записях нет.",
    "What if it were not there?": "Что, если бы этого не было?",
    "Nothing is written: you see what would change, and that is all.": (
        "Ничего не записывается: вы видите, что изменилось бы, и только."
    ),
    "this record were not there (a statement, source, judgement …)": (
        "этой записи не было бы (свидетельства, источника, суждения…)"
    ),
    "these two were one person": "эти двое были бы одним человеком",
    "the other": "второй",
    "See what would change": "Посмотреть, что изменится",
    "What would change": "Что изменилось бы",
    "They can be one: no date and no place on record speaks against it.": (
        "Это может быть один человек: ни одна дата и ни одно место этому не противоречат."
    ),
    "They cannot be one, by what is not contested:": (
        "Это не может быть один человек, если верить тому, что не оспорено:"
    ),
    "Nothing changes: no line and no bound rests on it.": (
        "Ничего не меняется: на этом не держится ни строка, ни граница."
    ),
    "Lines that fall": "Строки, которые теряют опору",
    "Lines that stand better": "Строки, которые становятся надёжнее",
    "Lines that keep their verdict, on other grounds": "Строки с прежним вердиктом на других основаниях",
    "Bounds that change": "Границы, которые меняются",
    "Time": "Время",
    "Conflicts that end: {number}.": "Противоречий исчезает: {number}.",
    "Conflicts that begin: {number}.": "Противоречий возникает: {number}.",
}
