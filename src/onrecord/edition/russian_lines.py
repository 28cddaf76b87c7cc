"""What a page says in Russian of re-enactments, recordings, claims and voices, by the English phrase."""

from __future__ import annotations

CLASSES = {
    "verbatim": "дословно",
    "documented": "документировано",
    "inferred": "выведено",
    "invented": "вымышлено",
    "Its words are a primary source's own, or those of its translation.": (
        "Слова строки принадлежат первичному источнику или его переводу."
    ),
    "Its facts are carried by what primary sources assert; the wording is the film's.": (
        "Её факты утверждают первичные источники; слова принадлежат фильму."
    ),
    "Something in it rests on a judgement, on what is probable or hearsay, on reckoning, or on a secondary source.": (
        "Что-то в ней держится на суждении, на вероятном или услышанном, на вычислении или на вторичном источнике."
    ),
    "Nothing that it cites carries it, or something that it names.": (
        "Её саму или что-то названное в ней не несёт ничто из указанного."
    ),
}

CLAIMS = {
    "superlative": "превосходная степень",
    "totality": "обобщение",
    "state of mind": "мысли и чувства",
    "cause": "причина",
}

CUTS = {
    "filler": "ничего не значащее слово",
    "false start": "оговорка",
    "marked": "пропуск отмечен",
}

LINES = {
    **CLASSES,
    **CLAIMS,
    **CUTS,
    "Re-enactment": "Реконструкция",
    "shown under the label “{label}”": "показывается с надписью «{label}»",
    "nothing allows it here": "здесь это ничем не разрешено",
    "Words of": "Чьи слова",
    "as said": "на языке оригинала",
    "in the original: “{words}”": "в оригинале: «{words}»",
    "Recording": "Запись",
    "held against the transcript": "сверено с расшифровкой",
    "not held against the recording: no transcript with times has its words": (
        "с записью не сверено: её слов нет ни в одной расшифровке с указанием времени"
    ),
    "left out: {words} ({why})": "опущено: {words} ({why})",
    "Claims besides facts": "Утверждается сверх фактов",
    "Voices": "Голоса",
    ": one witness, by judgement {ids}": ": один свидетель, по суждению {ids}",
    " (adds no voice)": " (голоса не добавляет)",
    "{how} of “{title}”": "{how}: «{title}»",
    "goes back to what was said under coercion": "восходит к сказанному под принуждением",
    "Labels and composites": "Надписи и собирательные лица",
    "Labels that the film must show": "Надписи, которые фильм обязан показать",
    "Needed by lines": "Нужна строкам",
    "no line needs it": "ни одной строке не нужна",
    "Characters who stand for several people": "Собирательные лица",
    "a character of the scene": "лицо из этой сцены",
    "stands for": "стоит за них",
    "no label says so": "надписи об этом нет",
    "No program can tell whether a composite puts one of them in a worse light than the record does: "
    "have each read by counsel, beside all that the record says of them.": (
        "Никакая программа не скажет, не выставляет ли собирательное лицо кого-либо в худшем свете, чем источники: "
        "каждое должен прочесть юрист, рядом со всем, что о них сказано."
    ),
    "Re-enactments: what was inferred may be shown": "Реконструкции: выведенное можно показывать",
    "Re-enactments: what was invented may be shown": "Реконструкции: вымышленное можно показывать",
    "refused": "отказано",
    "labelled": "с надписью на экране",
}
