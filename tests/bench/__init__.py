"""`make bench`: what an action costs, as ratios to the bare SQL that it issued. Timings never fail a test."""
