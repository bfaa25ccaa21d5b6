"""The sandbox's mail: one mailbox for the bot (SMTP and IMAP) and one for every person."""
