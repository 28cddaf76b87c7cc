"""`onrecord search`: hits with the way to them, as data too, for each audience, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run

from onrecord.passages import Anchored, find

TOLD = """
    == sources/letter/source.yaml
    kind: letter
    title: Letter of a miller
    made: 1933
    calendar: gregorian
    access: {status: published}
    rights: {status: public-domain}
    personas:
      miller: {names: [Орван Поляков]}
    == sources/letter/text.ru.md
    # Зима

    Поляковым дали три дня. Потом пришли за хлебом.
    == sources/letter/statements.yaml
    - id: bread
      what: event
      who: [miller]
      when: 1932
      says: They came for the bread.
      at: {text: ru, quote: пришли за хлебом}
    == sources/talk/source.yaml
    kind: interview
    title: A talk
    access: {status: closed}
    personas:
      teller: {names: [Anna Polyakova]}
    == sources/talk/text.en.vtt
    WEBVTT

    00:01.000 --> 00:04.000
    Grandfather Polyakov hid the bread.
    """


@pytest.fixture
def mill(told: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An invented dossier, and a user who has searched nothing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return told(TOLD)


def test_a_hit_is_shown_with_the_way_to_it_and_its_words_marked(run: Run, mill: Path) -> None:
    ran = run("search", mill, "хлеб")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "passage letter.ru  sources/letter/text.ru.md:3  section Зима\n    Потом пришли за *хлебом*.\n"
    )


def test_both_alphabets_give_the_same(run: Run, mill: Path) -> None:
    assert run("search", mill, "Поляков").stdout == run("search", mill, "Polyakov").stdout != ""


def test_as_data_a_quote_can_be_a_statements_own_passage(run: Run, mill: Path) -> None:
    told = json.loads(run("search", mill, "Поляков kind:letter", "--json").stdout)
    assert told["more"] is False
    hit = next(hit for hit in told["hits"] if hit["what"] == "passage")
    assert {key: hit[key] for key in ("source", "text", "quote", "id", "marks", "where")} == {
        "source": "letter",
        "text": "ru",
        "quote": "Поляковым дали три дня.",
        "id": "letter.ru",
        "marks": [[0, 9]],
        "where": {"file": "sources/letter/text.ru.md", "line": 3, "column": 1},
    }
    assert hit["at"] == {"text": "ru", "quote": hit["quote"], "position": "8-31", "section": "Зима"}
    text = (mill / "sources/letter/text.ru.md").read_text(encoding="utf-8")
    assert find(text, hit["quote"], position=(8, 31)) == Anchored(start=8, end=31)


def test_a_statement_tells_where_it_is_found_and_a_recording_when(run: Run, mill: Path) -> None:
    hits = json.loads(run("search", mill, "bread", "--json").stdout)["hits"]
    by_id = {hit["id"]: hit for hit in hits}
    assert by_id["letter/bread"]["at"] == {"text": "ru", "quote": "пришли за хлебом"}
    assert by_id["letter/bread"]["words"] == "They came for the bread."
    assert by_id["talk.en"]["at"]["time"] == "00:00:01.000-00:00:04.000"


def test_options_limit_as_typed_limits_do(run: Run, mill: Path) -> None:
    for option, typed in (
        (("--kind", "letter"), "kind:letter"),
        (("--date", "1932..1933"), "1932..1933"),
        (("--person", "letter:miller"), "person:letter:miller"),
        (("--language", "en"), "language:en"),
        (("--access", "closed"), "access:closed"),
    ):
        by_option = run("search", mill, "bread", *option).stdout
        assert by_option == run("search", mill, "bread", typed).stdout != ""
    assert "letter/bread" not in run("search", mill, "bread", "--kind", "interview").stdout


def test_an_audience_finds_what_it_may_see(run: Run, mill: Path) -> None:
    assert "talk" in run("search", mill, "Polyakov").stdout
    shown = run("search", mill, "Polyakov", "--for", "web").stdout
    assert "talk" not in shown
    assert "Anna" not in shown


def test_an_edit_is_found_at_once(run: Run, mill: Path) -> None:
    assert run("search", mill, "мельница").stdout == "Nothing was found.\n"
    with (mill / "sources/letter/text.ru.md").open("a", encoding="utf-8") as text:
        text.write("\nМельницу сожгли.\n")
    assert "*Мельницу* сожгли." in run("search", mill, "мельница").stdout


def test_what_is_withdrawn_is_gone_from_the_cache(run: Run, mill: Path, tmp_path: Path) -> None:
    run("search", mill, "bread")
    (index,) = (tmp_path / "cache").rglob("index.sqlite")
    assert b"andfather" in index.read_bytes()
    for file in (mill / "sources/talk").iterdir():
        file.unlink()
    (mill / "sources/talk").rmdir()
    run("search", mill, "bread")
    kept = b"".join(file.read_bytes() for file in (tmp_path / "cache").rglob("*") if file.is_file())
    assert b"andfather" not in kept
    assert b"talk" not in kept


def test_more_than_is_shown_is_told(run: Run, mill: Path) -> None:
    ran = run("search", mill, "Поляков", "--limit", "1")
    assert ran.stdout.endswith("There is more: --limit says how much of it is shown.\n")
    assert json.loads(run("search", mill, "Поляков", "--limit", "1", "--json").stdout)["more"] is True


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("-хлеб",), "Say what to look for: a word, a phrase in quotation marks, or the beginning of a word"),
        (("хлеб", "kind:leter"), "`leter` is no kind; did you mean `letter`?"),
        (("хлеб", "--date", "1937..1933"), "`1937..1933` is no time to look in"),
        (("хлеб", "--person", "nobody"), "There is no person `nobody` on record."),
        (("хлеб", "--knd", "letter"), "No such option '--knd'."),
        (("слово " * 40,), "No more than 32 words are looked for at once."),
    ],
)
def test_what_cannot_be_looked_for_is_refused_in_one_line(
    run: Run, mill: Path, asked: tuple[str, ...], sentence: str
) -> None:
    ran = run("search", mill, *asked)
    assert ran.exit_code == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith(f"onrecord: {sentence}")
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 10_000,
        "ы " * 10_000,
        "\x1b[31m\x07\x08",
        "a\x00b",
        "' OR 1=1; DROP TABLE entry; --",
        'NEAR("a" "b", 3) AND NOT c* ^d {e f}: g',
        'words:хлеб +must -"not" [a TO z] ~2 a^3 /re.*/ \\',
        '"""',
        '"unfinished',
        "*" * 500,
        "((((((((((" * 50,
        "-" * 200,
        "\u202eхлеб\u202c",
        "хлеб\ud800",
        "date:",
        "kind: person:",
        "..",
        "1933....1937",
    ],
)
def test_whatever_is_typed_is_no_traceback(run: Run, mill: Path, typed: str) -> None:
    ran = run("search", mill, typed)
    assert ran.exit_code in (0, 2)
    assert "Traceback" not in ran.output
    assert "mistake in Onrecord" not in ran.output
    assert "\x1b" not in ran.stdout
