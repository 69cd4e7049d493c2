"""Why the sender declines, as far as a letter may tell it."""
