"""A ledger as one file: written, proved by reading it back, and restored into an empty ledger."""
