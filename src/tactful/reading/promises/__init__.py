"""What the sender will do, give back or hand over."""
