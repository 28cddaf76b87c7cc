"""What the columns of a register hold: guessed by their headings and cells, shown, corrected, kept."""
