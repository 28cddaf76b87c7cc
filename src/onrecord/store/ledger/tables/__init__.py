"""The two tables of a ledger, and the triggers by which a database refuses to change what was written."""
