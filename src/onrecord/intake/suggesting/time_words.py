"""The small words that say how a time is meant: since and until, ago and later, at the age of."""

from __future__ import annotations

import re

from onrecord.script.mentions.word_lists import listed

SINCE = listed("since from с со")
UNTIL = listed("until till up to through по до")
BEFORE = listed("before перед до")
AFTER = listed("after после")
BY = listed("by к")

AGO_AFTER = re.compile(r"\s+(?:ago|(?:тому\s+)?назад)(?!\w)", re.IGNORECASE)
RELATIVE_AFTER = re.compile(
    r"\s+(?:later|after(?:wards)?|earlier|before|спустя|до|после)(?!\w)", re.IGNORECASE
)
RELATIVE_BEFORE = re.compile(r"(?<!\w)(?:after|within|через|спустя|после|за)\s+$", re.IGNORECASE)
LASTED_BEFORE = re.compile(
    r"(?<!\w)(?:for|during|over|в\s+течение|в\s+продолжение|на\s+протяжении|уже|ещ[её]|already)\s+"
    r"(?:the\s+(?:last|past|next)\s+|about\s+|almost\s+|nearly\s+|around\s+|около\s+|почти\s+)?$",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"(?<!\w)(?:have|has|['’]ve|уже|до\s+сих\s+пор|по\s+сей\s+день|still)(?!\w)", re.IGNORECASE
)

AGE_BEFORE = re.compile(
    r"(?<!\w)(?:at\s+the\s+age\s+of|the\s+age\s+of|at\s+age|aged|(?:when|until|till)\s+(?:i|he|she|we|they)\s+(?:was|were)|"
    r"в\s+возрасте|(?:мне|ему|ей|им|нам)\s+(?:было|исполнил(?:ось|ся)|минуло|шел|ш[её]л))\s+"
    r"(?:about\s+|only\s+|just\s+|over\s+|около\s+|лишь\s+|только\s+|всего\s+|тогда\s+)?$",
    re.IGNORECASE,
)
AGE_AFTER = re.compile(
    r"\s*-?\s*(?:years?[\s-]old|лет(?:ним|него|няя|ней|ний|нею|нюю)(?!\w)|(?:года?|лет)\s+от\s+роду)",
    re.IGNORECASE,
)
AGED_IN_YEARS = re.compile(r"(?<!\w)(?:в|с)\s+$", re.IGNORECASE)
IN_YEARS = re.compile(r"\s+(?:лет|года|год)(?!\w)", re.IGNORECASE)
ABOUT_AGE = re.compile(r"(?<!\w)(?:about|around|около|лет)\s+$", re.IGNORECASE)
UNTIL_AGE = re.compile(r"(?<!\w)(?:until|till|up\s+to|до)(?!\w)", re.IGNORECASE)
SINCE_AGE = re.compile(r"(?<!\w)(?:since|from|с)(?!\w)", re.IGNORECASE)
