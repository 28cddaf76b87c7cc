"""A team at work on the workbench, and whether anything that it accepted is ever lost: `python -m benchmarks.web`."""
