"""What of the sender's words may not be told."""
