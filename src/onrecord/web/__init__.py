"""The workbench: a team at work in the browser."""
