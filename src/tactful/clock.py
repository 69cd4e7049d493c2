"""What day it is."""

from datetime import date


def today() -> date:
    """The day by the clock of this machine, the one thing that makes the same words another outcome tomorrow."""
    return date.today()
