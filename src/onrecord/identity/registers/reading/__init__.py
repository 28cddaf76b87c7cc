"""From the words in a register's cells to what is kept of a person: dates, names, stays."""
