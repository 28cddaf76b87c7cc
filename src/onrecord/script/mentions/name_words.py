"""Words with a capital that name no person and no place: titles, peoples, institutions, holy names."""

from __future__ import annotations

from onrecord.script.mentions.calendar_words import ENGLISH_MONTHS
from onrecord.script.mentions.word_lists import listed

WEEKDAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

TITLES = listed("""
    Mr Mrs Ms Miss Dr Doctor Professor Prof Comrade Comrades Citizen General Colonel Captain Major Lieutenant
    Sergeant Marshal Admiral Commissar Secretary Minister President Chairman Director Tsar Tsarina Emperor
    Empress King Queen Prince Princess Count Countess Baron Sir Lady Lord Father Mother Brother Sister Uncle
    Aunt Grandmother Grandfather Madame Monsieur Herr Frau Saint St
    Господин Госпожа Товарищ Гражданин Гражданка Доктор Профессор
""")

PEOPLES = listed("""
    Soviet Soviets Russian Russians German Germans Jew Jews Jewish Ukrainian Ukrainians Pole Poles Polish
    English Englishman British French Frenchman American Americans European Europeans Asian Dutch Swiss
    Austrian Italian Spanish Turkish Chinese Japanese Georgian Georgians Armenian Armenians Estonian
    Estonians Latvian Latvians Lithuanian Lithuanians Finnish Finn Finns Tatar Tatars Chechen Chechens
    Cossack Cossacks Kazakh Kazakhs Uzbek Siberian Muscovite Byelorussian Belarusian Moldovan Hungarian
    Czech Romanian Bulgarian Serbian Greek Roman Latin Hebrew Yiddish Slavic Western Eastern Northern Southern
    Bolshevik Bolsheviks Menshevik Mensheviks Communist Communists Nazi Nazis Stalinist Leninist Marxist
    Marxism Leninism Stalinism Tsarist Imperial Christian Christians Christianity Orthodox Catholic Catholics
    Protestant Muslim Muslims Islam Buddhist Judaism Cyrillic Gregorian Julian
""")

DECADES = listed("Twenties Thirties Forties Fifties Sixties Seventies Eighties Nineties")

HOLY = listed(
    "God Lord Christ Jesus Bible Christmas Easter Sabbath Lent Бог Бога Богу Богом Боже Господь Господи"
)

INSTITUTIONS = listed("""
    Army Navy Fleet Party Union Committee Government State Revolution War Congress Council Court Ministry
    Department Commission Commissariat Police Bureau Academy Institute University School Museum Archive
    Archives Library Theatre Theater Hospital Church Prison Camp Camps Code Article Law Act Decree
    Constitution Plan Plot Terror Thaw Guard Guards Front Corps Division Regiment League Society Press
    International Komsomol Gulag Cheka Politburo Red White Great First Second Third Civil World Patriotic
    Central Supreme People People's Winter Cold Iron
    Армия Армии Армию Армией Партия Партии Союз Союза Союзе Союзу Союзом Комитет Комитета Отечественная
    Отечественной Революция Революции Великая Великой Красная Красной Красную Первая Первой Вторая Второй
    Съезд Съезда Наркомат Наркомата Советский Советского Советском Советскому Советским
""")

PRONOUNS = listed("""
    I I'm I've I'd I'll I’m I’ve I’d I’ll Oh Yes No Well You He She We They Вы Вас Вам Вами Ваш Ваша Ваше
    Ваши Вашего Вашей Вашу Вашим Ваших Я
""")

NO_NAMES = WEEKDAYS | DECADES | TITLES | PEOPLES | HOLY | PRONOUNS | frozenset(ENGLISH_MONTHS)

PARTICLES = listed("de von van der den la le du da фон де ван")
"""Small words inside a name: Simone de Beauvoir."""

SHORTENED = listed(
    "Mr Mrs Ms Dr Prof St vs etc No Vol Nos Gen Col Capt Lt г гг ул д кв стр см др т п н э им тов гр ст"
)
"""A full stop after these ends no sentence."""

INITIALISMS = listed(
    "US UK USA EU UN TV PC AM PM BC AD CE OK NY DC II III IV VI VII IX XI XX CC США СССР РФ ООН ТВ"
)
"""Words in capitals that are never someone's initials."""

SURNAME_ENDING = ("ov", "ev", "ova", "eva", "enko", "vich", "shvili", "енко", "ович", "евич", "швили")
"""A word that begins a sentence is a name if it ends so; of any other, the capital shows nothing."""
