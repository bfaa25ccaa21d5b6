"""Tests of the edges of the product and of its wiring."""
