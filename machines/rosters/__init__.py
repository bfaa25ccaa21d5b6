"""Reading a roster, and what can be wrong with it."""
