"""The small words that lead up to a surname: "van der Meer", "de la Cruz", "binti Ahmad".

"Ben" and "Abu" are none here: they are more often given names, and have a capital then.
"""

from __future__ import annotations

from tactful.text.wording import alternatives

PARTICLES = frozenset(
    "van von vom der den de del dela delos della dei des di da do dos das du la las le les los el al bin ibn bint binti"
    " binte ap ferch zu zum zur ter ten af av".split()
)
PARTICLE = alternatives(PARTICLES)
"""The same as alternatives of a pattern, of two that begin alike the longer first."""
