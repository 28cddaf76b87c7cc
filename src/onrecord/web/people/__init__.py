"""Who is who, as the workbench asks it: finding people, their lives, candidates, judgements before they are made."""
