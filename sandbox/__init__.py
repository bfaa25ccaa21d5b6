"""A Telegram server, a mail server and a web page on 127.0.0.1, to try and to test the bot with."""
