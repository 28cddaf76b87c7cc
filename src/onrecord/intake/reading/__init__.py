"""Reading files of every kind: what they say, and what they tell of where that comes from. One reader for each."""
