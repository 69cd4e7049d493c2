"""What a letter would be poorer without: what is settled, kind words, what was laid out or told in confidence."""
