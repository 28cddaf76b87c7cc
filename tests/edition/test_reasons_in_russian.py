"""What the program says of lines is said in Russian on Russian pages, and what records say is left as it is."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from seeing import EXAMPLE, Build

import onrecord
from onrecord.dates import BadDate, Calendar, Dated, read_date, read_when
from onrecord.dates.days_meant import readings
from onrecord.dates.refusals import NoSuchDay
from onrecord.dossier import structure
from onrecord.edition import Language
from onrecord.edition.language import RUSSIAN, Speech
from onrecord.edition.russian_reasons import REASONS
from onrecord.evidence import Persona, Place, Question, Search, Signoff
from onrecord.evidence.tongues import FromTongue
from onrecord.script import compare_whole
from onrecord.script.signoffs.alterations import Alteration
from onrecord.script.signoffs.complaints import again
from onrecord.script.signoffs.signed import Signed
from onrecord.sentences import Counted, Joined, Sentence, Timed

ROOMS = [
    Path(onrecord.__file__).parent / room
    for room in (
        "dates",
        "evidence",
        "passages",
        "script",
        "protection",
        "dossier",
        "identity/judging",
        "chronology",
    )
]
TIKHOMOST = EXAMPLE.parent / "tikhomost"
RU, EN = Speech(Language.RUSSIAN), Speech(Language.ENGLISH)
SENTENCES = (
    Sentence(
        "{statement} has {words}", statement="a/b", words=Sentence("it {when}", when=Timed("in 1907", 1, 1))
    ),
    Counted(2, "search"),
    Joined(("a/b", Sentence("it cannot be"))),
    FromTongue("ru"),
)


def templates() -> Iterator[str]:
    """Every template that stands in a call or is named for one, and what would answer an objection."""
    for file in (file for room in ROOMS for file in room.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        used = [one for node in ast.walk(tree) if isinstance(node, ast.Call) for one in given_to(node)]
        yield from (str(one.value) for one in used if isinstance(one, ast.Constant))
        named = {one.id for one in used if isinstance(one, ast.Name)}
        assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
        of_names = (node.value for node in assigned if ast.unparse(node.targets[0]) in named)
        yield from (
            one.value for one in of_names if isinstance(one, ast.Constant) and isinstance(one.value, str)
        )


def given_to(call: ast.Call) -> list[ast.expr]:
    """What is a template among the arguments of a call."""
    at = {
        "Sentence": slice(0, 1),
        "_quoted": slice(0, 1),
        "Objection": slice(1, 3),
        "_unsupported": slice(0, 2),
    }
    return call.args[at.get(call.func.id, slice(0))] if isinstance(call.func, ast.Name) else []


def test_every_reason_has_its_russian_template() -> None:
    said = set(templates())
    assert len(said) > 50
    assert said - set(RUSSIAN) == set()


def test_a_template_and_its_russian_have_the_same_facts_or_fewer() -> None:
    for english, russian in REASONS.items():
        assert set(re.findall(r"{\w+}", russian)) <= set(re.findall(r"{\w+}", english)), english


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_its_words_and_survives_another_process(sentence: str) -> None:
    again = pickle.loads(pickle.dumps(sentence))
    assert (type(again), again, vars(again)) == (type(sentence), sentence, vars(sentence))


def test_facts_of_the_record_stay_as_they_are_though_they_be_words_of_the_page() -> None:
    said = Sentence("Nothing that it cites has “{text}”.", text="People")
    assert RU.told(said) == "Ни в чём из того, на что ссылается строка, нет «People»."
    assert RU.told("People") == "People" and RU("People") == "Люди"
    assert EN.told(said) == said == "Nothing that it cites has “People”."


def test_parts_within_a_sentence_are_said_too() -> None:
    said = Sentence("{citations}, {heard}{why}; the policy asks {asked}.", citations=Counted(5, "citation"),
                    heard=Counted(1, "voice"), why="", asked="2")  # fmt: skip
    assert RU.told(said) == "5 ссылок, 1 голос; по правилам нужно: 2."
    both = Sentence("Only {sources} carry it, and no primary source.", sources=Joined(["a", "b"]))
    assert both.startswith("Only a and b carry") and RU.told(both).startswith("Это говорят только a и b,")


@pytest.mark.parametrize("dossier", [EXAMPLE, TIKHOMOST], ids=["poliakov", "tikhomost"])
def test_no_reason_or_remedy_on_a_russian_page_is_in_english(build: Build, dossier: Path) -> None:
    page = build(dossier, "--language", "ru").read_text(encoding="utf-8")
    script = page[: page.index('id="others"')] if 'id="others"' in page else page
    assert re.findall(r'<(?!q |span class="id")\w+[^>]* lang="en"', script) == []
    assert "по правилам нужно" in script and "the policy asks" not in script


def russian(sentence: str) -> str:
    """A sentence in Russian, none of whose own words is left in English."""
    assert RU.has(sentence)
    return RU.told(sentence)


def test_what_differs_from_a_source_is_shown_in_russian() -> None:
    left_out = compare_whole("He never took any money", "He took some money").sentence
    assert russian(left_out).endswith("He [never → пропущено] took [any → some] money")
    put_in = compare_whole("He came.", "He came, alone.").sentence
    assert russian(put_in).endswith("He came [ничего → , alone].")
    long = compare_whole(" ".join("abcdefghijklmnopq"), "z").sentence
    assert russian(long).endswith("[a b c d e … m n o p q (17 слов) → z]")


def test_why_a_line_is_to_be_checked_again_is_told_in_russian() -> None:
    day = Dated("2026-03-02")
    signoff = Signoff(line="film/a-1", by="Ада", role="редактор", date=day, evidence="b" * 64)
    changed = (
        Alteration("a/b", "when", "1907", "1908"),
        Alteration("this line", "verdict", "single", None),
        Alteration("a:c", after="new"),
        Alteration("d", before="gone"),
    )
    assert russian(again(Signed(signoff, good=False, altered=changed))) == (
        "Проверить снова (Ада, редактор, 2 марта 2026 года): Свидетельство a/b: изменения (когда: 1907 → 1908). "
        "Сама строка: изменения (вердикт: single → ничего). Персона a:c: теперь относится к строке, а раньше нет. "
        "Запись d: больше не относится к строке."
    )
    assert russian(again(Signed(signoff, good=False))).endswith("не записано, и теперь это не то же самое.")


def test_findings_on_no_line_are_told_in_russian(build: Build) -> None:
    page = build(EXAMPLE, "--language", "ru").read_text(encoding="utf-8")
    others = page[page.index('id="others"') :]
    assert "не может быть так, как предположено" in others
    assert "leave no time" not in others and "по-английски" not in others


@pytest.mark.parametrize(
    "typed",
    ["12.05.1925", "28", "never again", "1925-13", "Monday", "maybe 1914", "1914 or 1915", "", "Met", "1925-",
     "befor 1914", "пятница 1914", "1914-10/1914-08", {"after": "1914"}, {"all": []}, ["1914", "1915"], "O.S. 1914 пн"],
    ids=str,
)  # fmt: skip
def test_why_a_time_cannot_be_read_is_told_in_russian(typed: object) -> None:
    with pytest.raises(BadDate) as refused:
        read_when(typed)
    assert_russian(refused.value.sentence)


@pytest.mark.parametrize("day", ["1900-02-29", "1923-02-29"])
def test_that_there_is_no_such_day_is_told_in_russian(day: str) -> None:
    with pytest.raises(NoSuchDay) as refused:
        readings(read_date(day), Calendar.GREGORIAN, about=0)
    assert_russian(refused.value.sentence)


@pytest.mark.parametrize(
    ("kind", "plain"),
    [(Place, {"id": "North!", "at": ["north"]}), (Place, {"id": "x", "at": ["95", "1"]}),
     (Search, {"date": "some day"}), (Persona, {"sex": "mal"}), (Question, {"id": "before", "asks": [], "of": "x"})],
    ids=str,
)  # fmt: skip
def test_what_does_not_fit_is_told_in_russian(kind: type, plain: dict[str, object]) -> None:
    misfits = structure(kind, plain)[1]
    assert misfits
    for misfit in misfits:
        assert_russian(misfit.sentence)


def assert_russian(sentence: str) -> None:
    """Nothing is left in English but what was typed, what is to be typed, and lists of words to choose from."""
    assert RU.has(sentence), sentence
    left = re.sub(r"`[^`]*`|: [a-z, ]+", "", RU.told(sentence))
    assert re.search(r"[a-z]{3,}", left) is None, left
