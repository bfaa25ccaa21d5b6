"""What the clock brings: occasions, rhythms, reminders, deadlines."""
