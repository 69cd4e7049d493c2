"""What the sender wants said, in the letter's voice."""
