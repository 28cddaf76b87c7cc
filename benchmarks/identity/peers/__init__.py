"""Other people's tools, a file each, all given the same people."""
