"""The picture of the chronology in Russian: what it says around the records, by the English phrase."""

from __future__ import annotations

PICTURE = {
    "chronology": "хронология",
    "Chronology · for the team, not cleared for anyone else · made on {day}": (
        "Хронология · для съёмочной группы, больше никому не передавать · составлена {day}"
    ),
    "Skip to the table of times": "Перейти к таблице дат",
    "Picture": "Схема",
    "Picture of the chronology; the table below it has the same content": (
        "Схема хронологии; в таблице под ней то же содержание"
    ),
    "Every time, and what it rests on": "Все даты и на чём они держатся",
    "Judgements": "Суждения",
    "a life": "жизнь",
    "by a primary source": "по первичному источнику",
    "by a secondary source": "по вторичному источнику",
    "certain, possible": "достоверно, возможно",
    "open: nothing bounds this side": "открыто: с этой стороны ничем не ограничено",
    "only supposed": "лишь предположение",
    "contested, joined to what it contradicts": "оспорено, соединено с тем, чему противоречит",
    "Magnify": "Масштаб",
    "Show more time": "Показать больше времени",
    "Show less time, larger": "Показать меньше времени, крупнее",
    "Show all": "Показать всё",
    "Find a person": "Найти человека",
    "Keys: arrows go from time to time, + and − magnify, 0 shows all, Enter leads to the table.": (
        "Клавиши: стрелки ведут от даты к дате, + и − меняют масштаб, 0 показывает всё, Enter ведёт к таблице."
    ),
    "What this time rests on": "На чём держится эта дата",
    "times: {number}": "дат: {number}",
    "not placed: {number}": "без места: {number}",
    "contested": "оспорено",
    "For each time the earliest and the latest day that the evidence allows, and under each day the records that "
    "make it so. Days are Gregorian.": (
        "Для каждой даты самый ранний и самый поздний день, какие допускают свидетельства, и записи, из которых это "
        "следует. Дни по григорианскому календарю."
    ),
    "People, by name": "Люди, по именам",
    "What": "Что",
    "Start, or birth": "Начало или рождение",
    "End, or death": "Конец или смерть",
    "Life of {name}": "Жизнь: {name}",
    "{when}": "{when}",
    "born {when}": "рождение {when}",
    "died {when}": "смерть {when}",
    "born {birth}; died {death}": "рождение: {birth}; смерть: {death}",
    "The making of “{title}”": "Создание источника «{title}»",
    "The making of sources": "Создание источников",
    "About nobody by name": "Ни о ком поимённо",
    "Laws": "Законы",
}
