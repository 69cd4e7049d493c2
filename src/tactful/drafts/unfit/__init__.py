"""Sentences that no guard objects to and that no letter should hold."""
