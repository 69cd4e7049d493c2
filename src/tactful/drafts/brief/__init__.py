"""What the draft itself tells about the letter, where a reading of notes hears it otherwise."""
