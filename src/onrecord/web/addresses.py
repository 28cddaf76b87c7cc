"""Every address of the workbench, screen by screen."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from django.conf import settings
from django.urls import URLPattern

from onrecord.web import pages

handler404 = "onrecord.web.failing.missing"
handler500 = "onrecord.web.failing.failed"

urlpatterns: list[URLPattern] = []
for module in iter_modules(pages.__path__):
    urlpatterns += getattr(import_module(f"{pages.__name__}.{module.name}"), "ADDRESSES", ())
urlpatterns += settings.MORE_ADDRESSES()
