"""What the sender asks of the employer."""
