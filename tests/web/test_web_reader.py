"""The reader: passages marked, statements recorded from selected words, changed and undone; suggestions decided."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from workbench import EXAMPLES, Window, Workbench

from onrecord.edition.language import Language, Speech
from onrecord.evidence import Passage, Statement, StatementKind, Text
from onrecord.passages import Anchored, find
from onrecord.store.folder import read_folder
from onrecord.web.filling import filled
from onrecord.web.reading.laying_out import paragraphs, part_of
from onrecord.web.reading.meaning import meaning_of
from onrecord.web.reading.passages import Row, passages_of, rows_as_held
from onrecord.web.reading.pointing import InSeveralPlaces, NotInText, passage_at, passage_quoting
from onrecord.web.reading.spots import Spot
from onrecord.web.reading.when_typed import plain_when, typed_when

TIKHOMOST = EXAMPLES / "tikhomost"
ENGLISH = Speech(Language.ENGLISH)

SELECT = """([language, words]) => {
  for (const block of document.querySelectorAll(`.block[data-text=${language}]`)) {
    const at = block.textContent.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let passed = 0, begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = passed + node.data.length;
      if (!begun && at < end) { range.setStart(node, at - passed); begun = true; }
      if (at + words.length <= end) { range.setEnd(node, at + words.length - passed); break; }
      passed = end;
    }
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
    return true;
  }
  return false;
}"""


def text(words: str) -> Text:
    """An invented text."""
    return Text(source="letter", language="en", words=words)


@pytest.fixture
def bench(workbench: Callable[[Path], Workbench]) -> Workbench:
    """A workbench on the invented example, to be changed."""
    return workbench(TIKHOMOST)


@pytest.fixture
def page(bench: Workbench, browser: Browser) -> Page:
    """A window on it."""
    return bench.window(browser).page


def statements(bench: Workbench, source: str) -> dict[str, Statement]:
    """What a source says, as its folder has it now."""
    found = read_folder(bench.folder).dossier.statements
    return {one.id: one for one in found.values() if one.source == source}


def with_one_passage(bench: Workbench) -> Statement:
    """A statement of the letter that rests on one passage."""
    return next(one for one in statements(bench, "letter").values() if len(one.at) == 1)


def test_pieces_say_which_statements_rest_on_them_and_keep_every_character() -> None:
    said = text("He met her in Irkutsk [sic] in 1907.\n\nThey parted.\n")
    spots = (Spot(0, 21, "met"), Spot(11, 35, "when"))
    first, second = paragraphs(said, part_of(said, None), spots, None)
    assert [(one.words, one.statements) for one in first.pieces] == [
        ("He met her ", ("met",)),
        ("in Irkutsk", ("met", "when")),
        (" ", ("when",)),
        ("[sic]", ("when",)),
        (" in 1907", ("when",)),
        (".", ()),
    ]
    assert [one.words for one in first.pieces if one.is_edited] == ["[sic]"]
    assert "".join(one.words for one in first.pieces) == said.words.split("\n")[0]
    assert second.start == said.words.index("They")


def test_a_long_text_is_read_in_parts_and_a_place_is_in_one_of_them() -> None:
    said = text("\n\n".join(f"{number} " + "word " * 400 for number in range(100)))
    parts = part_of(said, None).parts
    assert parts > 2
    place = said.words.index("99 word")
    assert part_of(said, None, place).number == parts
    assert part_of(said, 1).end <= part_of(said, 2).start


def test_words_that_stand_twice_are_found_again_where_they_were_selected() -> None:
    said = text("We went home. It rained.\n\nWe went home. It snowed.\n")
    at = said.words.rindex("We went home")
    passage = passage_at(said, at - 1, at + len("We went home") + 1)
    assert passage.quote == "We went home."
    found = find(said.words, passage.quote, prefix=passage.prefix, suffix=passage.suffix)
    assert isinstance(found, Anchored)
    assert found.start == at
    with pytest.raises(InSeveralPlaces):
        passage_quoting(said, "We went home")
    with pytest.raises(NotInText):
        passage_quoting(said, "We stayed where we were")


def test_each_passage_of_a_statement_is_kept_changed_or_taken_away_by_itself() -> None:
    said = text("We went home. It rained.\n\nThey stayed.\n")
    first = Passage(text="en", quote="We went home.", section="II", prefix="kept")
    before = Statement(source="letter", id="met", what=StatementKind.EVENT, at=(first, Passage(page="4")))
    rows = rows_as_held(before)
    assert passages_of(rows, before, lambda _: said)[0] == before.at
    changed = replace(rows[1], fields={**rows[1].fields, "text": "en", "quote": "It rained.", "page": "5"})
    new = Row(number=2, fields={"text": "en", "quote": "They stayed elsewhere altogether"})
    at, told = passages_of([replace(rows[0], gone=True), changed, new], before, lambda _: said)
    assert [(one.quote, one.page) for one in at] == [("It rained.", "5")]
    assert [bool(row.misfit) for row in told] == [False, False, True]


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ({"when": " 1907 "}, "1907"),
        ({"when": "after met; before arrest"}, {"all": ["after met", "before arrest"]}),
        ({"when_from": "1907", "when_for": "17y"}, {"from": "1907", "for": "17y"}),
        ({"when": "1907", "when_until": "1924"}, {"until": "1924", "from": "1907"}),
        ({}, ""),
    ],
)
def test_a_time_is_typed_in_one_field_or_several(given: dict[str, str], plain: object) -> None:
    assert plain_when(given, "when") == plain


def test_a_time_comes_back_into_the_fields_that_it_was_typed_in() -> None:
    typed = {"when_from": "met", "when_for": "17y"}
    draft = {"id": "x", "what": "event", "when": plain_when(typed, "when")}
    made = filled(Statement, None, draft, source="letter")
    assert made.record is not None
    assert typed_when(made.record.when, "when") == typed


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("1917-04-09", "22 April 1917"),
        ("before no-such-thing", "There is no statement `letter/no-such-thing`."),
        ("after 1917; before 1916", "leaves no time"),
    ],
)
def test_what_a_time_will_mean_is_told_before_it_is_recorded(when: str, says: str) -> None:
    dossier = read_folder(TIKHOMOST).dossier
    given = {"id": "draft", "what": StatementKind.EVENT.value, "when": plain_when({"when": when}, "when")}
    made = filled(Statement, None, given, source="letter")
    assert made.record is not None
    own = [one for one in dossier.statements.values() if one.source == "letter"]
    assert says in meaning_of(dossier, made.record, own, ENGLISH)


def test_a_statement_is_recorded_from_selected_words_and_undone(bench: Workbench, page: Page) -> None:
    before = statements(bench, "letter")
    page.goto(f"{bench.address}/sources/letter/read?text=ru&beside=en")
    assert page.evaluate(SELECT, ["ru", "Лодку он смолит"])
    page.keyboard.press("s")
    form = page.locator("form.recording")
    expect(form.locator("#field-at-0-quote")).to_have_value("Лодку он смолит")
    form.get_by_label("What it tells of").select_option("work")
    form.locator("input[name=who]").nth(1).check()
    form.get_by_label("Somebody else whom it names").fill("Ефим")
    form.get_by_label("When", exact=True).fill("1917-04-18")
    expect(form.locator(".meant")).to_contain_text("1 May 1917")
    form.get_by_label("In your own words").fill("Matvei tars a boat (invented).")
    form.get_by_role("button", name="Save").click()
    expect(page.locator(".told li:target")).to_contain_text("Matvei tars a boat")
    expect(page.locator("mark", has_text="Лодку он смолит")).to_be_visible()
    [new] = [one for id, one in statements(bench, "letter").items() if id not in before]
    assert (new.what, new.at[0].quote, new.at[0].text) == (StatementKind.WORK, "Лодку он смолит", "ru")
    assert len(new.who) == 2
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("mark[data-statements]", has_text="Лодку он смолит")).to_have_count(0)
    assert statements(bench, "letter") == before


def test_what_cannot_be_read_is_told_and_what_was_typed_stays(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/letter/read?text=ru&record=")
    form = page.locator("form.recording")
    form.locator("#field-at-0-quote").fill("таких слов здесь нет")
    form.get_by_label("When", exact=True).fill("1917-13")
    form.get_by_label("Where").fill("tikhomos")
    expect(form.locator(".meant")).to_contain_text("no month 13")
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#misfit-at-0")).to_contain_text("not in the text")
    expect(page.locator("#misfit-when")).to_contain_text("no month 13")
    expect(page.locator("#misfit-where")).to_contain_text("did you mean `tikhomost`?")
    expect(page.locator("#field-at-0-quote")).to_have_value("таких слов здесь нет")


def test_a_statement_is_changed_and_taken_out(bench: Workbench, page: Page) -> None:
    id = next(iter(statements(bench, "letter")))
    page.goto(f"{bench.address}/sources/letter/read?edit={id}")
    page.get_by_label("In your own words").fill("Otherwise (invented).")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(f"#statement-{id}")).to_contain_text("Otherwise (invented).")
    assert statements(bench, "letter")[id].says == "Otherwise (invented)."
    page.goto(f"{bench.address}/sources/letter/read?edit={id}")
    page.get_by_role("button", name="Take out").click()
    expect(page.locator(f"#statement-{id}")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(f"#statement-{id}")).to_have_count(1)


def test_a_statement_is_given_more_passages_and_each_is_changed_by_itself(
    bench: Workbench, browser: Browser
) -> None:
    page = bench.window(browser).page
    statement = with_one_passage(bench)
    [first] = statement.at
    page.goto(f"{bench.address}/sources/letter/read?text=ru&edit={statement.id}")
    page.get_by_label("In your own words").fill("It rests on two passages (invented).")
    page.locator("#reading-text").focus()
    assert page.evaluate(SELECT, ["ru", "Лодку он смолит"])
    page.keyboard.press("a")
    expect(page.locator("#field-at-2-quote")).to_be_focused()
    expect(page.locator("#field-at-2-quote")).to_have_value("Лодку он смолит")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(f"#statement-{statement.id} q")).to_have_count(2)
    changed = statements(bench, "letter")[statement.id]
    assert [one.quote for one in changed.at] == [first.quote, "Лодку он смолит"]
    assert changed.says == "It rests on two passages (invented)."
    phone = bench.window(browser, width=390, language="ru")
    page = phone.open(f"/sources/letter/read?text=ru&edit={statement.id}#recording")
    expect(page.locator("#tab-told")).to_be_checked()
    assert phone.violations() == ""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_label("Убрать этот отрывок").first.check()
    page.get_by_role("button", name="Сохранить").click()
    expect(page.locator("mark", has_text="Лодку он смолит")).to_have_count(1)
    assert [one.quote for one in statements(bench, "letter")[statement.id].at] == ["Лодку он смолит"]
    page.get_by_role("button", name="Вернуть как было").click()
    expect(page.locator(f"#statement-{statement.id} q")).to_have_count(2)


def test_words_of_another_place_are_typed_where_there_is_no_mouse(bench: Workbench, page: Page) -> None:
    id = with_one_passage(bench).id
    page.goto(f"{bench.address}/sources/letter/read?text=ru&edit={id}")
    page.locator("#add-words").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".one-more textarea")).to_be_focused()
    page.keyboard.type("таких слов здесь нет")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#misfit-at-1")).to_contain_text("not in the text")
    page.locator("#field-at-1-quote").fill("Лодку он смолит")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(f"#statement-{id} q")).to_have_count(2)


def test_by_keyboard_alone(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/letter/read?text=en")
    page.locator("#reading-text").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("document.getSelection().toString().trim()") != ""
    page.keyboard.press("s")
    expect(page.locator("select[name=what]")).to_be_focused()
    assert page.locator("#field-at-0-quote").input_value() != ""
    page.goto(f"{bench.address}/sources/letter/read")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('[data-thing]') !== null")


def test_a_passage_shows_what_was_recorded_of_it(reading: Window) -> None:
    page = reading.open("/sources/letter/read?text=en")
    mark = page.locator("mark[data-statements]").first
    ids = (mark.get_attribute("data-statements") or "").split()
    mark.click()
    expect(page.locator(f"#statement-{ids[0]}")).to_have_class(re.compile("chosen"))


def test_suggestions_are_accepted_and_refused(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/letter/read?text=ru&suggest=1", timeout=90_000)
    undecided = page.locator("#suggestions ~ .count")
    before = int(undecided.inner_text().split()[0])
    assert before > 1
    page.get_by_role("button", name="Accept").first.click()
    expect(undecided).to_have_text(f"{before - 1} undecided")
    page.get_by_role("button", name="Refuse").first.click()
    expect(undecided).to_have_text(f"{before - 2} undecided")
    assert len(read_folder(bench.folder).dossier.sources["letter"].refused) == 1
    page.goto(f"{bench.address}/sources/?undone=suggestions+waiting")
    assert page.locator(".catalogue tbody tr").count() == (1 if before > 2 else 0)


@pytest.mark.parametrize("path", ["/sources/letter/read?text=en&beside=ru", "/sources/letter/read?record="])
def test_axe_finds_nothing_on_a_desk_and_on_a_phone(
    reading: Window, reading_phone: Window, path: str
) -> None:
    for one in (reading, reading_phone):
        page = one.open(path)
        assert one.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert one.complaints == []
        assert one.strangers == []


def test_a_phone_shows_text_and_statements_one_at_a_time(reading_phone: Window) -> None:
    page = reading_phone.open("/sources/letter/read")
    expect(page.locator("#reading-text")).to_be_visible()
    expect(page.locator(".told-here")).to_be_hidden()
    page.locator("#tab-told").check()
    expect(page.locator(".told-here")).to_be_visible()
    expect(page.locator("#reading-text")).to_be_hidden()
