"""What others did for the sender, and who is thanked for it."""
