"""Reasons of verdicts and what would answer them, in Russian, by the templates of which they are made."""

from __future__ import annotations

WEIGHED = {
    "{id} cannot be true together with {others}.": "{id} не может быть верно одновременно с {others}.",
    "{id} cannot be.": "{id} не может быть верно.",
    "{id} is only supposed, and {refuted}.": "{id} лишь предположено, и {refuted}.",
    "{others} leaves no time for it": "{others} не оставляет для этого времени",
    "{others} leave no time for it": "{others} не оставляют для этого времени",
    "it cannot be": "этого быть не может",
    "{statement} cannot be as it is supposed: {against} leave no time for it": (
        "{statement} не может быть так, как предположено: времени для этого нет ({against})"
    ),
    "its own words": "собственные слова",
    "Only {sources} carries it, and no primary source.": (
        "На этом держится только {sources}, и ни один первичный источник этого не говорит."
    ),
    "Only {sources} carry it, and no primary source.": (
        "Это говорят только {sources}, и ни один первичный источник этого не говорит."
    ),
    "It rests on a judgement alone, and no primary source.": (
        "Это держится на одном суждении, без первичного источника."
    ),
    "{citations}, {heard}{why}; the policy asks {asked}.": "{citations}, {heard}{why}; по правилам нужно: {asked}.",
    "no voice that counts": "ни одного голоса, который идёт в счёт",
    "{asked}, {primary} of them primary": "{asked}, из них первичных: {primary}",
    ", since what is probable or hearsay is no voice of its own": (
        ": лишь вероятное или услышанное от других отдельным голосом не считается"
    ),
    ", since all of it goes back, in part at least, to coerced testimony": (
        ": всё восходит, хотя бы отчасти, к показаниям под принуждением"
    ),
    ", since all go back to {origins}": ": все восходят к одному началу, {origins}",
    ", since they are not judged to tell of the same people or one event, or share an origin": (
        ": не решено, что речь об одних людях и об одном событии, или начало у них общее"
    ),
    "One voice tells it, as many as the policy asks: {statements}.": "Говорит один голос, его довольно: {statements}.",
    "{number} independent voices agree: {statements}.": "Независимые голоса согласны ({number}): {statements}.",
    "{asked} {searches} on record.": "{asked} Записано: {searches}.",
    "Withheld {until}.": "Не показано: {until}.",
    "by the production": "хранится у авторов",
    "Invented, and the film says so: “{label}”.": "Вымышлено, и фильм об этом говорит: «{label}».",
}

OBJECTIONS = {
    "It cites nothing.": "Строка ни на что не ссылается.",
    "{statement} is denied by its source.": "Источник сам отрицает {statement}.",
    "The words that {statement} quotes are not in its source's text.": (
        "Слов, которые приводит {statement}, в тексте источника нет."
    ),
    "{judgement} was followed by another judgement and holds no longer.": (
        "За суждением {judgement} последовало другое, и оно больше не действует."
    ),
    "{question} is an open question, and the line does not say that something is unknown.": (
        "{question} — открытый вопрос, а строка не говорит, что чего-то не знают."
    ),
    "No search is on record for {question}.": "Где искали ответ на {question}, не записано.",
    "There is no source {source}.": "Источника {source} нет.",
    "No statement of {source} is recorded in the stretch that the line plays.": (
        "В отрезке, который звучит, не записано ни одного свидетельства из {source}."
    ),
    "{id} is not a statement.": "{id} не свидетельство.",
    "{id} does not exist.": "{id} не существует.",
    "Says {text}; {has}{more}.": "Сказано {text}; {has}{more}.",
    "Names {text}; {has}{more}.": "Названо {text}; {has}{more}.",
    "Says {text}; {cited}{more} gives no date.": "Сказано {text}; {cited}{more}: даты нет.",
    "Says {text}; each of {cited}{more} gives no date.": "Сказано {text}; {cited}{more}: даты нет ни в одном.",
    "Says {text}; {cited}{more} gives no number.": "Сказано {text}; {cited}{more}: числа нет.",
    "Says {text}; each of {cited}{more} gives no number.": "Сказано {text}; {cited}{more}: числа нет ни в одном.",
    "Names {text}; {cited}{more} gives no such name.": "Названо {text}; {cited}{more}: такого имени нет.",
    "Names {text}; each of {cited}{more} gives no such name.": (
        "Названо {text}; {cited}{more}: такого имени нет ни в одном."
    ),
    "{statement} has {words}": "по {statement}: {words}",
    " and {number} more": " и ещё {number}",
    "its beginning {start} and its end {end}": "началось {start}, кончилось {end}",
    "it {when}": "{when}",
    "“{text}” is a claim of its own ({kind}), and nothing that the line cites carries it.": (
        "«{text}» — утверждение само по себе ({kind}), и ничто из того, на что ссылается строка, его не несёт."
    ),
}

