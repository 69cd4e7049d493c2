"""Whether the day of --until is one by which an answer can come."""

from __future__ import annotations

from tactful.errors import UnusableInputError
from tactful.text.patterns import compiled

_NUMBERED = r"(?P<number>\d{1,3})(?:st|nd|rd|th)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY_OF_MONTH = (
    compiled(rf"\b{_NUMBERED}(?: of)? {_MONTH}\b"),
    compiled(rf"\b{_MONTH} (?:the )?{_NUMBERED}\b(?![:.]\d)"),
)
# But "the last Friday of November".
_GONE = compiled(r"\b(?:yesterday|ago|(?<!the )last (?:night|week|weekend|month|year|[a-z]{3,6}day)(?! (?:of|in)))\b")


def require_day_to_come(until: str | None) -> None:
    """Raise `UnusableInputError` where a promise is to hold until a day that is past, or is none at all."""
    if until is None:
        return
    from tactful import clock
    from tactful.advice.days import day_due
    from tactful.text import FoldedText

    text = FoldedText(until).text
    due = day_due(text, clock.today())
    if _GONE.search(text.lower()) or (due is not None and due < clock.today()):
        raise UnusableInputError(f"--until {until!r} is past: name a day to come.", "past-day")
    if due is None and any(match for pattern in _DAY_OF_MONTH for match in pattern.finditer(text.lower())):
        raise UnusableInputError(f"--until {until!r} is no day of the calendar: name one that is.", "no-day")
