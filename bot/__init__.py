"""The edges of the product: chat, settings, command line, and the wiring of everything."""
