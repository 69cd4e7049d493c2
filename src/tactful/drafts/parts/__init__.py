"""The parts of a draft: its frame, its sentences, and remarks that are none of it."""
