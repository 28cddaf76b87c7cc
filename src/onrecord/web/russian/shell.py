"""Around every screen, in Russian."""

PHRASES = {
    "Skip to the page": "К содержанию страницы",
    "Untitled": "Без названия",
    "Search everything on record": "Искать во всех записях",
    "Search": "Поиск",
    "Help": "Справка",
    "Screens": "Разделы",
    "Today": "Сегодня",
    "Sources": "Источники",
    "People": "Люди",
    "Chronology": "Хронология",
    "Script": "Сценарий",
    "Questions": "Вопросы",
    "Releases and rights": "Согласия и права",
    "Editions": "Издания",
    "History": "История",
    "Members": "Участники",
    "{who} has changed something here.": "{who}: здесь есть изменения.",
    "Something here has been changed.": "Здесь что-то изменилось.",
    "Show it": "Показать",
    "The workbench does not answer. What you type stays here; it is asked again and again.": (
        "Рабочее место не отвечает. Набранное остаётся здесь; попытки повторяются."
    ),
    "The workbench answers again.": "Рабочее место снова отвечает.",
    "It was not done": "Не выполнено",
    "The database does not answer just now. All that is recorded is kept; whether your last change is among it, its page shows once the database answers again.": (  # noqa: E501
        "База данных сейчас не отвечает. Всё записанное сохранено; попало ли в него последнее изменение, "
        "покажет его страница, когда база данных ответит."
    ),
    "That is a mistake of Onrecord's own, and its log says where. All that is recorded is kept; whether your last change is among it, its page shows.": (  # noqa: E501
        "Это ошибка самого Onrecord; в его журнале сказано, где она. Всё записанное сохранено; "
        "попало ли в него последнее изменение, покажет его страница."
    ),
    "It has been changed since you saw it, or has parts that are not for you to see; nothing was saved.": (
        "С тех пор как вы это видели, запись изменилась или в ней есть части, которые вам не видны; "
        "ничего не сохранено."
    ),
    "Nothing here has that address, or it is not for you to see.": (
        "По этому адресу ничего нет, или это не для вас."
    ),
    "The form does not say what it was made of. Open its page again, and fill it in there.": (
        "Форма не говорит, по чему она составлена. Откройте её страницу снова и заполните там."
    ),
    "Say why: the reason is kept, and so must name nobody who is protected.": (
        "Скажите почему: причина сохраняется и потому не должна называть никого, кого защищают."
    ),
    "What you saw": "Что вы видели",
    "What is there now": "Что там теперь",
    "What you typed": "Что вы набрали",
    "Help on other screens": "Справка о других разделах",
    "nothing": "ничего",
    "Back to the page, as it is now": "К странице в её нынешнем виде",
    "This workbench is one person's": "Это рабочее место одного человека",
    "Open it by the whole address that was printed where it was started: the secret in it lets you in.": (
        "Откройте его по полному адресу, который был напечатан при запуске: ключ в адресе и есть пропуск."
    ),
}
