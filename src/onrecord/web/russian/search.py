"""Search, in Russian."""

PHRASES = {
    "Words, “a phrase”, a beginning*, -without": "Слова, «фраза», начало*, -без",
    "Language": "Язык",
    "every language": "любой язык",
    "The best {number}; there is more.": "Лучшие {number}; найдено больше.",
    "passage": "отрывок",
    "statement": "свидетельство",
    "source": "источник",
    "persona": "лицо в источнике",
    "person": "лицо",
    "place": "место",
    "question": "вопрос",
}
