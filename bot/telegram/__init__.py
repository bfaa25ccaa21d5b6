"""Telegram in and out: own polling, reading of updates, drawing and sending of messages. Knows only the core."""

import os

# The client library's own switch: without it, each 429 warns of the future type of `RetryAfter.retry_after`.
os.environ["PTB_TIMEDELTA"] = "true"
