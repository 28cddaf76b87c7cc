"""Search in the page: an index made when the site is built, in small files that any browser can read from a disk."""
