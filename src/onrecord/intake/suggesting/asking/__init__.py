"""Asking a language model that the user names to point at passages: off by default, never of what is protected."""

from onrecord.intake.suggesting.asking.asking import ask_for, chunks
from onrecord.intake.suggesting.asking.endpoint import KEY_VARIABLE, Endpoint, endpoint_at
from onrecord.intake.suggesting.asking.sendable import refuse_to_send

__all__ = ["KEY_VARIABLE", "Endpoint", "ask_for", "chunks", "endpoint_at", "refuse_to_send"]
