"""The how-to is followed to the letter: its blocks are the files, its table is what `check` must say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ONRECORD = Path(sys.executable).with_name("onrecord")
PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "check-a-script.md"


def test_following_the_page_gives_the_verdicts_of_the_page(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    film = tmp_path / "my-film"
    subprocess.run([ONRECORD, "new", film, "--title", "The mill"], check=True, capture_output=True)
    for name, words in re.findall(r"^```\w+ (\S+)\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        (film / name).parent.mkdir(parents=True, exist_ok=True)
        (film / name).write_text(words, encoding="utf-8")
    ran = subprocess.run([ONRECORD, "check", film, "--json"], capture_output=True, text=True)
    assert ran.returncode == 1, ran.stderr
    checked = json.loads(ran.stdout)
    promised = re.findall(r"^\| (.*?) \| (.*?) \| .*? \|$", page, re.MULTILINE)
    assert promised[0] == ("line", "verdict")
    assert [(line["text"], line["verdict"]) for line in checked["lines"]] == promised[1:]
    assert {finding["code"] for finding in checked["findings"]} <= {verdict for _, verdict in promised}
