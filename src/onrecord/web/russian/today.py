"""Today, in Russian."""

PHRASES = {
    "Verdicts are being reckoned anew; these are of a moment ago.": (
        "Вердикты пересчитываются; показаны прежние."
    ),
    "and {number} more": "и ещё {number}",
    "What lapses soon": "Что скоро истекает",
    "What was changed last": "Что изменено в последнее время",
    "error": "ошибка",
    "warning": "замечание",
    "note": "заметка",
}
