"""Coming in, one's own account and members, in Russian."""

PHRASES = {
    "Log in": "Войти",
    "Log out": "Выйти",
    "Your name": "Ваше имя",
    "Password": "Пароль",
    "Whoever has lost a password or a telephone asks an owner of the production for a new invitation.": (
        "Если пароль или телефон потерян, попросите у владельца проекта новое приглашение."
    ),
    "Too many wrong passwords": "Слишком много неверных паролей",
    "For this name nothing is taken from here for {minutes} minutes. From elsewhere it is.": (
        "Для этого имени отсюда ничего не принимается {minutes} минут. Из другого места — принимается."
    ),
    "Choose a password": "Выберите пароль",
    "You are {name} here: this is the name you log in with, and the one your changes are signed with.": (
        "Здесь вы — {name}: с этим именем вы входите, и им подписаны ваши изменения."
    ),
    "Password, at least {length} characters": "Пароль, не короче {length} знаков",
    "The same again": "Ещё раз то же",
    "Take this password": "Принять этот пароль",
    "This invitation is good no longer: it was used, it is too old, or there is a newer one. Ask for another.": (
        "Это приглашение больше не действует: оно использовано, устарело или есть более новое. Попросите другое."
    ),
    "That code is wrong, was used before, or came too soon after a wrong one: wait for the next.": (
        "Код неверен, уже использован или введён слишком скоро после неверного: дождитесь следующего."
    ),
    "Second factor": "Второй фактор",
    "The code that your telephone shows now, or one of those on paper": (
        "Код, который сейчас показывает телефон, или один из кодов на бумаге"
    ),
    "Go on": "Дальше",
    "Set up the second factor": "Настроить второй фактор",
    "A password can be guessed or read over a shoulder. From now on a code from your telephone is asked for too; "
    "a new one comes every half minute.": (
        "Пароль можно угадать или подсмотреть. Теперь нужен ещё и код с телефона; каждые полминуты он новый."
    ),
    "Have a program for codes read this picture (any that speaks TOTP: Aegis, FreeOTP, 2FAS, Google Authenticator), "
    "or type the key.": (
        "Считайте картинку программой для кодов (любой, что знает TOTP: Aegis, FreeOTP, 2FAS, Google Authenticator) "
        "или наберите ключ."
    ),
    "The key as a QR code": "Ключ в виде QR-кода",
    "Key:": "Ключ:",
    "Type the code that it shows": "Наберите код, который она показывает",
    "Set it up": "Настроить",
    "Codes for paper": "Коды на бумаге",
    "Should the telephone be lost, one of these lets you in. Each is good once. Write them down or print them: they "
    "are not shown again.": (
        "Если телефон потеряется, войти можно по одному из этих кодов. Каждый годен один раз. Запишите или напечатайте "
        "их: больше они не показываются."
    ),
    "I have them on paper": "Они у меня на бумаге",
    "Your account": "Ваша учётная запись",
    "In this production you are:": "Ваша роль в этом проекте:",
    "owner": "владелец",
    "historian": "историк",
    "writer": "сценарист",
    "checker": "проверяющий",
    "reader": "читатель",
    "Language": "Язык",
    "The workbench speaks": "Язык рабочего места",
    "Take this language": "Выбрать этот язык",
    "It is set up.": "Настроен.",
    "It is not set up.": "Не настроен.",
    "Your role has to have one.": "Для вашей роли он обязателен.",
    "Set it up on another telephone": "Настроить на другом телефоне",
    "New codes for paper": "Новые коды на бумаге",
    "The new password is taken; wherever else you were logged in you no longer are.": (
        "Новый пароль принят; во всех других местах, где вы входили, вход прекращён."
    ),
    "The password until now": "Прежний пароль",
    "Name": "Имя",
    "Role": "Роль",
    "Last here": "Последний вход",
    "has left": "больше не участвует",
    "set up": "настроен",
    "not set up": "не настроен",
    "invited": "приглашение отправлено",
    "Who opened what": "Кто что открывал",
    "Invite somebody": "Пригласить",
    "Name, as colleagues know them": "Имя, под которым знают коллеги",
    "Invite": "Пригласить",
    "Roles that have to set one up": "Роли, для которых он обязателен",
    "Ask it of these": "Требовать от этих ролей",
    "Invitation": "Приглашение",
    "An invitation for {name}": "Приглашение: {name}",
    "Give this link to its owner by a way that is theirs alone. It is good once, for three days, and is not shown "
    "again.": (
        "Передайте ссылку лично тому, кому она предназначена. Она годна один раз, три дня, и больше не показывается."
    ),
    "Why. It is kept for good, and so must name nobody who is protected.": (
        "Почему. Это сохраняется навсегда, поэтому не называйте никого из тех, кто под защитой."
    ),
    "Give this role": "Дать эту роль",
    "Cleared for": "Допуск",
    "An owner is cleared for every source.": "У владельца есть допуск ко всем источникам.",
    "Take back": "Отозвать",
    "Take these back": "Отозвать отмеченные",
    "Nothing yet.": "Пока ничего.",
    "Clear for these sources": "Дать допуск к этим источникам",
    "Clear": "Дать допуск",
    "What was given and taken back": "Что давалось и отзывалось",
    "a source that is gone": "источник, которого больше нет",
    "cleared": "допуск дан",
    "taken back": "допуск отозван",
    "A new link lets a password and a second factor be chosen anew: when either is lost, or a member comes back.": (
        "По новой ссылке заново выбирают пароль и второй фактор: если они потеряны или участник вернулся."
    ),
    "A new link": "Новая ссылка",
    "Let in no more": "Больше не впускать",
    "When": "Когда",
    "Who": "Кто",
    "What": "Что",
    "Why": "Почему",
    "source": "источник",
    "Earlier": "Раньше",
    "Nothing protected has been opened.": "Ничего защищённого не открывали.",
    "What was ruled": "Решения о нём",
    "What was ruled of members": "Решения об участниках",
    "Nothing is ever taken off this list, and nothing on it is changed. What somebody is cleared for stands on their "
    "own page.": (
        "Из этого списка ничего не вычёркивают, и ничего в нём не меняют. Допуски записаны на странице участника."
    ),
    "All of it": "Весь список",
    "Joins the team.": "Входит в команду.",
    "a second factor is asked of": "второй фактор обязателен для ролей",
    "was taken on": "— принят в команду",
    "was given a role": "— получает роль",
    "was let in no more": "— больше не допускается",
    "was invited anew": "— приглашён заново",
}