WITHHELD = {
    "{source} has no release, and someone in it is not shown to be dead": (
        "На {source} нет разрешения, а о ком-то в нём неизвестно, что его нет в живых"
    ),
    "the card of {source} says nothing of its rights": "в карточке {source} о правах ничего нет",
    "the rights in {source} are {status}": "права на {source}: {status}",
    "{source} is held to be fair use, and its card does not say why (`fair_use`)": (
        "{source} считается добросовестным использованием, а почему, в карточке не сказано (`fair_use`)"
    ),
    "its release leaves a part of it out": "разрешение исключает часть",
    "it is the paper of a permission": "это бумага самого разрешения",
    "{refused}.": "{refused}.",
    "{source} is {status}{until}": "{source}: {status}{until}",
    "A part of what it plays of {source} is left out by its release": (
        "Часть того, что звучит из {source}, исключена разрешением"
    ),
    "The release {releases} of {source} does not give it for a {purpose}": (
        "Разрешение {releases} на {source} такого использования не даёт: {purpose}"
    ),
    "Only some passages of {source} may be read aloud, and these words are in none": (
        "Вслух из {source} можно читать лишь некоторые места, и этих слов в них нет"
    ),
    "The release {release} of {source} was withdrawn": "Разрешение {release} на {source} отозвано",
    "No release of {source} is in force for the {audience}: {why}": (
        "На {source} нет действующего разрешения ({audience}): {why}"
    ),
    "The release {release} of {source} leaves out “{time}”, which is no stretch of time": (
        "Разрешение {release} на {source} исключает «{time}», а это не отрезок времени"
    ),
    "{release} was withdrawn on {day}": "{release} отозвано {day}",
    "{release} says for nobody whom it is for": "{release} не говорит, для кого оно",
    "{release} is for the {audiences}": "{release} дано для другого: {audiences}",
    "{release} ran out on {day}": "{release} истекло {day}",
    "{release} ends on {day}, a day that never was": "{release} кончается {day}, а такого дня не было",
    "{release} begins on {day}": "{release} начинается {day}",
}

