"""Who works here: members, what each may read and do, how they prove who they are, and what they opened."""
