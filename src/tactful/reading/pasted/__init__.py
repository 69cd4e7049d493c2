"""Whose words they are: the sender's own, or those of others that the sender pasted."""
