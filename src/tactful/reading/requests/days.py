"""Read on which days something is asked for, and for how many: "every second Saturday", "one Friday a month"."""

from __future__ import annotations

import re

from tactful.text.day_words import spelled_day
from tactful.text.numbers import SMALL_NUMBERS, counted_in_words
from tactful.text.wording import listed

# Of days in a week that are asked for.
MOST_DAYS = 6
NUMBER = r"(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|an?)"
DAY = r"(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?\b"
# "every second Saturday", "one Friday a month"
_WHICH = r"(?:(?P<which>every (?:second|other|third|fourth|2nd|3rd|4th)|alternate|one|two|three|the (?:first|last)) )?"
_OFTEN = r"(?P<often> (?:a|per|each|every|of the|of each|of every|in the|in every|out of) (?:month|two|three|four)\b)?"
DAYS = rf"{_WHICH}(?P<days>{DAY}(?:(?:,| and| or| &|/|,? \+) ?{DAY}){{0,4}}){_OFTEN}"
WEEK = r"(?: ?(?:a|per|each|every|/|in the|of the|out of the) ?(?:week|wk))?"
TIME = r"\d{1,2}(?:[:.h]\d\d)?(?:\s?[ap]\.?m\b\.?)?|noon|midday"


def count_of(match: re.Match[str]) -> int:
    """How many `NUMBER` says."""
    value = match["n"].lower()
    return int(value) if value.isdigit() else 1 if value in {"a", "an"} else SMALL_NUMBERS.index(value) + 1


def units_in_words(match: re.Match[str], unit: str) -> str:
    """What `NUMBER` counts, with its unit: "two days" for "2" and the unit "day"."""
    count = count_of(match)
    number = SMALL_NUMBERS[count - 1] if 1 <= count <= len(SMALL_NUMBERS) else str(count)
    return f"{number} {unit}{'' if count == 1 else 's'}"


def named_days(match: re.Match[str]) -> str:
    """The days that `DAYS` names: "Mondays and Fridays", "every second Saturday"."""
    days = [spelled_day(day) for day in re.findall(DAY, match["days"], re.IGNORECASE)]
    if match["which"] or match["often"]:
        which, often = counted_in_words(match["which"] or ""), (match["often"] or "").strip()
        return " ".join(filter(None, (which, listed(days), often)))
    return listed([day if day.endswith("s") else f"{day}s" for day in days])
