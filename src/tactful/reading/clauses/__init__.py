"""The sender's words, cased and cut into clauses, and what a clause tells by itself."""