QUOTED = {
    "{text} has other words: {difference}": "В {text} другие слова: {difference}",
    "“{words}” is nowhere in {sources}.": "«{words}» — этих слов нет нигде в {sources}.",
    "There is no text in the language of “{words}” to hold it against{texts}.": (
        "Сверить «{words}» не с чем: текста на этом языке нет{texts}."
    ),
    "; on record is {texts}": "; записан {texts}",
    "; on record are {texts}": "; записаны {texts}",
    "[{before} → {after}]": "[{before} → {after}]",
    "{first} … {last} ({count})": "{first} … {last} ({count})",
    "left out": "пропущено",
    "{said} [source → line]: {shown}": "{said} [источник → строка]: {shown}",
    "{said}: the source has these pieces, but not one after another as the line has them: {shown}": (
        "{said}: эти части в источнике есть, но не одна за другой, как в строке: {shown}"
    ),
    "a negation is dropped": "опущено отрицание",
    "a negation is put in": "добавлено отрицание",
    "a qualifier is dropped": "опущена оговорка",
    "a qualifier is put in": "добавлена оговорка",
    "a number is another": "другое число",
    "words stand in another order": "слова стоят в другом порядке",
    "sentences are joined over a gap without a mark": "предложения соединены через пропуск без знака",
    "words are left out without a mark": "слова опущены без знака",
    "words are put in": "слова добавлены",
    "words are changed": "слова изменены",
    "the punctuation is another": "другие знаки препинания",
    "{label} ({translated})": "{label} ({translated})",
    "translated{origin} by {name}": "перевод{origin}, {name}",
    "a translation{origin}, by whom is not on record": "перевод{origin}, чей, не записано",
    " {origin}": " {origin}",
    "; the passage that is cited is in {tongues}": "; язык того места, на которое ссылаются: {tongues}",
    "“{words}” is in the words of {text}, {translated}{elsewhere}.": (
        "«{words}» — это слова {text}, {translated}{elsewhere}."
    ),
    "{at}: {fault}": "{at}: {fault}",
    "It leaves out “{word}”, on which the meaning hangs: {shown}.": (
        "Опущено «{word}», а на этом держится смысл: {shown}."
    ),
    "It joins sentences across a gap without a mark: {shown}.": (
        "Предложения соединены через пропуск без знака: {shown}."
    ),
    "It drops words without a mark: {shown}.": "Слова опущены без знака: {shown}.",
    "“{words}” is said at {time}, outside what the line plays.": (
        "«{words}» звучит в {time}, вне того, что играет строка."
    ),
    "It has other words: {shown}.": "Слова другие: {shown}.",
    "It adds words that are not in the recording: {shown}.": "Добавлены слова, которых в записи нет: {shown}.",
}

PLAYED = {
    "Its words are those of {text}.": "Слова взяты из {text}.",
    "Its facts are in {statements}.": "Факты взяты отсюда: {statements}.",
    "Nothing carries it: it cites nothing.": "Это ничем не подкреплено: строка ни на что не ссылается.",
    "Nothing carries it: what it cites is not on record, is denied, or is not in its source.": (
        "Это ничем не подкреплено: того, на что ссылается строка, нет, или оно отрицается, или его нет в источнике."
    ),
    "Nothing that it cites has “{text}”.": "Ни в чём из того, на что ссылается строка, нет «{text}».",
    "It rests on a judgement alone: {judgements}.": "Это держится на одном суждении: {judgements}.",
    "Only secondary sources carry it, which no label mends.": (
        "Это несут только вторичные источники, и подпись на экране тут не поможет."
    ),
    "What primary sources say of it is only probable or hearsay.": (
        "Первичные источники говорят об этом лишь как о вероятном или с чужих слов."
    ),
    "No primary source that it cites has “{text}” by itself: it is reckoned or judged.": (
        "Ни в одном первичном источнике из указанных нет самого «{text}»: это вычислено или решено суждением."
    ),
}

STORIES = {
    "There is no time at which {these} can{all} be true: {said}.": (
        "Нет времени, при котором всё это могло бы быть верно: {said}."
    ),
    "Nobody can be in two places at once, as {these} would have it: {said}.": (
        "Никто не может быть сразу в двух местах, а здесь выходит так: {said}."
    ),
    "{These} contradict one another on who is who: {said}.": "Здесь противоречие в том, кто есть кто: {said}.",
    "{words} ({member})": "{words} ({member})",
    "a {what} in {source}": "{what}, источник {source}",
    "the card of “{title}” says when and by whom it was made": (
        "карточка источника «{title}» говорит, когда и кем он создан"
    ),
    "{name} judged {compared} to be one and the same": "суждение ({name}): {compared} — одно и то же",
    "{name} judged {compared} to be different": "суждение ({name}): {compared} — разное",
    "{name} judged {compared} to be not settled": "суждение ({name}): {compared} — не решено",
}

