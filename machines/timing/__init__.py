"""Time: terms and calendar rules, what comes back when, deadlines, the business calendar."""
