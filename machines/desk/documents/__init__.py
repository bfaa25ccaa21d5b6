"""The documents of a case: ordered with an answer, put together, made off the writer, filed."""
