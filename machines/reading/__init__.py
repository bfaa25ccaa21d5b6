"""From procedure files to procedures: the written keys, where they stand, what they become, what is wrong with them."""
