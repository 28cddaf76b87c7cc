"""Pages from templates: everything that a record says is escaped, and nothing is fetched."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("onrecord.edition"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **words: object) -> str:
    """A page made from a template of this room."""
    return _templates().get_template(template).render(**words)
