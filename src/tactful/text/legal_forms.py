"""The legal forms that firms bear in their names, as alternatives of a pattern.

"Co", "Company" and "Group" are none: they stand in names that are no firm's, so each place adds them for itself.
"""

from __future__ import annotations

ANY_CASE = frozenset("ltd limited inc incorporated llc llp plc corp pty pvt gmbh aps srl".split())
"""Those that are nothing else in small letters, unlike "as", "ag" and "spa"."""
LEGAL_FORM = (
    "Ltd|Limited|Inc|Incorporated|LLC|LLP|PLC|Plc|plc|Corp|Pty|Pvt|GmbH|AG|KG|BV|NV|AB|AS|ApS|Oy|SpA|SA|Srl|SRL"
)
"""As firms write them, for patterns that heed case."""
