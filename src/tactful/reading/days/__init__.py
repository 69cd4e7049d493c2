"""The days that a letter speaks of."""
