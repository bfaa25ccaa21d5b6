"""Asking parties for something and gathering what they send: requests, what comes, the board, the download."""
