"""Templates of the workbench: its own, and those of the editions where a page shows the same thing."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from onrecord.dates import write_when
from onrecord.edition.describing import access_told, release_told
from onrecord.web.granting.wording import form_named
from onrecord.web.links import link, pointed, pointed_in, url


def environment(**_options: Any) -> Environment:
    """An environment in which everything is escaped, and a word that is missing is a bug."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader("onrecord.web"), PackageLoader("onrecord.edition")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"static": static, "url": url}
    made.globals |= {"link": link, "pointed": pointed, "pointed_in": pointed_in}
    made.globals |= {"written": write_when, "release_told": release_told, "access_told": access_told}
    made.globals |= {"form_named": form_named}
    return made
