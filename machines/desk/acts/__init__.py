"""What can be done beside answering tasks: each thing in a file of its own, `acts` lists those about a case."""
