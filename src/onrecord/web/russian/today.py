"""Today, in Russian."""

PHRASES = {
    "Verdicts are being reckoned anew; these are of a moment ago.": (
        "Вердикты пересчитываются; показаны прежние."
    ),
    "and {number} more": "и ещё {number}",
    "error": "ошибка",
    "warning": "замечание",
    "note": "заметка",
}
