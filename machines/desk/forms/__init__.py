"""Filling in forms: drafts, questions, answers, summaries, on both channels."""
