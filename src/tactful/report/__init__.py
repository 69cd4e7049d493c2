"""How verdicts and letters are shown: as JSON for programs, as text for people."""
