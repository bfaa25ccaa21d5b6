"""The core: what a procedure is, what may happen to a case, and what follows from it.

Pure by rule: no sockets, no SQL, no clock of its own, no asyncio. Knows no other folder of ours.
"""
