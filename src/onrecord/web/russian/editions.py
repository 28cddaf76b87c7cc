"""Editions, in Russian."""

PHRASES = {
    "All editions": "Все издания",
    "An edition is made from what its audience may see, and read back by the gate, every byte, before "
    "anybody gets it.": (
        "Издание делается из того, что можно видеть его читателям, и прежде чем кто-либо его получит, всё до "
        "последнего байта перечитывается на выходе."
    ),
    "As": "В виде",
    "As its audience sees it": "Каким его видят читатели",
    "Build": "Сделать",
    "Export": "Выгрузить",
    "Fetch it": "Скачать",
    "For the archive": "Для архива",
    "For the film": "Для фильма",
    "For the insurer": "Для страховщика",
    "For the team": "Для своих",
    "For the web": "Для всех",
    "For whom": "Для кого",
    "Format": "Формат",
    "How far it is": "Как идёт работа",
    "It could not be made: the fault is the program's. Nothing was put anywhere.": (
        "Сделать не удалось: ошибка в программе. Никуда ничего не положено."
    ),
    "It is being made, and read back by the gate.": "Издание делается и перечитывается на выходе.",
    "It is the team's own: the gate has not read it, and it is not for strangers.": (
        "Только для своих: на выходе его не читали, посторонним оно не предназначено."
    ),
    "It may leave.": "Можно отдавать.",
    "It waits for what was ordered before it.": "Ждёт, пока сделают заказанное раньше.",
    "Language": "Язык",
    "Look again": "Посмотреть снова",
    "Made since the workbench was opened": "Сделано с открытия рабочего места",
    "No name is repeated here. Mend the records or the lines, and build it again.": (
        "Имена здесь не повторяются. Исправьте записи или строки и сделайте издание снова."
    ),
    "Nothing was made.": "Ничего не сделано.",
    "Open it by itself": "Открыть отдельно",
    "PDF": "PDF",
    "Something on record has changed since it was made.": "С тех пор записи изменились.",
    "The annotated script": "Сценарий с вердиктами",
    "The annotated script, as far as the film may name and use.": (
        "Сценарий с вердиктами, насколько фильму можно называть и использовать."
    ),
    "The annotated script, with all that the team reads; the gate does not read it.": (
        "Сценарий с вердиктами и всем, что читают свои; на выходе его не читают."
    ),
    "The deposit": "Передача в архив",
    "The deposit: everything for an archive, as an RO-Crate in a BagIt bag.": (
        "Передача в архив: всё для архива, RO-Crate в пакете BagIt."
    ),
    "The gate found what this audience must not be told:": (
        "На выходе найдено то, чего этим читателям знать нельзя:"
    ),
    "The gate read back {files} files, {size} bytes.": (
        "На выходе перечитано: файлов {files}, байтов {size}."
    ),
    "The insurer's pack": "Пакет для страховщика",
    "The insurer's pack: script, exhibits, conflicts, releases, rights, open items.": (
        "Пакет для страховщика: сценарий, приложения, противоречия, согласия, права, открытые вопросы."
    ),
    "The records, for other programs": "Записи для других программ",
    "The site": "Сайт",
    "The site: static pages in English and Russian, for anyone.": (
        "Сайт: готовые страницы на английском и русском, для всех."
    ),
    "What must not leave": "Чему нельзя выйти",
    "What to look at": "На что посмотреть",
    "Whoever has editions made may build and is cleared for every source: an edition is narrowed for its "
    "audience from everything on record.": (
        "Издания делает тот, чья роль это позволяет и кому открыты все источники: издание сужается для "
        "читателей из всего, что есть в записях."
    ),
    "Word": "Word",
    "a page": "страницы",
    "at work": "делается",
    "cannot be read": "прочесть нельзя",
    "failed": "не удалось",
    "given name alone": "одно имя",
    "given name with patronymic": "имя с отчеством",
    "id of a withheld record": "идентификатор утаённой записи",
    "initials alone": "одни инициалы",
    "name that somebody else bears too": "имя, которое носит и другой",
    "ready": "готово",
    "refused": "отказано",
    "row {row}, column {column}": "строка {row}, знак {column}",
    "surname": "фамилия",
    "surname alone that is a word of the edition's own": "фамилия, она же слово самого издания",
    "the first of the dossier's": "первый в досье",
    "waiting": "ждёт",
    "words of a withheld passage": "слова утаённого места",
    "{number} s so far.": "Прошло {number} с.",
}
