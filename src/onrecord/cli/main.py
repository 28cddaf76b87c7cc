"""The command line: its commands, and what every refusal comes to there."""

from __future__ import annotations

import gc
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from onrecord import __version__
from onrecord.cli.adding import add
from onrecord.cli.auditing import audit
from onrecord.cli.backups import backup, restore
from onrecord.cli.bringing import import_script
from onrecord.cli.building import build
from onrecord.cli.checking import check
from onrecord.cli.chronicling import chronology
from onrecord.cli.comparing import compare_versions
from onrecord.cli.demonstrating import demo
from onrecord.cli.exporting import export
from onrecord.cli.gating import gate
from onrecord.cli.identifying import identify
from onrecord.cli.importing import import_sheet
from onrecord.cli.judgements import judgements
from onrecord.cli.judging import judge
from onrecord.cli.ledger_past import ledger
from onrecord.cli.ledgers import dump, load
from onrecord.cli.linking import link
from onrecord.cli.making import new, rename
from onrecord.cli.members import member
from onrecord.cli.naming import names
from onrecord.cli.placing import places
from onrecord.cli.registering import register
from onrecord.cli.releasing import releases
from onrecord.cli.sealing import seal
from onrecord.cli.searching import search
from onrecord.cli.serving import serve
from onrecord.cli.signing import sign
from onrecord.cli.suggesting import suggest
from onrecord.cli.supposing import suppose
from onrecord.cli.withdrawing import withdraw
from onrecord.findings import Refusal

COULD_NOT_RUN = 2


class Stopped(Refusal):
    """Somebody pressed Ctrl-C."""

    def __init__(self) -> None:
        super().__init__("Stopped.")


class Commands(click.Group):
    """The commands; a key pressed to stop one is a refusal like any other."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Stopped from None


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="onrecord")
@click.pass_context
def commands(context: click.Context) -> None:
    """Every line on the record: a workbench for true stories told from primary sources.

    A command exits with 0 when all is well, with 1 when there are findings of severity error, and with 2
    when it could not run, saying why in one line.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


COMMANDS = (
    new,
    demo,
    serve,
    add,
    import_sheet,
    import_script,
    search,
    suggest,
    check,
    sign,
    compare_versions,
    chronology,
    suppose,
    identify,
    judge,
    judgements,
    names,
    link,
    build,
    export,
    gate,
    audit,
    releases,
    withdraw,
    places,
    rename,
    register,
    seal,
    load,
    dump,
    backup,
    restore,
    ledger,
    member,
)

for command in COMMANDS:
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; a refusal becomes one line and exit 2, never a traceback."""
    _speak_utf8()
    # A command lives for seconds and keeps all that it reads: seeking what could be let go takes half its time.
    gc.disable()
    try:
        status = commands.main(args=arguments, prog_name="onrecord", standalone_mode=False)
    except Refusal as refusal:
        status = _refused(refusal.sentence)
    except click.ClickException as refusal:
        status = _refused(refusal.format_message())
    except OSError as refusal:
        status = _refused(_system_refusal(refusal))
        _forget_what_is_unsaid()
    except click.Abort:
        status = _refused("Stopped.")
    except Exception:
        # A bug of ours must not pass for findings, whose status is 1; where it is, only the traceback tells.
        traceback.print_exc()
        status = _refused(
            "This is a mistake in Onrecord, not in the dossier: please report what stands above."
        )
    finally:
        gc.enable()
    sys.exit(status or 0)


def _speak_utf8() -> None:
    """Write UTF-8 wherever it goes to: what a locale's encoding lacks would end a report in its middle."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_what_is_unsaid() -> None:
    """Keep Python from trying at its end, with a traceback, what the system has refused already."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(sentence: str) -> int:
    click.echo(f"onrecord: {' '.join(sentence.split())}", err=True)
    return COULD_NOT_RUN


def _system_refusal(refusal: OSError) -> str:
    """What the system would not do, in its own words, with the file it would not do it to."""
    words = refusal.strerror or str(refusal)
    return f"{refusal.filename}: {words}" if refusal.filename else words
