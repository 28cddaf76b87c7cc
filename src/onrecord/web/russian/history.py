"""The history, in Russian."""

PHRASES = {
    "This workbench is open on a folder, and a folder does not record who changed what. Keep it in git, "
    "or let the team work on a ledger: onrecord load.": (
        "Рабочее место открыто на папке, а папка не хранит, кто что изменил. Держите её в git или работайте "
        "командой с журналом: onrecord load."
    ),
    "You see which records that are yours to read were changed. What they were, and why they were "
    "changed, is for who may see everything.": (
        "Видно, какие из доступных вам записей менялись. Чем они были и почему изменены, видит тот, кому "
        "доступно всё."
    ),
    "As it was at the end of": "Как было на конец дня",
    "Change": "Изменение",
    "When": "Когда",
    "Who": "Кто",
    "What": "Что",
    "Why": "Почему",
    "erased since, by change {number}": "с тех пор стёрто, изменением {number}",
    "take out": "изъято",
    "erase": "стёрто",
    "added": "добавлено",
    "changed": "изменено",
    "History of {id}": "История записи {id}",
    "As it is now": "Как сейчас",
    "Change {number}": "Изменение {number}",
    "Before it": "До него",
    "After it": "После него",
    "Take this change back": "Отменить это изменение",
    "Erase what it was, for good": "Стереть навсегда то, чем оно было",
    "All that this record was goes for good, with the reasons of its changes; that something was erased, "
    "by whom and why, stays. Backups and folders made before keep it: destroy them.": (
        "Всё, чем была эта запись, исчезнет навсегда вместе с причинами изменений; останется, что нечто "
        "стёрто, кем и почему. Прежние резервные копии и папки хранят это: уничтожьте их."
    ),
    "Why, without saying the name: it stays for good": "Почему, без имени: это останется навсегда",
    "Erase": "Стереть",
    "As it was on {day}": "Как было {day}",
    "After change {number}. What stood otherwise then than it does now; all else was as it is.": (
        "После изменения {number}. Что тогда было иначе, чем сейчас; остальное не изменилось."
    ),
    "was not there": "не было",
    "is there no more": "больше нет",
    "was otherwise": "было иначе",
    "As it was": "Как было",
    "Everything was as it is now.": "Всё было как сейчас.",
}
