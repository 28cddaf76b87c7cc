"""What only looks like a claim: “at first”, “after all”, “the First World War”, «все ещё», “the road led to”."""

from __future__ import annotations

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|января|февраля|марта|"
    "апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
PARTS = (
    "days?|weeks?|months?|years?|hours?|half|quarter|part|page|pages|volume|chapter|letter|lines?|spring|summer|"
    "autumn|winter|morning|night|evening|floor|names?|class|aid|cousins?|hand|thing|lady|person|two|three|four|five"
)
RUSSIAN_PARTS = (
    "половин\\w+|част\\w+|дн\\w+|недел\\w+|месяц\\w*|год\\w*|час\\w*|страниц\\w+|том\\w*|глав\\w+|этаж\\w*|строк\\w+|"
    "взгляд\\w*|очередь|курс\\w*|класс\\w*|два|две|три|четыре|пять"
)

FIRST = (
    rf"(?:the )?first(?: of)?(?: the)? (?:{MONTHS})",
    rf"(?:{MONTHS}),? (?:the )?first",
    rf"first (?:{PARTS})",
    r"at first",
    r"first of all",
    r"(?:^|[.;:!?,–—-] )first,?(?= (?:he|she|it|they|we|i|you|came|come|there|then)\b)",
    rf"перв(?:ого|ое|ым|ому) (?:{MONTHS})",
    rf"перв\w+ (?:{RUSSIAN_PARTS})",
    r"перв\w+ мировая|перв\w+ мировой|перв\w+ секретар\w+",
)
MOST = (
    r"at (?:the )?(?:most|best|worst)",
    r"most (?:likely|probably|certainly)",
    r"(?:did|do|does|doing|do) (?:his|her|their|my|our) best",
    r"best (?:man|wishes)",
    r"(?:тот|та|то|те|ту|тех|теми|же) сам(?:ый|ая|ое|ые|ую|ых|ыми)",
    r"тем самым",
)
ONLY = (r"if only", r"только один раз", r"единственно\w* числ\w+")
ALL = (
    r"(?:after|above|at|first of|not|for|once and for) all",
    r"in all(?! (?:that|the|this|these|those|of|his|her|their|my|our)\b)",
    r"not (?:everybody|everyone|everything)",
    r"all (?:right|the same|along|but|too|alone|over|in all|of a sudden|the (?:way|more|better|worse|while|time))",
    r"all (?:day|night|morning|afternoon|evening|week|month|year|summer|winter|spring|autumn)(?: long)?",
    r"все (?:же|еще|равно|время|это|эти|то|больше|меньше|чаще|реже|хуже|лучше|более|дальше|ближе|сильнее|тот|та|те)",
    r"не (?:все|всех|всем|всеми)",
    r"вот и все",
    r"при всем",
)
NEVER = (
    r"never ?mind",
    r"(?:not|не) (?:always|всегда)",
    r"none (?:the|too)",
    r"second to none",
    r"навсегда",
)
MIND = (
    r"(?:a|the|his|her|their|this|that|first|second|last) (?:thought|fears|hopes|wishes)",
    r"(?:it is|is|was|are|were|been|be) (?:thought|believed|feared|wanted|suspected|loved|trusted|wished|hoped|felt)",
    r"(?:men|women|people|those|man|woman) who (?:love|loves|loved)",
    r"wanted (?:by|poster|list)",
    r"loved ones?",
    r"felt (?:hats?|boots?)",
    r"(?:knew|knows) (?:him|her|them|me|us|you|each other|one another|how to|the way|nothing)",
    r"зна(?:л|ла|ли|ет|ют) (?:его|ее|их|меня|нас|вас|друг друга)",
    r"best wishes",
    r"happy (?:birthday|new year|christmas|ending)",
)
WAYS = "road|path|street|stairs?|steps|door|bridge|track|corridor|way|gate|lane|line|river|rails?"
DUE_TO_DO = "be|arrive|leave|open|return|appear|begin|start|go|come|die|speak|meet|give|stand|end|marry|sail"
BEHIND_WHAT = "стола|границы|угла|реки|моря|двери|решетки|кулис|леса|горы|гор|спины|дома|океана|рубежа|окна"

CAUSE = (
    rf"(?:{WAYS}) (?:\w+ )?(?:led|leads) to",
    rf"due to (?:{DUE_TO_DO})",
    rf"из-за (?:{BEHIND_WHAT})",
    r"прив(?:ел|ела|ело|ели) к (?:себе|ней|нему|ним|нам|вам|врачу|берегу|мосту|дому|дверям|двери|реке)",
)
SUPERLATIVES = "first|only|most|best|worst|greatest|largest|biggest"

DENIED = (
    rf"(?:not|n't|never|hardly|neither) (?:(?:the|a|an|his|her) )?(?:{SUPERLATIVES})",
    r"не (?:перв|единственн|сам(?:ый|ая|ое|ые)|лучш|худш|крупнейш)\w*",
    r"not because",
    r"не потому что|не из-за",
)
"""What is denied is not claimed."""

NEAR_MISSES = (*FIRST, *MOST, *ONLY, *ALL, *NEVER, *MIND, *CAUSE, *DENIED)
