"""The catalogue: which sources there are, what is undone about them, and what rests on each."""
