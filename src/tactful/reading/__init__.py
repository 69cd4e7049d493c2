"""Read the sender's words into a brief, by rules."""

from tactful.reading.explanation import explain
from tactful.reading.overrides import Defaults, Overrides, with_overrides
from tactful.reading.reader import read_brief
from tactful.reading.usable import check_usable

__all__ = ["Defaults", "Overrides", "check_usable", "explain", "read_brief", "with_overrides"]
