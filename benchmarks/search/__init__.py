"""Search beside the tools of others, on 100,000 pages of real Russian text."""
