"""Documents that a procedure produces: a Typst template beside the procedure file, and the case's data, make a PDF."""
