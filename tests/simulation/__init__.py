"""A deterministic simulation of the product: whole offices in simulated time, moved by one seed, checked after every step."""
