"""How the sender wants the letter, and what of their wishes it leaves out."""
