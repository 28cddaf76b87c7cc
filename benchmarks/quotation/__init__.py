"""Measures whether quoted words are told from words that only look like them: `python -m benchmarks.quotation`."""
