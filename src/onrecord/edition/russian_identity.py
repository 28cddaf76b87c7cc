"""The picture of an identification in Russian: what it says around the records, by the English phrase."""

from __future__ import annotations

IDENTITY = {
    "identification": "опознание",
    "Identification · for the team, not cleared for anyone else · made on {day}": (
        "Опознание · для съёмочной группы, больше никому не передавать · составлено {day}"
    ),
    "{who} is {candidate}, as far as this evidence goes: {likely}.": (
        "{who} — это {candidate}, насколько позволяют судить свидетельства: {likely}."
    ),
    "{who} cannot be identified with this evidence.": "По этим свидетельствам нельзя установить, кто такой {who}.",
    "The likeliest is {candidate}: {likely}.": "Вероятнее других {candidate}: {likely}.",
    "{number}%": "{number} %",
    "over {number}%": "более {number} %",
    "under {number}%": "менее {number} %",
    "Each step is what a reason weighs, in bits: one bit makes twice as likely.": (
        "Каждая ступень показывает вес довода в битах: один бит делает вдвое вероятнее."
    ),
    "The steps are those of {record} alone; how likely it is goes by all records of this person.": (
        "Ступени относятся только к {record}; вероятность выведена из всех записей об этом человеке."
    ),
    "For and against": "За и против",
    "The reasons as steps; the table below has the same content": "Доводы ступенями; в таблице ниже то же содержание",
    "The reasons in full": "Доводы полностью",
    "Reason": "Довод",
    "What is told": "Что рассказано",
    "Bits": "Биты",
    "Others who were compared": "С кем ещё сравнивали",
    "The likeliest first. Records of one person, as judged, share one probability.": (
        "По убыванию вероятности. У записей, отнесённых к одному человеку, она общая."
    ),
    "Who": "Кто",
    "How likely": "Вероятность",
    "cannot be, by the chronology": "не может быть по хронологии",
    "the same person as {who}": "тот же человек, что {who}",
    "Beforehand": "До сравнения",
    "In the end": "В итоге",
    "one of {number} people, or none of them": "один из {number} человек или никто из них",
    "surname": "фамилия",
    "given name": "имя",
    "patronymic": "отчество",
    "initials": "инициалы",
    "sex": "пол",
    "place of birth": "место рождения",
    "occupation": "занятие",
    "nationality": "национальность",
    "relatives": "родственники",
    "who else is told of": "о ком ещё рассказано",
    "male": "мужской",
    "female": "женский",
    "the same, in whatever spelling": "то же, как бы ни писалось",
    "the initial fits": "инициал подходит",
    "spelt almost alike": "пишется почти так же",
    "spelt somewhat alike": "пишется похоже",
    "another": "другое",
    "the letters are those of given name and surname": "это первые буквы имени и фамилии",
    "the letters are those of surname and given name, the surname first": "это первые буквы фамилии и имени",
    "the letters are of another name": "это буквы другого имени",
    "the same": "совпадает",
    "the same day": "тот же день",
    "as near as both are known, the same": "совпадает, насколько известно",
    "there are days that fit both": "есть дни, которые подходят обоим",
    "up to a year apart": "расходится не больше чем на год",
    "up to two years apart": "расходится не больше чем на два года",
    "up to five years apart": "расходится не больше чем на пять лет",
    "more than five years apart": "расходится больше чем на пять лет",
    "the same place": "то же место",
    "the second lies in the first": "второе лежит в первом",
    "the first lies in the second": "первое лежит во втором",
    "in the same region": "в одном краю",
    "near each other": "рядом",
    "far from each other": "далеко друг от друга",
    "the same, and within a year of each other": "то же, и расходится не больше чем на год",
    "the two can be one": "это может быть одно и то же",
    "certainly elsewhere at that time": "в то время наверняка в другом месте",
    "what may have been then is another": "тогда могло быть и другое",
    "somebody else of the same source fits better, and both cannot be one": (
        "другой человек из того же источника подходит лучше, а оба одним быть не могут"
    ),
}
