"""What offends is cut out of a sentence, where a whole sentence remains."""
