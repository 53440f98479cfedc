"""A page for judging with your own eyes: the same pairs as five engines show them, unnamed and in random order."""
