"""A language model may point at words of a text that anyone may read; what it makes up is thrown away."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.dossier.dossier import Dossier
from onrecord.findings import Refusal
from onrecord.intake.suggesting.asking import Endpoint, ask_for, chunks, endpoint_at, refuse_to_send
from onrecord.intake.suggesting.asking.asking import PAGE
from onrecord.intake.suggesting.asking.endpoint import ask
from onrecord.store.folder import read_folder
from tests.cli.running import run_program
from tests.intake.suggesting.answering import Model, answering

WORDS = "They took the ferryman away when the ice was thin. Nobody at Oldmill saw him again. He had a dog."
OPEN = f"""== sources/letter/source.yaml
kind: letter
title: An invented letter
authors: [clerk]
made: 1890
access: {{status: open}}
personas:
  clerk: {{names: [Yelistrat Vetrov]}}
== sources/letter/statements.yaml
- {{id: died, what: death, who: [clerk], when: 1891, at: {{page: 1}}}}
== sources/letter/text.en.md
{WORDS}
"""
TRUE = {
    "quote": "They took the ferryman away when the ice was thin",
    "what": "arrest",
    "persons": ["ferryman"],
}
PLACE = {"quote": "Nobody at Oldmill saw him again", "what": "event", "places": ["Oldmill"]}
INVENTED = {"quote": "They shot him in the morning", "what": "death", "persons": []}


def says(*drafts: object) -> str:
    return json.dumps({"drafts": drafts})


@pytest.fixture
def model() -> Iterator[Model]:
    with answering(Model()) as one:
        yield one


@pytest.fixture
def letter(told: Callable[[str], Path]) -> Path:
    return told(OPEN)


def suggest(folder: Path, model: Model, *more: str | Path) -> Result:
    return run_program(
        "suggest", folder, "letter", "--ask", model.url, "--model", "some-model", "--yes-send", *more
    )


def drafted(ran: Result) -> list[str]:
    suggestions = json.loads(ran.stdout)["suggestions"]
    return [one["statement"]["at"]["quote"] for one in suggestions if one["drafted_by"]]


def test_what_it_points_at_is_drafted_with_who_and_where(letter: Path, model: Model) -> None:
    model.says = says(TRUE, PLACE)
    plain = json.loads(suggest(letter, model, "--json").stdout)
    arrest, seen = (one for one in plain["suggestions"] if one["drafted_by"] == "some-model")
    assert arrest["statement"]["what"] == "arrest"
    assert arrest["new_personas"] == {"person-1": {"names": ["ferryman"]}}
    assert seen["new_place"] == {"place-1": {"names": [{"text": "Oldmill", "lang": "en"}]}}


def test_a_quotation_that_is_not_in_the_text_is_thrown_away_and_counted(letter: Path, model: Model) -> None:
    model.says = says(INVENTED, TRUE, {**TRUE, "quote": "They took the ferryman away when the ice was thick"})
    ran = suggest(letter, model, "--json")
    assert drafted(ran) == [TRUE["quote"]]
    assert json.loads(ran.stdout)["thrown_away"] == 2


def test_a_name_that_is_not_in_the_passage_is_left_out(letter: Path, model: Model) -> None:
    model.says = says({**TRUE, "persons": ["Ivan the ferryman"], "places": ["Vorkuta"]}, PLACE)
    plain = json.loads(suggest(letter, model, "--json").stdout)
    assert [one["new_personas"] for one in plain["suggestions"]] == [{}]


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "I am sorry.",
        "{",
        '{"drafts": 7}',
        '{"drafts": [7, null, {"what": "death"}]}',
        "[" * 100_000,
        '{"drafts": {}}',
    ],
)
def test_of_nonsense_nothing_is_drafted(letter: Path, model: Model, nonsense: str) -> None:
    model.says = nonsense
    ran = suggest(letter, model, "--json")
    assert ran.exit_code == 0
    assert drafted(ran) == []


def test_an_answer_that_cannot_be_read_is_counted(letter: Path, model: Model) -> None:
    model.says = "I would rather talk about the weather."
    assert json.loads(suggest(letter, model, "--json").stdout)["unreadable"] == 1


def test_json_in_a_fence_is_read(letter: Path, model: Model) -> None:
    model.says = f"Here you are:\n```json\n{says(PLACE)}\n```"
    assert drafted(suggest(letter, model, "--json")) == [PLACE["quote"]]


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[]", b'{"choices": []}', b"\xff\xfe", b'{"choices": [{"message": {"content": 7}}]}'],
)
def test_a_server_that_is_no_model_is_refused_in_one_line(letter: Path, model: Model, body: bytes) -> None:
    model.body = body
    ran = suggest(letter, model)
    assert ran.exit_code == 2
    assert "gave no answer that can be used" in ran.stderr.splitlines()[-1]


def test_errors_repeat_nothing_that_was_sent_or_answered(letter: Path, model: Model) -> None:
    model.status, model.body = 500, b"ferryman ferryman"
    ran = suggest(letter, model)
    assert ran.exit_code == 2
    assert "status 500" in ran.stderr
    assert "ferryman" not in ran.stderr + ran.stdout


def test_text_and_key_are_not_sent_on_to_another_host(
    letter: Path, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MODEL_KEY", "a-secret")
    for status in (301, 302, 303, 307, 308):
        with answering(Model()) as other:
            model.status, model.location = status, f"{other.url}/chat/completions"
            ran = suggest(letter, model)
            assert ran.exit_code == 2
            assert "a-secret" not in ran.stderr
            assert other.heard == []


def test_a_silent_server_is_given_up(model: Model) -> None:
    model.silent = True
    with pytest.raises(Refusal, match="silent for too long"):
        ask(Endpoint(f"{model.url}/chat/completions", "m", silence=0.2), [])


def test_a_server_that_drips_is_given_up(model: Model) -> None:
    model.drips = True
    with pytest.raises(Refusal, match="took too long"):
        ask(Endpoint(f"{model.url}/chat/completions", "m", patience=0.3), [])


def test_nobody_there_is_said_in_one_line(letter: Path) -> None:
    with answering(Model()) as gone:
        pass
    ran = suggest(letter, gone)
    assert ran.exit_code == 2
    assert "cannot be reached" in ran.stderr


def test_the_key_comes_from_the_environment_and_only_the_text_is_sent(
    letter: Path, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_MODEL_KEY", "a-secret")
    suggest(letter, model)
    assert model.keys == ["Bearer a-secret"]
    (asked,) = model.heard
    assert asked["model"] == "some-model"
    assert asked["messages"][1] == {"role": "user", "content": WORDS}  # type: ignore[index]


def test_nothing_is_sent_unless_somebody_says_so(letter: Path, model: Model) -> None:
    ran = run_program("suggest", letter, "letter", "--ask", model.url, "--model", "m")
    assert ran.exit_code == 2
    assert "will be sent to 127.0.0.1" in ran.stderr
    assert "Nothing was sent" in ran.stderr
    assert model.heard == []


ELSEWHERE = """== sources/other/source.yaml
kind: interview
title: Another
personas:
  w: {names: [Ivan Oldmill], public: {web: withheld}}
