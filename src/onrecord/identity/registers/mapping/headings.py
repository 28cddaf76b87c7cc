"""What a heading says that its column holds, in English, Russian, German or Estonian."""

from __future__ import annotations

import re
import unicodedata

from onrecord.identity.registers.mapping.meaning import Meaning, read_meaning

HEADINGS = {
    "id": "id, unique id, rec id, record id, person id, identifier, номер записи, номер, номер п п, no, number, "
    "код, ид",
    "name": "name, full name, first and surname, fullname, person, caption, фио, ф и о, полное имя, "
    "имя полностью, nimi",
    "name surname-first": "фамилия имя отчество, surname given name, surname name, perekonnanimi eesnimi",
    "surname": "surname, last name, lastname, family name, familyname, фамилия, nachname, familienname, "
    "perekonnanimi, perenimi",
    "given": "given, given name, given names, givenname, first name, firstname, forename, forenames, имя, vorname, "
    "eesnimi",
    "patronymic": "patronymic, patronimic, patronym, middle name, second name, отчество",
    "father": "father, father name, fathername, name of father, имя отца, отец, isa, isanimi, vater",
    "alias": "alias, aliases, other names, also known as, aka, weakalias, previousname, variants, name variations, "
    "варианты имени, псевдоним, псевдонимы, клички, другие имена, он же, varjunimi",
    "maiden": "maiden name, nee, birth name, девичья фамилия, урожденная, neiupolvenimi, geburtsname",
    "sex": "sex, gender, пол, sugu, geschlecht",
    "birth": "birth, born, birth date, birthdate, date of birth, dob, birthday, дата рождения, родился, рождение, "
    "день рождения, sunniaeg, sundinud, geburtsdatum",
    "birth-year": "birth year, birthyear, year of birth, yob, год рождения, год рожд, г р, sunniaasta, geburtsjahr",
    "birth-place": "birth place, birthplace, place of birth, pob, место рождения, родился в, sunnikoht, geburtsort",
    "age": "age, возраст, vanus, alter",
    "death": "death, died, death date, deathdate, date of death, dod, дата смерти, умер, смерть, surmaaeg, "
    "todesdatum, execution, executed, execution date, расстрелян, дата расстрела",
    "burial where": "burial, burial place, place of burial, место захоронения, захоронение",
    "death-place": "death place, deathplace, place of death, место смерти, surmakoht, sterbeort, todesort",
    "residence": "residence, residences, place of residence, lived, live place, living place, city, town, suburb, "
    "проживал, место жительства, место проживания, жил, elukoht, wohnort",
    "occupation": "occupation, profession, position, trade, job, work, профессия, род занятий, должность, занятие, "
    "место работы, специальность, работал, amet, beruf",
    "nationality": "nationality, nation, ethnicity, национальность, народность, rahvus, nationalitat",
    "relative father": "father full name, отец фио",
    "relative mother": "mother, mother name, mothername, мать, имя матери, ema, mutter",
    "relative wife": "wife, жена, abikaasa, ehefrau",
    "relative husband": "husband, муж, ehemann",
    "arrest when": "arrest, arrested, arrest date, date of arrest, arest date, дата ареста, арестован, арест, "
    "arreteeritud, verhaftet",
    "arrest where": "arrest place, place of arrest, место ареста",
    "sentence when": "sentence date, date of sentence, sentenced, process date, trial date, trib, trial, "
    "дата осуждения, дата приговора, осужден, приговорен, дата суда",
    "freed when": "release, released, release date, freed, date of release, дата освобождения, освобожден, "
    "vabanenud",
    "rehabilitation when": "rehabilitation date, rehabilitated, дата реабилитации, реабилитирован",
    "stays": "stays, places lived, residence history, места жительства с годами",
    "extra": "postcode, post code, zip, zip code, postcode fake, street, street number, house, house number, address, "
    "address 1, address 2, state, region, county, phone, phone number, email, e mail, id number, idnumber, passport, "
    "passportnumber, taxnumber, socialsecuritynumber, soc sec id, ssn, citizenship, country, party, education, "
    "religion, адрес, улица, дом, телефон, гражданство, подданство, образование, партийность, сословие, "
    "вероисповедание, address raw",
    "ignore": "cluster, cluster id, entity id, true id, label, match, raw, text, source, source ref, archive keys, "
    "archive key, notes, note, remarks, comment, vol, volume, url, link, schema, caption, примечание, примечания, "
    "источник, текст, комментарий, ссылка",
}
"""Columns of labels (`cluster`) and of the whole entry's words (`raw`, `text`) would give the answer away."""

ENDINGS = (" raw", " date", " text", " name")
"""What may stand behind a heading and leaves its meaning."""


def plain_heading(heading: str) -> str:
    """A heading without case, typography, accents and punctuation."""
    text = unicodedata.normalize("NFKD", heading.replace("№", " номер ")).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


KNOWN: dict[str, Meaning] = {
    plain_heading(heading): read_meaning(meaning)
    for meaning, headings in HEADINGS.items()
    for heading in headings.split(",")
}


def meaning_of_heading(heading: str) -> Meaning | None:
    """What a heading says; None where it says nothing that we know."""
    plain = plain_heading(heading)
    tried = [plain, *(plain.removesuffix(ending) for ending in ENDINGS)]
    return next((KNOWN[one] for one in tried if one in KNOWN), None)


def is_heading(cell: str) -> bool:
    """Whether a cell is a heading that we know."""
    return meaning_of_heading(cell) is not None
