"""The words by which a leave is told at the end of a letter.

Whole formulas, with what may stand around these words, are in `contract/ending.py`.
"""

from __future__ import annotations

LAST_WORDS = ("sincerely", "faithfully", "truly", "respectfully", "cordially", "regards", "wishes", "thanks")
"""With which formulas of several words end: "kind regards", "yours faithfully"."""
LEAVES = (*LAST_WORDS, "best", "cheers", "love", "yours", "warmly", "kindly", "rgds")
"""Each of which can be all that stands above a name."""
