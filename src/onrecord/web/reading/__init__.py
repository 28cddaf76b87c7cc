"""The reader: a text with what was recorded of it, and what may be recorded."""
