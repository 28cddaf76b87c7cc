"""Search in the workbench: for each desk an index of what is on it, and of nothing else."""
