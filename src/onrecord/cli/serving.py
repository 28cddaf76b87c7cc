"""`onrecord serve`: the workbench in the browser, on loopback."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.waiting import waiting
from onrecord.findings.extras import needing

if TYPE_CHECKING:
    from onrecord.web.serving import Opened


port_option = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where to listen, on loopback; 0: any that is free.",
)


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@port_option
@click.option("--by", default="", help="Your name, as sign-offs and judgements made here shall have it.")
@click.option("--open/--no-open", "in_browser", default=True, help="Whether to open it in your browser.")
def serve(folder: Path | None, port: int, by: str, *, in_browser: bool) -> int:
    """Open the workbench in the browser.

    With DIR one person works on the folder itself: whoever has the address that is printed is let in, and nobody else.
    Without it a team works on the ledger (ONRECORD_DATABASE), and members log in: see `onrecord member`.
    """
    return open_and_serve(folder, port=port, by=by, in_browser=in_browser)


def open_and_serve(folder: Path | None, *, port: int, by: str, in_browser: bool = True) -> int:
    """The workbench, on a folder or on the ledger, until somebody stops it."""
    with needing("web", "The workbench"):
        from onrecord.web import serving
    with waiting("Opening the workbench"):
        if folder is None:
            from onrecord.store.ledger.address import address_asked

            opened = serving.open_for_team(address_asked(), port=port)
        else:
            opened = serving.open_for_one(folder, port=port, by=by)
    _tell(opened, in_browser=in_browser)
    serving.serve(opened)
    return 0


def _tell(opened: Opened, *, in_browser: bool) -> None:
    click.echo(f"The workbench is open: {opened.address}")
    click.echo("Stop it with Ctrl-C.")
    if in_browser and sys.stdout.isatty():
        webbrowser.open(opened.address)
