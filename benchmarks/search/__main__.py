"""Search measured: `python -m benchmarks.search --help`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.search.asked import questions
from benchmarks.search.engine import Engine
from benchmarks.search.measuring import Measured, measure
from benchmarks.search.ours import Ours
from benchmarks.search.pages import DATA, make_pages
from benchmarks.search.peers import Fts5, Tantivy, TantivyOurs
from benchmarks.search.postgres import NoPostgres, Postgres, programs


@click.command()
@click.option("--pages", default=100_000, show_default=True, help="How many pages.")
@click.option("--seed", default=1, show_default=True, help="Another seed puts other surnames elsewhere.")
@click.option("--only", multiple=True, help="Only engines whose name begins so.")
def main(pages: int, seed: int, only: tuple[str, ...]) -> None:
    """Take pages of real Russian text in, and ask for surnames and nouns, beside the engines of others."""
    if not DATA.is_dir():
        raise click.ClickException("It needs ../shared/data, the real texts beside the checkout.")
    made = make_pages(pages, seed)
    asked = questions(made, seed)
    size = sum(len(page.encode()) for page in made.texts)
    click.echo(
        f"{pages:,} pages, {size / 1e6:.0f} MB; "
        + ", ".join(f"{len(of)} of {kind}" for kind, of in asked.items())
    )
    worked: dict[str, float] = {}
    for engine in engines(made.texts):
        if not only or engine.name.startswith(only):
            with TemporaryDirectory() as folder:
                Path(folder).chmod(0o755)
                measured = measure(engine, made.texts, asked, Path(folder))
            _tell(measured, size)
            worked[measured.name] = measured.worked
    _tell_yardstick(worked)


def engines(pages: Sequence[str]) -> Iterator[Engine]:
    """Ours first; PostgreSQL where it is installed."""
    yield from (Ours(pages), TantivyOurs(), Fts5(), Tantivy())
    try:
        programs()
    except NoPostgres as absent:
        click.echo(str(absent))
    else:
        yield Postgres()


def _tell(measured: Measured, size: int) -> None:
    click.echo(
        f"{measured.name}: {measured.pages_a_second:,.0f} pages a second, {measured.worked:.1f} s of processors, "
        f"index {measured.bytes / 1e6:.0f} MB ({measured.bytes / size:.2f} of the text)"
    )
    if measured.edited is not None:
        click.echo(
            "  an edit is found in {:.2f} s, and what it took out gone in {:.1f} s".format(*measured.edited)
        )
    for kind, told in measured.told.items():
        same = "" if told.same is None else f"; the same answers {told.same:.3f}"
        same += "" if told.quoted is None else "; with quotes {:.1f} ms, 95th {:.1f} ms".format(*told.quoted)
        click.echo(
            f"  {kind:10} recall {told.recall:.3f}, precision {told.precision:.3f}; "
            f"{told.half:.2f} ms, 95th {told.nearly_all:.2f} ms{same}"
        )


def _tell_yardstick(worked: Mapping[str, float]) -> None:
    """Taking in beside SQLite FTS5 as it comes, by the work of processors, which says more than a busy clock."""
    if (least := worked.get(Fts5.name)) is not None:
        others = (f"{name} {seconds / least:.1f}" for name, seconds in worked.items() if name != Fts5.name)
        click.echo(f"work of taking in, {Fts5.name} as 1: {', '.join(others)}")


if __name__ == "__main__":
    main()
