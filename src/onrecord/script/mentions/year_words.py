"""The words beside four figures that tell a year from a count: in 1925, but 1500 men."""

from __future__ import annotations

from onrecord.script.mentions.word_lists import listed

BEFORE_A_YEAR = listed("""
    in of since until till by before after from to during year years and or through between around circa
    ca c about early late mid spring summer autumn fall winter в во с со до к по от после около год года
    году между и или
""")

BEFORE_A_COUNT = listed("""
    over nearly almost than least exactly only total some all another these those number article page no
    более свыше больше менее меньше почти всего ровно статья статьи статье стр номер
""")

COUNTED = listed("""
    men women people persons children boys girls soldiers officers workers peasants prisoners inmates
    victims members students doctors patients families households couples houses villages towns cities
    letters pages cases files documents arrests sentences roubles rubles kopecks dollars pounds marks
    francs copies names years months weeks days hours minutes kilometres kilometers metres meters miles
    versts times per человек людей мужчин женщин детей солдат офицеров рабочих крестьян заключенных
    заключённых жертв членов студентов врачей больных семей домов деревень городов писем страниц дел
    документов арестов приговоров рублей рубля копеек долларов марок экземпляров имен имён лет месяцев
    недель дней часов километров метров верст вёрст раз
""")
"""Things that are counted: four figures before them are no year."""

AFTER_A_YEAR = listed("""
    was were is are had has have did and or but to until till he she it they we i you who which when
    where that the a an his her their its this in on at by with for from after before while as both not
    no all nobody и или но а до по он она они мы я вы ты оно кто который когда где что его её ее их в во
    на с со за из у к от после перед был была были было стал стала стали оба обе не никто все
""")
"""Small words that go on after a year: 1925 was, в 1925 он. A count is followed by what is counted."""
