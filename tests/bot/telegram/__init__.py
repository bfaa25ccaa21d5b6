"""Tests of Telegram in and out."""
