"""The command line: its commands, and what every refusal comes to there."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

import click

from onrecord import __version__
from onrecord.cli.checking import check
from onrecord.cli.chronicling import chronology
from onrecord.cli.making import new, rename
from onrecord.findings import Refusal

COULD_NOT_RUN = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord")
def commands() -> None:
    """Every line on the record: a workbench for true stories told from primary sources.

    A command exits with 0 when all is well, with 1 when there are findings of severity error, and with 2
    when it could not run, saying why in one line.
    """


for command in (new, check, chronology, rename):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; a refusal becomes one line and exit 2, never a traceback."""
    # A command lives for seconds and lets go of nothing that it has read: looking for cycles takes half its time.
    gc.disable()
    try:
        status = commands.main(args=arguments, prog_name="onrecord", standalone_mode=False)
    except Refusal as refusal:
        status = _refused(refusal.sentence)
    except click.ClickException as refusal:
        status = _refused(refusal.format_message())
    except OSError as refusal:
        status = _refused(_system_refusal(refusal))
    except (click.Abort, KeyboardInterrupt):
        status = _refused("Stopped.")
    sys.exit(status or 0)


def _refused(sentence: str) -> int:
    click.echo(f"onrecord: {sentence}", err=True)
    return COULD_NOT_RUN


def _system_refusal(refusal: OSError) -> str:
    """What the system would not do, in its own words, with the file it would not do it to."""
    words = refusal.strerror or str(refusal)
    return f"{refusal.filename}: {words}" if refusal.filename else words
