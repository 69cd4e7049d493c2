"""The day of the calendar that a mention of a date means."""

from __future__ import annotations

from datetime import date

from tactful.text.dates import DateMention, existing_day


def calendar_day(text: str, mention: DateMention, year: int | None = None) -> date | None:
    """The day of a mention in a folded text, in that `year` where it names none.

    None where it names no day of a month, where there is no such day, or where day and month may be meant the other
    way round: "10/11/2025". With dots, the day always comes first.
    """
    day, month, year = mention.day, mention.month, mention.year or year
    if day is None or month is None or year is None:
        return None
    dotted = "." in text[mention.start : mention.end]
    return None if mention.is_doubtful and not dotted else existing_day(year, month, day)
