"""One module a screen: what is asked of it, and what it shows."""