"""
GUARDED = {
    "closed": {"{status: open}": "{status: closed}"},
    "restricted": {"{status: open}": "{status: restricted}"},
    "embargo": {"{status: open}": "{status: restricted, until: 2999}"},
    "access not recorded": {"access: {status: open}\n": ""},
    "withheld": {"[Yelistrat Vetrov]": "[Yelistrat Vetrov], public: {web: withheld}"},
    "pseudonym": {"[Yelistrat Vetrov]": "[Yelistrat Vetrov], public: {web: pseudonym, pseudonym: K}"},
    "sealed": {"[Yelistrat Vetrov]": "[], sealed: W1, public: {web: pseudonym, pseudonym: K}"},
    "living": {"made: 1890\n": "", "what: death": "what: presence", "when: 1891": "when: after 1990"},
    "rights refused": {"access:": "rights: {status: refused}\naccess:"},
    "named elsewhere": {f"{WORDS}\n": f"{WORDS}\n{ELSEWHERE}"},
}


@pytest.mark.parametrize("guard", GUARDED)
def test_a_protected_text_is_never_sent(told: Callable[[str], Path], model: Model, guard: str) -> None:
    words = OPEN
    for open_word, guarded in GUARDED[guard].items():
        assert open_word in words
        words = words.replace(open_word, guarded)
    ran = suggest(told(words), model)
    assert ran.exit_code == 2
    assert "letter is not sent to a language model" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert model.heard == []


def test_an_open_text_of_the_dead_may_be_sent(letter: Path) -> None:
    dossier = read_folder(letter).dossier
    refuse_to_send(dossier, dossier.texts["letter.en"], date.today())


@pytest.mark.parametrize(
    "url",
    [
        "example.org/v1", "ftp://example.org", "http://example.org/v1", "https://user:key@example.org/v1",
        "https://example.org/v1?key=k", "https://[::1", "http://127.0.0.1.example.org/v1",
    ],
)  # fmt: skip
def test_an_address_to_which_nothing_is_sent(url: str) -> None:
    with pytest.raises(Refusal, match="cannot be used") as refused:
        endpoint_at(url, "m")
    assert "key@" not in str(refused.value)


def test_what_it_pointed_at_is_kept_and_accepted_later(letter: Path, model: Model, tmp_path: Path) -> None:
    model.says = says(PLACE)
    kept = tmp_path / "drafts.json"
    ran = suggest(letter, model, "--save", kept, "--json")
    assert ran.exit_code == 0, ran.stderr
    plain = json.loads(ran.stdout)
    (id,) = [one["id"] for one in plain["suggestions"] if one["drafted_by"]]
    ran = run_program("suggest", letter, "letter", "--drafts", kept, "--accept", id)
    assert ran.exit_code == 0, ran.stderr
    after: Dossier = read_folder(letter).dossier
    assert after.statements["letter/event-1"].where == "place-1"
    assert after.places["place-1"].names[0].text == "Oldmill"


def test_a_file_of_drafts_that_is_none_is_refused(letter: Path, tmp_path: Path) -> None:
    for content in (b"", b"\xff\xff", b'{"drafts": 1}'):
        (tmp_path / "drafts.json").write_bytes(content)
        ran = run_program("suggest", letter, "letter", "--drafts", tmp_path / "drafts.json")
        assert ran.exit_code == 2
        assert "no drafts are in it" in ran.stderr


def test_a_long_text_is_asked_about_in_pieces_and_none_of_it_is_lost(model: Model) -> None:
    words = "\n\n".join(f"{number} " + "word " * 700 for number in range(9)) + "\n\n" + "x" * (PAGE * 2 + 5)
    pieces = list(chunks(words))
    assert max(map(len, pieces)) <= PAGE
    assert "".join("".join(pieces).split()) == "".join(words.split())
    ask_for(endpoint_at(model.url, "m"), words)
    assert len(model.heard) == len(pieces)
