"""How quickly times are bounded and conflicts found, beside others: `python -m benchmarks.chronology`."""
