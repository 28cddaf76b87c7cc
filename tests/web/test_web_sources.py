"""Sources: the catalogue, the card, its persons and files, and files taken in."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from workbench import EXAMPLES, Window, Workbench

TIKHOMOST = EXAMPLES / "tikhomost"
Opening = Callable[[Path], Workbench]

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


@pytest.fixture
def bench(workbench: Opening) -> Workbench:
    """A workbench on the invented example, to be changed."""
    return workbench(TIKHOMOST)


@pytest.fixture
def page(bench: Workbench, browser: Browser) -> Page:
    """A window on it."""
    return bench.window(browser).page


def test_the_catalogue_is_narrowed_and_sorted(window: Window) -> None:
    page = window.open("/sources/")
    every = page.locator(".catalogue tbody tr").count()
    page.get_by_label("Kind", exact=True).select_option("letter")
    page.get_by_role("button", name="Show").click()
    kinds = page.locator(".catalogue th .faint")
    assert 0 < kinds.count() < every
    assert {*kinds.all_inner_texts()} == {"letter"}
    window.open("/sources/?order=statements")
    numbers = [int(one) for one in page.locator(".catalogue td:nth-of-type(3)").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    window.open("/sources/?words=no-such-source")
    expect(page.get_by_text("No source is like that.")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/sources/", "/sources/np-letter/", "/sources/np-letter/edit", "/sources/new"]
)
def test_axe_finds_nothing_on_a_desk_and_on_a_phone(window: Window, phone: Window, path: str) -> None:
    for one in (window, phone):
        page = one.open(path)
        assert one.violations() == ""
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert one.complaints == []


def test_a_card_is_changed_and_the_change_undone(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/letter/edit")
    page.get_by_label("Title").fill("Letter about the ice (invented)")
    page.get_by_label("Fond").fill("P-9")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("h1")).to_have_text("Letter about the ice (invented)")
    expect(page.locator("dl")).to_contain_text("fond P-9")
    card = bench.folder / "sources/letter/source.yaml"
    assert "fond: P-9" in card.read_text("utf-8")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("h1")).to_contain_text("Praskovya")
    assert "P-9" not in card.read_text("utf-8")
    assert card.read_text("utf-8") == (TIKHOMOST / "sources/letter/source.yaml").read_text("utf-8")


def test_what_does_not_fit_stands_under_its_field(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/letter/edit")
    page.get_by_label("Made", exact=True).fill("1917-13-45")
    page.get_by_role("button", name="Save").click()
    field = page.get_by_label("Made", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#misfit-made")).to_contain_text("There is no month 13")
    assert "1917-13-45" not in (bench.folder / "sources/letter/source.yaml").read_text("utf-8")


def test_two_who_change_one_card_see_each_other(bench: Workbench, browser: Browser, page: Page) -> None:
    other = bench.window(browser).page
    for one in (page, other):
        one.goto(f"{bench.address}/sources/letter/edit")
    other.get_by_label("Fond").fill("second")
    page.get_by_label("Fond").fill("first")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("dl")).to_contain_text("fond first")
    other.get_by_role("button", name="Save").click()
    expect(other.locator("h1")).to_have_text("It was not done")
    expect(other.locator(".versions")).to_contain_text("fond: first")
    expect(other.locator(".typed")).to_contain_text("second")


def test_a_source_is_written_by_hand_with_a_person(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/")
    page.get_by_role("link", name="New source by hand").click()
    page.get_by_label("Title").fill("Diary of a lock-keeper (invented)")
    page.get_by_label("Kind", exact=True).select_option("diary")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("h1")).to_have_text("Diary of a lock-keeper (invented)")
    page.get_by_role("link", name="Another person").click()
    page.get_by_label(re.compile("^Names")).fill("Pantelei\nP. the keeper")
    page.get_by_label(re.compile("^Sex")).select_option("male")
    page.get_by_label("film").select_option("initials")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#persona-person-1")).to_contain_text("Pantelei, P. the keeper")
    expect(page.locator("#persona-person-1")).to_contain_text("film: initials")
    page.locator("#persona-person-1").get_by_role("link").click()
    page.get_by_role("button", name="Take out").click()
    expect(page.locator("#persona-person-1")).to_have_count(0)


def test_a_person_of_whom_something_is_told_is_not_taken_out(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/letter/")
    page.locator(".personas li a").first.click()
    page.get_by_role("button", name="Take out").click()
    expect(page.locator(".refusal")).to_contain_text("Change those first")


TELLS_WHAT_IS_SENT = """() => {
  const bar = document.getElementById("sent");
  new MutationObserver(() => window.told(`${bar.value}/${bar.max}`)).observe(bar, { attributeFilter: ["value"] });
}"""


def test_files_are_taken_in_and_a_bad_one_is_told_of(bench: Workbench, page: Page) -> None:
    page.goto(f"{bench.address}/sources/")
    page.get_by_text("Take files in").click()
    page.locator("#files").set_input_files(
        [
            {"name": "note.txt", "mimeType": "text/plain", "buffer": b"An invented note about the ice."},
            {"name": "empty.txt", "mimeType": "text/plain", "buffer": b""},
        ]
    )
    page.get_by_label("What they are, if the files do not tell").select_option("letter")
    sent: list[str] = []

    def told(words: str) -> None:
        sent.append(words)

    page.expose_function("told", told)
    page.evaluate(TELLS_WHAT_IS_SENT)
    page.get_by_role("button", name="Take in").click()
    expect(page.get_by_text("All files have been seen to.")).to_be_visible(timeout=30_000)
    assert sent and sent[-1].partition("/")[0] == sent[-1].partition("/")[2] != "0"
    expect(page.get_by_text("there is nothing in it.")).to_be_visible()
    assert "onrecord-" not in page.locator("main").inner_text()
    page.locator("#arrival a").first.click()
    expect(page.locator(".files")).to_contain_text("note.txt")
    expect(page.locator(".subtitle")).to_contain_text("letter")


def test_a_file_is_sent_in_stretches_and_can_do_nothing(bench: Workbench, page: Page) -> None:
    files = bench.folder / "sources/photograph/files"
    (files / "scan.png").write_bytes(PNG)
    page.goto(f"{bench.address}/sources/photograph/")
    expect(page.locator(".files img")).to_have_attribute("src", re.compile(r"scan\.png$"))
    ask = page.context.request
    whole = ask.get(f"{bench.address}/sources/photograph/files/scan.png")
    assert whole.body() == PNG
    assert whole.headers["content-type"] == "image/png"
    assert whole.headers["x-content-type-options"] == "nosniff"
    assert whole.headers["content-security-policy"].startswith("sandbox")
    part = ask.get(f"{bench.address}/sources/photograph/files/scan.png", headers={"Range": "bytes=1-3"})
    assert (part.status, part.body()) == (206, b"PNG")
    assert part.headers["content-range"] == f"bytes 1-3/{len(PNG)}"
    beyond = ask.get(f"{bench.address}/sources/photograph/files/scan.png", headers={"Range": "bytes=9999-"})
    assert beyond.status == 416
    drawing = ask.get(f"{bench.address}/sources/photograph/files/bridge.svg")
    assert drawing.headers["content-type"] == "application/octet-stream"
    assert drawing.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "path",
    [
        "photograph/files/..%2fsource.yaml",
        "photograph/files/%2e%2e/source.yaml",
        "photograph/files/%2fetc%2fpasswd",
        "photograph/files/no-such-file",
        "no-such-source/files/bridge.svg",
    ],
)
def test_no_address_leads_out_of_the_files(bench: Workbench, page: Page, path: str) -> None:
    assert page.context.request.get(f"{bench.address}/sources/{path}").status == 404
