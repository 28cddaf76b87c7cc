"""The script on the workbench: read, written by two at once, weighed while typing, signed, compared."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from workbench import EXAMPLES, Window, Workbench

SENTENCED = "In 1974 Mikhail Stern was sentenced to eight years."
SETTLED = "He settled in Amsterdam, and died there in 2005."
Open = Callable[[Path], Workbench]


def paragraph(page: Page, words: str) -> Locator:
    return page.locator(".paragraph", has_text=words).first


def written(page: Page, words: str) -> Locator:
    """The textarea in which the paragraph with some words is open."""
    paragraph(page, words).locator(".pen").first.click()
    return paragraph(page, words).locator("textarea")


def text_of(bench: Workbench) -> str:
    return (bench.folder / "scripts" / "film.fountain").read_text(encoding="utf-8")


def test_one_script_is_opened_at_once_and_each_line_has_its_verdict(window: Window) -> None:
    page = window.open("/scripts/")
    assert page.url.endswith("/scripts/film/")
    margins = page.locator(".line .margin")
    assert margins.count() == int(page.locator(".kinds .all .count").inner_text())
    expect(paragraph(page, SENTENCED).locator(".margin").first).to_contain_text("secondary")


def test_a_long_script_has_pages_and_a_link_to_a_line_leads_to_its_own(
    workbench: Open, browser: Browser, tmp_path: Path
) -> None:
    folder = tmp_path / "long"
    shutil.copytree(EXAMPLES / "poliakov", folder)
    with (folder / "scripts" / "film.fountain").open("a", encoding="utf-8") as script:
        script.write("".join(f"\nRain number {at}. [[not a fact: staging]]\n" for at in range(100)))
    window = workbench(folder).window(browser)
    page = window.open("/scripts/film/")
    expect(page.locator("#text")).not_to_contain_text("Rain number 99.")
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".pages")).to_contain_text("Page 2 of 2")
    last = page.locator(".line").last.get_attribute("id") or ""
    page = window.open(f"/scripts/film/?line={last.removeprefix('line-')}#{last}")
    expect(page.locator(f"#{last}.chosen")).to_contain_text("Rain number 99.")
    expect(page.locator("#evidence blockquote")).to_have_text("Rain number 99.")


def test_the_evidence_of_a_line_is_one_touch_away(window: Window) -> None:
    page = window.open("/scripts/film/")
    paragraph(page, SENTENCED).locator(".margin").first.click()
    expect(page.locator("#evidence blockquote")).to_have_text(SENTENCED)
    expect(page.locator("#evidence .notes li")).to_have_count(2)
    box, line = page.locator("#evidence").bounding_box(), page.locator(".line.chosen").bounding_box()
    assert box is not None and line is not None and box["x"] > line["x"] + line["width"]


def test_on_a_phone_the_evidence_stands_below_its_line(phone: Window) -> None:
    page = phone.open("/scripts/film/")
    paragraph(page, SENTENCED).locator(".margin").first.click()
    expect(page.locator(".line.chosen + #evidence")).to_contain_text(SENTENCED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.violations() == ""


def test_only_lines_of_one_kind_are_shown_under_their_headings(window: Window) -> None:
    page = window.open("/scripts/film/?show=mend")
    count = int(page.locator(".kinds .mend .count").inner_text())
    assert page.locator(".line.mend").count() == count
    assert page.locator(".paragraph:has(.line):not(:has(.line.mend))").count() == 0
    assert page.locator(".heading").count() > 0


def test_no_screen_of_the_script_has_a_violation_or_asks_anybody_else(window: Window) -> None:
    page = window.open("/scripts/film/")
    paragraph(page, SENTENCED).locator(".margin").first.click()
    expect(page.locator("#evidence blockquote")).to_have_text(SENTENCED)
    expect(written(page, SENTENCED)).to_be_focused()
    expect(page.locator(".would-be .tried").first).to_be_visible()
    assert window.violations() == ""
    for path in ("/scripts/?all", "/facts-left/", "/scripts/film/text", "/scripts/film/versions"):
        window.open(path)
        assert window.violations() == "", path
    assert window.strangers == []
    assert window.complaints == []


def test_a_verdict_turns_within_a_second_while_somebody_types(window: Window, on_example: Workbench) -> None:
    page = window.open("/scripts/film/")
    before = text_of(on_example)
    words = written(page, SENTENCED)
    expect(page.locator(".would-be .tried").first).to_contain_text("secondary")
    words.press("Control+End")
    words.press_sequentially(" Nobody ever saw him.")
    began = time.monotonic()
    expect(page.locator(".would-be .tried.mend")).to_contain_text("uncited", timeout=2000)
    assert time.monotonic() - began < 1.5  # 0.3 s of pause, and a machine that does other things too
    assert text_of(on_example) == before


def test_a_statement_is_found_by_its_words_and_cited(window: Window) -> None:
    page = window.open("/scripts/film/")
    words = written(page, SENTENCED)
    words.press("Control+End")
    words.press_sequentially(" It was a show trial. @")
    expect(page.locator("[data-citing]")).to_be_focused()
    page.keyboard.type("show trial camps")
    expect(page.locator("[data-cite='film-page-2/sentenced']")).to_be_visible()
    page.keyboard.press("Enter")
    expect(words).to_be_focused()
    expect(words).to_have_value(re.compile(r"It was a show trial\. \[\[@film-page-2/sentenced\]\]$"))


def test_a_speaker_forced_by_the_sign_is_typed_as_it_is(window: Window) -> None:
    page = window.open("/scripts/film/")
    words = written(page, SENTENCED)
    words.press("Control+End")
    words.press_sequentially("\n\n@McClane")
    expect(words).to_have_value(re.compile("@McClane$"))


def test_a_paragraph_is_saved_with_the_keyboard_and_the_change_is_undone(
    workbench: Open, browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    window, before = bench.window(browser), text_of(bench)
    page = window.open("/scripts/film/")
    paragraph(page, SETTLED).locator(".pen").first.focus()
    page.keyboard.press("Enter")
    expect(paragraph(page, SETTLED).locator("textarea")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type(" He was eighty-seven.")
    page.keyboard.press("Control+Enter")
    expect(paragraph(page, "He was eighty-seven.").locator(".line.mend")).to_have_count(1)
    assert text_of(bench) == before.replace(
        "@film-page-2/killed]]", "@film-page-2/killed]] He was eighty-seven.", 1
    )
    page.get_by_role("button", name="Undo your last change").click()
    expect(page.locator("#text")).not_to_contain_text("eighty-seven")
    assert text_of(bench) == before


def test_two_writers_at_one_script_keep_both_their_paragraphs(workbench: Open, browser: Browser) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    one, other = bench.window(browser).open("/scripts/film/"), bench.window(browser).open("/scripts/film/")
    first, second = written(one, SENTENCED), written(other, SETTLED)
    first.press("Control+End")
    first.press_sequentially(" Of one.")
    second.press("Control+End")
    second.press_sequentially(" Of the other.")
    first.press("Control+Enter")
    expect(one.locator("#text")).to_contain_text("Of one.")
    second.press("Control+Enter")
    expect(other.locator("#text")).to_contain_text("Of the other.")
    expect(other.locator("#text")).to_contain_text("Of one.")
    assert "Of one." in text_of(bench) and "Of the other." in text_of(bench)


def test_the_second_of_two_at_one_paragraph_is_shown_both_versions_and_what_they_typed(
    workbench: Open, browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    one, other = bench.window(browser), bench.window(browser)
    first = written(one.open("/scripts/film/"), SENTENCED)
    second = written(other.open("/scripts/film/"), SENTENCED)
    first.press("Control+End")
    first.press_sequentially(" Of one.")
    second.press("Control+End")
    first.press("Control+Enter")
    expect(one.page.locator("#text")).to_contain_text("Of one.")
    second.press_sequentially(" Of the other.")
    expect(other.page.locator(".would-be")).to_contain_text("Somebody has changed this paragraph")
    second.press("Control+Enter")
    expect(other.page.locator(".refusal")).to_contain_text("nothing was written")
    expect(other.page.locator(".versions pre").nth(1)).to_contain_text("Of one.")
    expect(other.page.locator(".typed")).to_contain_text("Of the other.")
    assert "Of the other." not in text_of(bench)
    assert other.violations() == ""


def test_a_paragraph_is_put_in_after_another_and_taken_out_again(workbench: Open, browser: Browser) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    page, before = bench.window(browser).open("/scripts/film/"), text_of(bench)
    paragraph(page, SENTENCED).get_by_label("Write a paragraph after this one").click()
    page.locator(".writing textarea").fill("Snow falls. [[not a fact: staging]]")
    page.keyboard.press("Control+Enter")
    expect(paragraph(page, "Snow falls.").locator(".margin")).to_contain_text("not a fact")
    page.locator(".paragraph", has_text="Snow falls.").locator(".pen").first.click()
    page.get_by_role("button", name="Take this paragraph out").click()
    expect(page.locator("#text")).not_to_contain_text("Snow falls.")
    assert text_of(bench) == before


def test_the_whole_text_is_written_in_and_a_stale_one_is_refused(workbench: Open, browser: Browser) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    page, other = (
        bench.window(browser).open("/scripts/film/text"),
        bench.window(browser).open("/scripts/film/text"),
    )
    other.locator("#whole").fill("Nothing.")  # first: a page on which nobody types takes in what others write
    words = page.locator("#whole")
    words.fill(words.input_value().replace("Mist over the water.", "Fog over the water."))
    words.press("Control+Enter")
    expect(page.locator("#text")).to_contain_text("Fog over the water.")
    other.get_by_role("button", name="Save").click()
    expect(other.locator(".refusal")).to_be_visible()
    assert "Fog over the water." in text_of(bench)


def test_a_line_is_signed_and_is_to_be_checked_again_when_its_evidence_changes(
    workbench: Open, browser: Browser
) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    page = bench.window(browser).open("/scripts/film/")
    paragraph(page, SENTENCED).locator(".margin").first.click()
    page.locator("#note").fill("Seen.")
    page.get_by_role("button", name="Sign it").click()
    expect(page.locator("#evidence .signed")).to_contain_text("Signed by Anna Petrova (fact-checker)")
    statements = bench.folder / "sources" / "film-page-1" / "statements.yaml"
    said = statements.read_text(encoding="utf-8")
    statements.write_text(said.replace("eight years of hard labour", "nine years of hard labour", 1))
    expect(page.locator("#evidence .again")).to_contain_text("To be checked again", timeout=15000)
    expect(page.locator("#evidence .again li").first).to_be_visible()


def test_a_hold_needs_a_note_and_is_lifted_by_who_set_it(workbench: Open, browser: Browser) -> None:
    page = workbench(EXAMPLES / "poliakov").window(browser).open("/scripts/film/")
    paragraph(page, SENTENCED).locator(".margin").first.click()
    page.get_by_role("button", name="Set a legal hold").click()
    expect(page.locator(".refusal")).to_contain_text("says what is to be resolved")
    page.go_back()
    paragraph(page, SENTENCED).locator(".margin").first.click()
    page.locator("#note").fill("His family was not asked.")
    page.get_by_role("button", name="Set a legal hold").click()
    expect(page.locator("#evidence .hold")).to_contain_text("His family was not asked.")
    page.get_by_role("button", name="Lift your hold").click()
    expect(page.locator("#evidence")).to_contain_text("Nobody has signed it.")


def test_an_earlier_file_is_compared_with_the_script(window: Window, tmp_path: Path) -> None:
    script = (EXAMPLES / "poliakov" / "scripts" / "film.fountain").read_text(encoding="utf-8")
    file = tmp_path / "before.fountain"
    file.write_text(script.replace("Mist over the water.", "Mist over the canal."), encoding="utf-8")
    page = window.open("/scripts/film/versions")
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".change del")).to_have_text("Mist over the canal.")
    expect(page.locator(".change ins")).to_have_text("Mist over the water.")
    assert window.violations() == ""


def test_a_script_of_another_program_is_brought_in(workbench: Open, browser: Browser, tmp_path: Path) -> None:
    bench = workbench(EXAMPLES / "poliakov")
    page = bench.window(browser).open("/scripts/?all")
    file = tmp_path / "table.csv"
    file.write_text("Picture,Sound\nA river,NARRATOR: He left in 1914.\n", encoding="utf-8")
    page.locator("#bring-file").set_input_files(file)
    page.locator("#bring-id").fill("second")
    page.get_by_role("button", name="Bring it in").click()
    page.goto(f"{bench.address}/scripts/second/")
    expect(page.locator("#text")).to_contain_text("He left in 1914.")
    assert (bench.folder / "scripts" / "second.fountain").is_file()


@pytest.mark.parametrize(
    "path", ["/scripts/film/", "/facts-left/", "/scripts/film/versions", "/scripts/?all"]
)
def test_each_screen_is_there_in_russian_and_on_a_phone(phone: Window, path: str) -> None:
    page = phone.open(path)
    assert page.locator("html").get_attribute("lang") == "ru"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.violations() == ""
