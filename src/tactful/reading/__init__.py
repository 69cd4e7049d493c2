"""Read the sender's words into a brief, by rules."""

from tactful.reading.reader import read_brief

__all__ = ["read_brief"]
