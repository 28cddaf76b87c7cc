"""How long the site takes to build, how much it is, and how soon it shows on a slow phone: `python -m benchmarks.site`.

An invented dossier is narrowed, checked, drawn and written as anyone's would be; everybody in it is recorded dead, so
that all of it may be shown. Then its first page is opened in a browser slowed down as an old phone on a poor line is.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from benchmarks.generate import Size, generate
from onrecord.dates import read_when
from onrecord.dossier.clusters import cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.edition.gate import let_out, secrets_for
from onrecord.edition.site import site_of
from onrecord.evidence import NameForm, Participant, PublicName, Statement, StatementKind
from onrecord.protection import PUBLIC, narrow
from onrecord.store.folder import read_folder

GOAL_SECONDS, GOAL_KILOBYTES, GOAL_SHOWN = 60.0, 300.0, 1.0

POOR_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
"""1.6 Mbit/s and 150 ms there and back: what the web's own benchmarks call slow 4G."""

SLOWER = 4
"""How many times slower than this machine an old phone reckons."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the browser saw: kilobytes that came over the line, and seconds until anything and until all was shown."""

    kilobytes: float
    first: float
    whole: float


@click.command()
@click.option("--sources", default=500, show_default=True, help="How many sources.")
@click.option(
    "--beings", default=4_000, show_default=True, help="How many lived; about half are in a source."
)
@click.option("--statements", default=10_000, show_default=True, help="How many statements.")
@click.option("--lines", default=400, show_default=True, help="How many lines the script has.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="A folder in which to leave the site, to look at."
)
@click.option("--withheld", default=0, help="Only narrow, with so many people's names kept from the web.")
def main(sources: int, beings: int, statements: int, lines: int, out: Path | None, withheld: int) -> None:
    """Build the site of an invented dossier and open it on a slowed browser."""
    with tempfile.TemporaryDirectory() as place:
        size = Size(sources=sources, people=beings, statements=statements, lines=lines, conflicts=4)
        generate(Path(place) / "dossier", size)
        dossier = shown_whole(read_folder(Path(place) / "dossier").dossier)
        if withheld:
            _narrow_alone(kept_from_the_web(dossier, withheld))
            return
        site = Path(place) / "site"
        begun, worked = time.perf_counter(), time.process_time()
        public = narrow(dossier, PUBLIC, today=date.today())
        secrets = secrets_for(dossier, public, today=date.today())
        let_out(site_of(public, today=date.today()), site, secrets)
        took, worked = time.perf_counter() - begun, time.process_time() - worked
        click.echo(f"built in {took:.1f} s, {worked:.1f} s of them at work here (goal {GOAL_SECONDS:.0f} s)")
        _tell(site, dossier)
        shown = seen_on_a_phone(site)
        click.echo(f"first page: {shown.kilobytes:.1f} kB over the line (goal {GOAL_KILOBYTES:.0f})")
        click.echo(
            f"shown after {shown.first:.2f} s, whole after {shown.whole:.2f} s (goal {GOAL_SHOWN:.0f} s)"
        )
        if out is not None:
            shutil.copytree(site, out)


def shown_whole(dossier: Dossier) -> Dossier:
    """The same dossier in which all may be shown: each source says of everyone in it that they had died by 1995.

    Persons whom no judgement finds in any source are left out, since nothing shows them dead.
    """
    found = {judgement.person for judgement in dossier.judgements.values()}
    end = read_when("../1995")
    deaths = {
        f"{source.id}/dead-{local}": Statement(
            source=source.id,
            id=f"dead-{local}",
            what=StatementKind.DEATH,
            who=(Participant(persona=local),),
            when=end,
            says="Died by the end of 1995.",
        )
        for source in dossier.sources.values()
        for local in source.personas
    }
    return replace(
        dossier,
        statements={**dossier.statements, **deaths},
        persons={id: person for id, person in dossier.persons.items() if id in found},
    )


def kept_from_the_web(dossier: Dossier, people: int) -> Dossier:
    """The same dossier in which every card of so many people keeps their name from the web."""
    clusters = cluster_personas(dossier.judgements.values())
    keys = [source.persona_key(local) for source in dossier.sources.values() for local in source.personas]
    kept = frozenset(list(dict.fromkeys(map(clusters.one, keys)))[:people])
    public = PublicName(web=NameForm.WITHHELD)
    sources = {
        id: replace(
            source,
            personas={
                local: replace(one, public=public) if clusters.one(source.persona_key(local)) in kept else one
                for local, one in source.personas.items()
            },
        )
        for id, source in dossier.sources.items()
    }
    return replace(dossier, sources=sources)


def _narrow_alone(dossier: Dossier) -> None:
    begun, worked = time.perf_counter(), time.process_time()
    public = narrow(dossier, PUBLIC, today=date.today()).dossier
    took, worked = time.perf_counter() - begun, time.process_time() - worked
    click.echo(f"narrowed in {took:.1f} s, {worked:.1f} s at work")
    click.echo(f"{len(public.statements):,} of {len(dossier.statements):,} statements are left")


def _tell(site: Path, dossier: Dossier) -> None:
    clusters = cluster_personas(dossier.judgements.values())
    cards = dossier.sources.values()
    people = {clusters.one(source.persona_key(local)) for source in cards for local in source.personas}
    files = [file for file in site.rglob("*") if file.is_file()]
    megabytes = sum(file.stat().st_size for file in files) / 1e6
    largest = max(files, key=lambda file: file.stat().st_size)
    click.echo(
        f"{len(cards)} sources, {len(people)} people, {len(dossier.statements)} statements: "
        f"{len(files)} files, {megabytes:.0f} MB; "
        f"the largest is {largest.relative_to(site)}, {largest.stat().st_size / 1e6:.1f} MB"
    )


def seen_on_a_phone(site: Path) -> Shown:
    """Open the first page through a slow line and a slow processor."""
    from playwright.sync_api import sync_playwright  # a browser is driven here and nowhere else in this room

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 844})
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", POOR_LINE)
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        came: list[float] = []
        line.on("Network.loadingFinished", lambda told: came.append(told["encodedDataLength"]))
        page.goto(f"http://127.0.0.1:{server.server_port}/", wait_until="networkidle")
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        times: dict[str, Any] = page.evaluate(
            "({first: performance.getEntriesByName('first-contentful-paint')[0].startTime,"
            " whole: performance.getEntriesByType('navigation')[0].loadEventEnd})"
        )
        browser.close()
    server.shutdown()
    return Shown(sum(came) / 1000, times["first"] / 1000, times["whole"] / 1000)


class Quiet(SimpleHTTPRequestHandler):
    """Gives out files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


if __name__ == "__main__":
    main()
