"""The manual's table, printed back from the procedure file."""
