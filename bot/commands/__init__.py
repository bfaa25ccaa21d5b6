"""The commands of `ventanilla`, one subject a file; `bot.cli` puts them together."""
