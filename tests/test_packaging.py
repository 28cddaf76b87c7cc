"""What gets installed is written down to the version, the packages behind packages too."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CONSTRAINTS = Path(__file__).parents[1] / "constraints.txt"


def needed(package: str, extra: str, seen: set[str]) -> Iterator[str]:
    """Every package that a package cannot do without, with those of one of its extras."""
    for written in requires(package) or ():
        requirement = Requirement(written)
        name = canonicalize_name(requirement.name)
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": extra}):
            continue
        if name not in seen:
            seen.add(name)
            yield name
            yield from needed(name, "", seen)


def pins() -> list[Requirement]:
    return [Requirement(line) for line in CONSTRAINTS.read_text().splitlines() if not line.startswith("#")]


def test_every_package_is_pinned_to_one_version() -> None:
    assert all(str(pin.specifier).startswith("==") for pin in pins())
    wanted = {
        name
        for extra in (
            "edit",
            "exports",
            "intake",
            "nlp",
            "paper",
            "scripts",
            "registers",
            "sealed",
            "spark",
            "test",
        )
        for name in needed("onrecord", extra, set())
    }
    assert wanted <= {canonicalize_name(pin.name) for pin in pins()}


def test_what_benchmarks_compare_with_is_pinned_too() -> None:
    project = tomllib.loads(CONSTRAINTS.with_name("pyproject.toml").read_text())["project"]
    named = map(Requirement, project["optional-dependencies"]["bench"])
    assert {canonicalize_name(one.name) for one in named} <= {canonicalize_name(pin.name) for pin in pins()}
