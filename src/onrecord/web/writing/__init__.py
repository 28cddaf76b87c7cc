"""Writing a script on the workbench: its text as it reads, a paragraph at a time, with what may be said of each line."""
