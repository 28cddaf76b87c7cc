"""The workbench in Russian: what its pages say around the records, screen by screen, by the English phrase."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

RUSSIAN: dict[str, str] = {}
for screen in iter_modules(__path__):
    RUSSIAN |= import_module(f"{__name__}.{screen.name}").PHRASES
