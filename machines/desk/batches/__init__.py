"""One responsable, many elements: open tasks of the same row are listed on one card and answered several at once."""
