"""Reads real testimony, short Russian biographies of the repressed, and finds those whose dates cannot be true."""
