"""The ledger: a dossier as an append-only list of changes, each of which proves those before it.

Begin with `opening.open_ledger`; then `reading`, `editing`, `history`, `proving`, `erasing`; `loading` and
`dumping` go between a ledger and a folder. Nothing is imported here, since Django imports this package while it is
still making itself ready.
"""
