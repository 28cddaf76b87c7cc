"""`onrecord demo`: the example opened in the workbench, on a copy that is one's own to change."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import click

import onrecord
from onrecord.cli.serving import open_and_serve, port_option
from onrecord.findings import Refusal
from onrecord.home import user_data

EXAMPLE = "poliakov"


class NoExample(Refusal):
    """This installation came without the example."""

    def __init__(self) -> None:
        super().__init__(
            "This installation came without the example. Clone the project, and run `make demo` in it."
        )


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@port_option
def demo(folder: Path | None, port: int) -> int:
    """Open the example in the workbench, to try everything on.

    It is the real case of the man who signed NP, in our own words. You work on a copy: in DIR, or else in your data
    folder; one that is there already is opened as you left it.
    """
    place = user_data() / "demo" / EXAMPLE if folder is None else folder
    if not place.exists():
        _copy(place)
    return open_and_serve(place, port=port, by="")


def _copy(place: Path) -> None:
    """Beside its place first, so that half a copy is never opened."""
    beside_the_code = Path(onrecord.__file__).parents[2] / "examples" / EXAMPLE
    within_the_package = files("onrecord").joinpath("examples", EXAMPLE)
    if not beside_the_code.is_dir() and not within_the_package.is_dir():
        raise NoExample
    place.parent.mkdir(parents=True, exist_ok=True)
    staged = place.with_name(f".{place.name}-coming")
    shutil.rmtree(staged, ignore_errors=True)
    if beside_the_code.is_dir():
        shutil.copytree(beside_the_code, staged)
    else:
        with as_file(within_the_package) as kept:
            shutil.copytree(kept, staged)
    staged.rename(place)
