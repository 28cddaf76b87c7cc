"""Twenty people who are invented, with names as people of the time had them: none of them lived."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody invented: a name in its parts, short forms of the given name, and what else they are called."""

    given: str
    patronymic: str
    surname: str
    short: tuple[str, ...] = ()
    maiden: str | None = None

    @property
    def is_woman(self) -> bool:
        """By the patronymic."""
        return self.patronymic.endswith("на")

    @property
    def name(self) -> str:
        """The name as a card has it."""
        maiden = f" (урожд. {self.maiden})" if self.maiden else ""
        return f"{self.given} {self.patronymic} {self.surname}{maiden}"


PEOPLE = (
    Invented("Прохор", "Лукич", "Вересаховский"),
    Invented("Глафира", "Саввична", "Кудесникова", ("Глаша",), "Обрезцова"),
    Invented("Николай", "Игнатьевич", "Жмуркалов", ("Коля", "Николаша")),
    Invented("Александра", "Юльевна", "Щепотнина", ("Саша", "Шура"), "Цыганкевич"),
    Invented("Михаил", "Яковлевич", "Штернфельд", ("Миша",)),
    Invented("Евгения", "Хрисанфовна", "Ярыжкова", ("Женя",)),
    Invented("Пётр", "Павлович", "Ёлошников", ("Петя",)),
    Invented("Анна", "Фёдоровна", "Завьюжская", ("Аня", "Нюра"), "Пустовойтенко"),
    Invented("Дмитрий", "Ильич", "Хлебодаров", ("Митя", "Дима")),
    Invented("Тамара", "Георгиевна", "Чхаладзе"),
    Invented("Иван", "Кузьмич", "Подкопытченко", ("Ваня",)),
    Invented("Екатерина", "Львовна", "Ройзенблюм", ("Катя",)),
    Invented("Василий", "Емельянович", "Тугоухин", ("Вася",)),
    Invented("Ольга", "Никитична", "Юшмановская", ("Оля",)),
    Invented("Григорий", "Аронович", "Эйхенвальский", ("Гриша",)),
    Invented("Мария", "Степановна", "Гневышева", ("Маша", "Маруся"), "Крылошанская"),
    Invented("Фома", "Сергеевич", "Быстрозоров"),
    Invented("Зинаида", "Абрамовна", "Лейбошицкая", ("Зина",)),
    Invented("Константин", "Андреевич", "Журавельников", ("Костя",)),
    Invented("Наталья", "Вадимовна", "Кжижановецкая", ("Наташа",)),
)
