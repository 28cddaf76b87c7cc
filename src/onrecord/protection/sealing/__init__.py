"""Identities that are in no record: sealed to a key of their own, opened with a reason, destroyed for good.

Nothing is brought up from within, so that whoever only lists or checks needs no library.
"""
