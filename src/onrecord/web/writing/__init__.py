"""Writing a script: its text as it reads, a paragraph at a time, and what may be said of each line."""
