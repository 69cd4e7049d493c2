"""Letters that decline a job offer, written from the sender's own words and judged by readable rules."""

__version__ = "0.1.0"
