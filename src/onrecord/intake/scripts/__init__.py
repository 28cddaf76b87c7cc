"""Taking in scripts: Fountain, Final Draft, and the two-column tables that documentaries are written in."""
