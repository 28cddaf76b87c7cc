"""Argon2 as the workbench uses it, made cheap: a test logs somebody in a hundred times, and nobody guesses."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """The same method at the least cost that it takes."""

    time_cost, memory_cost, parallelism = 1, 8, 1