REMEDIES = {
    "Settle the conflict, or let the film say whose account this is: [[according to]].": (
        "Разрешите противоречие, или пусть фильм скажет, чьи это слова: [[according to]]."
    ),
    "Cite what is asserted, or let the film say whose supposition this is: [[according to]].": (
        "Сошлитесь на то, что утверждается, или пусть фильм скажет, чьё это предположение: [[according to]]."
    ),
    "Cite a source that may be used, or wait until it may.": (
        "Сошлитесь на источник, который можно использовать, или подождите, пока будет можно."
    ),
    "Held by {name} ({role}) since {day}: {note}.": "Задержано: {name} ({role}), с {day}: {note}.",
    "To be checked again by {name} ({role}, {day}): {reasons}": "Проверить снова ({name}, {role}, {day}): {reasons}",
    "Look at {statements}.": "Посмотрите {statements}.",
    "Find a primary source that says it.": "Найдите первичный источник, который это говорит.",
    "Find another witness or record that says it.": "Найдите другого свидетеля или документ, который это говорит.",
    "Cite a statement, as [[@source/statement]], or say why it is [[not a fact: …]].": (
        "Сошлитесь на свидетельство, [[@source/statement]], или скажите, почему это не факт: [[not a fact: …]]."
    ),
    "Cite a statement that affirms it.": "Сошлитесь на свидетельство, которое это утверждает.",
    "Mend the statement's quotation, or cite another.": "Исправьте цитату в свидетельстве или сошлитесь на другое.",
    "Cite the judgement that holds.": "Сошлитесь на суждение, которое действует.",
    "Say that it is not known, or cite a statement.": "Скажите, что это неизвестно, или сошлитесь на свидетельство.",
    "Record where the answer was looked for.": "Запишите, где искали ответ.",
    "Name a source that is on record.": "Назовите источник, который записан.",
    "Record what is said there as a statement with its time.": "Запишите сказанное там как свидетельство с тайм-кодом.",
    "Cite a statement of a source, as source/statement.": "Сошлитесь на свидетельство: source/statement.",
    "Record the statement, or cite one that is on record.": (
        "Запишите это свидетельство или сошлитесь на записанное."
    ),
    "Did you mean {id}?": "Возможно, имелось в виду {id}?",
    "Quote the source's words, mark what is left out with […] and what is added with [brackets], or tell it without "
    "quotation marks.": (
        "Приведите слова источника, отметьте опущенное знаком […], добавленное [скобками], или перескажите без кавычек."
    ),
    "Record the text that the line quotes from, as a translation of the source: text.en.md.": (
        "Запишите текст, который приводит строка, как перевод источника: text.en.md."
    ),
    "Give the words that are heard, mark what is left out with […], or play another stretch.": (
        "Дайте слова, которые звучат, отметьте опущенное знаком […] или возьмите другой отрезок."
    ),
    "Cite what bears it out, or say no more than the evidence does.": (
        "Сошлитесь на то, что это подтверждает, или не говорите больше, чем свидетельства."
    ),
    "Cite what says so, quote who says so, or let the film say whose view it is: [[according to]].": (
        "Сошлитесь на то, что это говорит, приведите чьи-то слова, или пусть фильм скажет, чьё это мнение: "
        "[[according to]]."
    ),
    "Label it on the screen: [[label: Scene imagined from the letters]].": (
        "Поставьте подпись на экран: [[label: Сцена воссоздана по письмам]]."
    ),
    "Cite a primary source that says it; or let the policy allow it under a label: policy, reenactment.": (
        "Сошлитесь на первичный источник, который это говорит, или разрешите это под подписью: policy, reenactment."
    ),
}

REASONS = {**WEIGHED, **OBJECTIONS, **WITHHELD, **QUOTED, **PLAYED, **STORIES, **REMEDIES}
