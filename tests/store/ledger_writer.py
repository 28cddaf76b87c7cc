"""A member at work until somebody kills it: changes statements over and over, and writes down what came of it.

`python ledger_writer.py ADDRESS NAME FILE`. Before an edit it writes `trying WORD`, after it `accepted WORD NUMBER` or
`refused WORD`, each on the disk before it goes on.
"""

from __future__ import annotations

import os
import random
import sys
import time
from dataclasses import replace
from itertools import count

from onrecord.dossier import Change
from onrecord.store.folder import StaleEdit
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.opening import open_ledger
from onrecord.store.ledger.reading import read_ledger


def main(address: str, name: str, file: str) -> None:
    """Edit until killed."""
    ledger, log = open_ledger(address), os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for turn in count():
        word = f"{name}-{turn}"
        seen = random.choice(list(read_ledger(ledger).dossier.statements.values()))
        time.sleep(random.random() / 500)  # as somebody who thinks, while somebody else is quicker
        os.write(log, f"trying {word}\n".encode())
        try:
            (number,) = save(ledger, [Change(seen, replace(seen, says=word))], by=name, because="so")
            os.write(log, f"accepted {word} {number}\n".encode())
        except StaleEdit:
            os.write(log, f"refused {word}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
