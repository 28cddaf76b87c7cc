"""The accounts as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    """Members, clearances, openings."""

    name = "onrecord.web.accounts"
    label = "accounts"
