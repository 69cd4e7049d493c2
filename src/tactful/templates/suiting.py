"""Tell which standard phrases suit what the sender told: who emigrates or retires is kept in mind for no job."""

from __future__ import annotations

from tactful.contract import Brief
from tactful.text.patterns import compiled

_GOES_AWAY = compiled(
    r"\b(?:emigrat\w+|retir(?:e|ing|ement)|relocat\w+|mov(?:e|ing)|return(?:ing)?|go(?:ing)? (?:back|home|abroad)"
    r"|abroad|overseas|winding down)\b"
)
_WORKS_TOGETHER = compiled(
    r"\b(?:keep me in mind|work (?:with you|together)|occasion to work|another chance|in some other way)\b"
)
_OF_AN_OFFICE = compiled(r"\bpaperwork\b")


def suits(text: str, brief: Brief) -> bool:
    """Whether a standard phrase goes with what the sender told of themselves, and of who made the offer."""
    lower = text.lower()
    if brief.company is None and _OF_AN_OFFICE.search(lower):
        return False
    fact = brief.reason.fact
    goes_away = fact is not None and _GOES_AWAY.search(fact.value.lower()) is not None
    return not (goes_away and _WORKS_TOGETHER.search(lower))
