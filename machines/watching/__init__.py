"""What an administrator should look at: figures of the running office, and what is wrong with it, each with its remedy."""
