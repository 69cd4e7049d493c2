"""Numbers in digits and in words, by value, so that "three" and "3", "12,000" and "12k" compare equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from tactful.text.patterns import compiled
from tactful.text.spans import mask

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
SMALL_NUMBERS = tuple(_UNITS)[1:13]
"""One to twelve, as words."""
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "dozen": 12}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "once": 1, "twice": 2, "couple": 2, "pair": 2, "both": 2, "fortnight": 2,
}  # fmt: skip
_ROMAN = {"II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8}
_BORN_TOGETHER = {"twins": 2.0, "triplets": 3.0}
_LAKH = 100_000
_DIGITS = compiled(
    r"(?P<number>\d{1,3}(?:[,.' ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)"
    r"(?P<scale>\s?(?:k|m|mn|grand|thousand|million|dozen|lakhs?|lpa)\b)?",
    re.IGNORECASE,
)
# "in '22", "2015-18".
_SHORT_YEAR = compiled(r"(?:(?<!\w)'|\b(?:19|20)\d\d ?[-/] ?)(\d\d)\b")
_SEVERAL = frozenset(("couple", "pair"))
_LETTERS = compiled(r"[a-z]+")
_TIMES = frozenset("second minute hour day night week weekend month year time".split())
# "2 interviews", "two long interviews".
_THING = compiled(r"[ -](?:[a-z-]{1,30} )??(?P<thing>[a-z]{3,20}s)\b", re.IGNORECASE)
_DIGIT_SCALES = {
    "k": 1000,
    "dozen": 12,
    "grand": 1000,
    "thousand": 1000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "lakh": _LAKH,
    "lakhs": _LAKH,
    "lpa": _LAKH,
}
_SMALL = compiled(
    r"(?<![\w.,:/£$€-])([1-9]|1[0-2])(?= (?:more |extra |full |consecutive |free |paid )?[a-z]{3,})(?! (?:am|pm)\b)"
    # "On 10 and 11 January"
    r"(?! (?:and|or|to) \d)"
)


class Number(Struct, frozen=True):
    """A number and its span [start, end) of the text that was searched.

    `values` are the readings that its notation allows ("1.500" is 1500 or 1.5; "12k" is 12000 and also 12).
    """

    start: int
    end: int
    values: frozenset[float]
    in_words: bool


@lru_cache(maxsize=4)
def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of a folded text, in their order; those inside "SDE-2" or "24th" too."""
    digits = [Number(*m.span(), _digit_values(m), in_words=False) for m in _DIGITS.finditer(text)]
    words = [number for match in _word_pattern().finditer(text) for number in _spoken(match)]
    taken = mask(len(text), ((number.start, number.end) for number in digits))
    free = [word for word in words if not taken[word.start]]
    return tuple(sorted((*digits, *free), key=lambda number: number.start))


def counted_in_words(text: str) -> str:
    """The text with small numbers in words: "2 days" becomes "two days", but "80%" and "2.5" stay."""
    return _SMALL.sub(lambda match: SMALL_NUMBERS[int(match[1]) - 1], text)


def counted_things(text: str) -> dict[str, frozenset[float]]:
    """How many of each thing a folded text counts, by the thing's name in the singular."""
    counts: dict[str, frozenset[float]] = {}
    for number in find_numbers(text):
        if thing := counted_thing(text, number):
            counts[thing] = counts.get(thing, frozenset()) | number.values
    return counts


def counted_thing(text: str, number: Number) -> str | None:
    """What a number of a folded text counts, in the singular; None for time, of which there is always another count."""
    thing = _THING.match(text, number.end)
    name = thing["thing"].lower().removesuffix("s") if thing else None
    return None if name in _TIMES else name


def number_values(text: str) -> frozenset[float]:
    """Every value that a folded text states, also in Roman numerals ("Analyst II") and in years in short ("'22")."""
    values = {value for number in find_numbers(text) for value in number.values}
    values.update(_BORN_TOGETHER[word] for word in _LETTERS.findall(text.lower()) if word in _BORN_TOGETHER)
    values.update(float(_ROMAN[m]) for m in re.findall(r"\b[IV]{2,4}\b", text) if m in _ROMAN)
    values.update(century + float(year) for year in _SHORT_YEAR.findall(text) for century in (1900, 2000))
    return frozenset(values)


@cache
def _word_pattern() -> re.Pattern[str]:
    word = "|".join((*_UNITS, *_TENS, *_ORDINALS, *_SCALES))
    return compiled(rf"\b(?:{word})(?:(?:[ -]|\sand\s)(?:{word})){{0,6}}\b", re.IGNORECASE)


def _digit_values(match: re.Match[str]) -> frozenset[float]:
    raw = match["number"]
    readings = {raw.replace(",", "").replace("'", "").replace(" ", "")}
    readings.add(raw.replace(".", "").replace("'", "").replace(" ", "").replace(",", "."))
    values = {float(reading) for reading in readings if reading.count(".") <= 1}
    if not values:
        values = {float(re.sub(r"\D", "", raw))}
    scale = _DIGIT_SCALES.get((match["scale"] or "").strip().lower(), 1)
    return frozenset(values | {value * scale for value in values})


def _spoken(match: re.Match[str]) -> Iterator[Number]:
    """The numbers of a run of words: "twenty-one" is one, and each of "nine and eleven" and of "first three" one."""
    run: list[re.Match[str]] = []
    for word in _LETTERS.finditer(match.group().lower()):
        if run and not _goes_on(run, word.group()):
            yield _number(match.start(), run)
            run = []
        run.append(word)
    yield _number(match.start(), run)


def _goes_on(run: list[re.Match[str]], word: str) -> bool:
    """Whether a word belongs to the number that the words before it begin."""
    *_, above = (before.group() for before in run if before.group() != "and")
    if word == "and" or above in _SCALES:
        return True
    if word in _SCALES:
        return above not in _ORDINALS or above in _SEVERAL
    is_unit = 0 < _UNITS.get(word, _ORDINALS.get(word, 0)) < 10
    return above in _TENS and is_unit and run[-1].group() != "and"


def _number(offset: int, run: list[re.Match[str]]) -> Number:
    while run[-1].group() == "and":
        run.pop()
    value = _value_of([word.group() for word in run])
    return Number(offset + run[0].start(), offset + run[-1].end(), frozenset({float(value)}), in_words=True)


def _value_of(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, current = total + current, 0
        elif word != "and":
            current += _UNITS.get(word, 0) + _TENS.get(word, 0) + _ORDINALS.get(word, 0)
    return total + current
