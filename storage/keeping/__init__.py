"""Keeping what is stored: one-file backups of either database, restoring them, and proving the history."""
