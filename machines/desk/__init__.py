"""The desk: one inbound in, one transaction's worth of consequences out.

`handle` is the one path: who is this → what do they want → load the case and the draft → `decide` → carry
out the outcome in the unit. The edges call it inside a transaction; it knows no channel's details.
"""
