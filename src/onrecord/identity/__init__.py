"""Identity: who somebody is, by what is told of them here and elsewhere, and what speaks against it."""
