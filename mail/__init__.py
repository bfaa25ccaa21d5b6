"""The inbox and the outbox of the counter: IMAP in, SMTP out. Imports nothing of ours but `machines`."""
