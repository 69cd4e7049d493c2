"""The titles that stand before anybody's surname, as alternatives of a pattern.

Each place where a person is known by one adds what else is a title there: to a chef one writes as "Chef Ana", but "the
chef said" is none in a letter.
"""

from __future__ import annotations

CIVIL_TITLES = ("mr", "mrs", "ms", "miss", "mx")
TITLES = (*CIVIL_TITLES, "dr", "prof")
TITLE = "|".join(TITLES)
"""For texts in small letters, and for patterns that ignore case."""
CAPITAL_TITLE = "|".join(title.capitalize() for title in TITLES)
