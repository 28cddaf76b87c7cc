"""Who is who, as the workbench asks it: people found, their lives, candidates, judgements before they are made."""
