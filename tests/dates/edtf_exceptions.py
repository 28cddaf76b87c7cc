"""Where the lists of other projects and the specification part, each with the reason.

The specification is that of the Library of Congress, 4 February 2019 (https://www.loc.gov/standards/datetime/).
"""

SPACES = "spaces after commas in sets, as the specification's examples are often written; harmless"
MIXED = "a month or year as an end contains the days of its beginning, as in 2004-02-01/2005"
LONG = "the specification does not bar a year with Y from intervals; -61000 comes before -2000"
OFFSET = "the specification sets no limit of 12 or 14 hours; Manila kept 15:56 behind Greenwich until 1844"
SEASON_IN = "nothing bars a season as the end of an interval; autumn 2018 lies within 2018"
LEVEL = "refused there only because the case asks for a lower level"
FIVE_DIGITS = "a year of more than four digits must begin with Y"
CAPITAL = "the digit that is not specified is a capital X"
DOTS = "`..` joins members of a set; outside brackets intervals have a stroke"
FOUR_DIGITS = "a year has four digits; two for a century and three for a decade are ISO 8601's alone"
FRACTION = "times of day are to the second; ISO 8601's fractions are not in level 0"
BASIC = "the extended format is required: +02:30, not +0230"
SEASON_DAY = "a season has no days in the specification"

ACCEPTED_HERE = {
    "[1667,1668, 1670..1672]": SPACES,
    "{-1667,1668, 1670..1672}": SPACES,
    "0000-01-03/0000-01": MIXED,
    "0000-02/0000": MIXED,
    "2004-06-11%/2004-%06": MIXED,
    "2004-06-11%/2004-06~": MIXED,
    "Y-61000/-2000": LONG,
    "2016-05-02T12:00:00-12:01": OFFSET,
    "2016-05-02T12:00:00-13:00": OFFSET,
    "2016-05-02T12:00:00-14:00": OFFSET,
    "2016-05-02T12:00:00+14:01": OFFSET,
    "2016-05-02T12:00:00-13": OFFSET,
    "2016-05-02T12:00:00-14": OFFSET,
    "2016-05-02T12:00:00+15": OFFSET,
    "2018/2018-23": SEASON_IN,
    "2018-01?/2018-23": SEASON_IN,
    "[1760..]": LEVEL,
    "1800/1X01": LEVEL,
    "2012-21/2012-22": LEVEL,
}
"""Refused by a list, accepted here."""

REFUSED_HERE = {
    "20xx": CAPITAL,
    **dict.fromkeys(("12004-06~-11", "22004?-06-11", "1156X-12-25", "2XXXX-12-XX", "31XXX-XX"), FIVE_DIGITS),
    **dict.fromkeys(("..2004-06-01/~2004-06-20", "2004-06-01~/2004-06-20.."), DOTS),
    **dict.fromkeys(("..1984", "1984..", "1670..1673"), DOTS),
    **dict.fromkeys(("0", "19", "00", "-04", "19~", "19?", "19%"), FOUR_DIGITS),
    **dict.fromkeys(("193", "019", "009", "000", "-193", "-019", "197~", "197?", "197%"), FOUR_DIGITS),
    **dict.fromkeys(
        (f"2016-05-02T16:54:59{part}" for part in (".042", ".04200000", ".4", ".42", ".042123", ".042Z")),
        FRACTION,
    ),
    **dict.fromkeys(
        (
            f"2016-05-02T16:54:59{offset}"
            for offset in ("+0230", "+0000", "+1400", "+1330", "+1200", "+0410", "-0015", "-1159", "-1200")
        ),
        BASIC,
    ),
    "1849-21-XX": SEASON_DAY,
    "1849-21-XX%": SEASON_DAY,
}
"""Accepted by a list, refused here."""

UNKNOWN_END = "an end that is not known bounds nothing; the library invents ten years"
DOUBT = "doubt (?) does not widen, and % widens as ~ does; the library widens by both, % twice"
EVERY_PART = "a mark widens by the finest part it stands on; the library adds up year, month and day"
WINTER = "winter goes on to February; the library has December alone"

BOUNDS_HERE = {
    "1984%": ("1983-01-01", "1985-12-31", DOUBT),
    "16XX%": ("1500-01-01", "1799-12-31", DOUBT),
    "1984?/2004%": ("1984-01-01", "2005-12-31", DOUBT),
    "2004-%06": ("2004-05-01", "2004-07-31", DOUBT),
    "?2004-%06": ("2004-05-01", "2004-07-31", DOUBT),
    "2004?-%06": ("2004-05-01", "2004-07-31", DOUBT),
    "2004?-06-~11": ("2004-06-10", "2004-06-12", DOUBT),
    "2004?-~06-~04": ("2004-06-03", "2004-06-05", DOUBT),
    "2004-06-11%": ("2004-06-10", "2004-06-12", EVERY_PART),
    "2004-06~-11": ("2004-05-11", "2004-07-11", EVERY_PART),
    "2011-~06-~04": ("2011-06-03", "2011-06-05", EVERY_PART),
    "1984/2004-06~": ("1984-01-01", "2004-07-31", EVERY_PART),
    "1984-06-02?/2004-08-08~": ("1984-06-02", "2004-08-09", EVERY_PART),
    "/2006": (None, "2006-12-31", UNKNOWN_END),
    "2004-06-01/": ("2004-06-01", None, UNKNOWN_END),
    "1984-06-02?/": ("1984-06-02", None, UNKNOWN_END),
    "2010-24": ("2010-12-01", "2011-02-28", WINTER),
}
"""First and last day here where python-edtf has others, `about` being 1 as it is there."""
