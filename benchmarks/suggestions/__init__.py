"""How much of what real texts tell is suggested, and how much of what is suggested they tell."""
