"""What a form asks for and what is answered: kinds of field, and how their values are read and shown."""
