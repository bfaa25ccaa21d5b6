"""A Bot API server for one bot and its private chats (https://core.telegram.org/bots/api)."""
