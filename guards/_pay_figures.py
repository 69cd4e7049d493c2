"""Sums of money: amounts that name their currency, and numbers that become sums by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tactful.text.cues import load_cues
from tactful.text.currencies import CODES, COINS, SYMBOLS
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span

SUM, PERCENT, HIDDEN = "S", "P", "_"

_UNIT = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_SCALE = "hundred|thousand|million"
_SPELLED = (
    rf"(?:(?:{_UNIT}|{_TEEN}|{_TENS}|a|half a)[ -]){{0,3}}(?:{_TENS}|{_SCALE})"
    rf"(?:[ -](?:and[ -]|a[ -])?(?:{_UNIT}|{_TEEN}|{_TENS}|{_SCALE})\b){{0,6}}"
)
_SPELLED_SMALL = rf"{_SPELLED}|{_TEEN}|{_UNIT}|half a|another"
_DIGITS = r"\d{1,3}(?:[., ']\d{3}){1,3}(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?"
_SCALED = rf"(?:{_DIGITS})(?: ?(?:k|m|mn|mio|bn|million|billion|thousand|grand|lakhs?|lacs?|crores?|cr|mille)\b)?"
_SYMBOL = rf"[{SYMBOLS}]"
_MORE = r"(?: (?:more|less|extra)\b(?! \w+s\b))"
# Every sum and every number in words holds a figure or one of these.
_FIGURE = compiled(rf"[\d%{SYMBOLS}]")
# And every amount that is money by its own words one of these.
_OF_MONEY = compiled(
    rf"{_SYMBOL}|(?<![a-z])(?:{CODES}|{COINS}|grand|la(?:kh|c)s?|crores?|lpa|401|[rk] ?\d)|\dm|k\b|million|thousand"
)
_OF_NUMBERS = LatePattern(
    rf"\b(?:{COINS})\b(?!'t\b)|\b(?:{_TENS}|{_SCALE}|grand|lac|crore|lpa|cent)|lakh|per ?cent| k\b|-k\b"
)
_PERIOD = r"(?: ?(?:/ ?|per |an? |p\.)(?:hour|hr|h|day|week|wk|month|mo|year|yr|annum|night|shift|mile|a)\b)"


@cache
def _amount() -> re.Pattern[str]:
    """An amount that is money by its own words."""
    ways = (
        rf"(?:\b[a-z]{{1,3}})?{_SYMBOL} ?(?:{_SCALED})(?: ?(?:-|to) ?{_SYMBOL}? ?(?:{_SCALED}))?(?: ?(?:{CODES})\b)?",
        rf"(?<!\d)(?:{_SCALED})(?: ?- ?(?:{_SCALED}))? ?{_SYMBOL}",
        rf"{_SYMBOL} ?(?:[x_#?]{{2,}}|[\[<(])",
        rf"\b(?:{CODES})\.? ?(?:{_SCALED})(?!\d)",
        r"\$\$+|\b401 ?\(?k\b\)?|\b\d+(?:\.\d+)? ?m(?:n|illion)? over \w+ years",
        r"\b[rk] ?\d{1,3}(?:[ .,]\d{3})+\b",
        rf"\b(?:{_SCALED}) ?(?:{CODES}|{COINS})\b",
        rf"\b(?:{_SPELLED_SMALL})[ -](?:{COINS})\b",
        rf"\b(?:{_SCALED}|{_SPELLED_SMALL})[ -]?(?:grand\b(?! (?:piano|slam|prix|opening|hotel))|la(?:kh|c)s?\b"
        r"|crores?\b|lpa\b)",
        r"\ba grand(?= (?:more|less|a |per|extra|short)|[.,]|$)",
    )
    return compiled(rf"(?:{'|'.join(ways)}){_PERIOD}?{_MORE}?")


_THOUSANDS = compiled(
    rf"\b(?:\d{{1,3}}(?:[.,]\d{{1,2}})? ?(?:- ?\d{{1,3}} ?)?(?:k|thousand)(?![\w-])"
    rf"|(?:{_SPELLED}|{_TEEN}|{_UNIT})[ -]k\b){_PERIOD}?{_MORE}?"
)
_SPELLED_THOUSANDS = compiled(rf"\b(?:{_TENS})(?:[ -](?:{_UNIT}))? thousand\b{_PERIOD}?")
# A distance: "I ran the Lagos 10k", "the 10k round the reservoir".
_RUN_BEFORE = compiled(r"\b(?:ran|runs?|running|jog\w*|rac(?:e|ed|ing)|finish\w*|train\w* for)\b[^.;]{0,30}$")
_RUN_AFTER = compiled(
    r" (?:run|race|swim|walk|row|round|around|along|through|in under|in the (?:rain|snow|heat|park))\b"
)
_PERCENTAGE = compiled(rf"\b(?:\d[\d.,]{{0,12}}|{_SPELLED}|{_TEEN}|{_UNIT}|several|a few)(?: ?%| ?per ?cent(?![a-z]))")
_NUMBER = compiled(
    rf"(?<![\w/#.-])(?:\d{{1,3}}(?:[., ']\d{{3}}){{1,3}}|\d{{2,6}}(?:[.,]\d{{1,2}})?)s?"
    rf"(?![\w%]|/(?! ?(?:h|d|w|m|y)))|\b(?:{_SPELLED})(?![a-z-])"
)
_BIG = compiled(r"\d\s?(?:m|mn|mio|bn|million|billion)\b")
_PERSONAL = compiled(
    r"\b(?:me|my|salary|pay|pays|paid|offer\w*|a (?:year|month)|per (?:year|month|annum)|over \w+ years|yen|won"
    r"|rupiah)\b"
)


@lru_cache(maxsize=64)
def _may_hold_numbers(lower: str) -> bool:
    """Whether there may be a sum or a large number in a sentence; in most there is none, which is soon found out."""
    return _FIGURE.search(lower) is not None or _OF_NUMBERS.search(lower) is not None


def amounts(lower: str) -> Iterator[Span]:
    """Find the amounts of a lower-case sentence that are money by their own words, and nobody else's money."""
    if not _may_hold_numbers(lower) or not _OF_MONEY.search(lower):
        return
    for match in _amount().finditer(lower):
        if not _is_other_money(lower, match):
            yield match.span()
    for match in _THOUSANDS.finditer(lower):
        if not (counts_things(lower[match.end() :]) or _is_a_run(lower, match)):
            yield match.span()
    for match in _SPELLED_THOUSANDS.finditer(lower):
        if ends_as_sum(lower[match.end() :]):
            yield match.span()


def _is_other_money(lower: str, match: re.Match[str]) -> bool:
    cues = load_cues("no_pay.toml")
    before = lower[max(0, match.start() - 60) : match.start()]
    after = lower[match.end() : match.end() + 40]
    if _BIG.search(match.group()) and not _PERSONAL.search(lower):
        return True
    return cues.has("other_money_before", before) or cues.pattern("other_money_after").match(after) is not None


def _is_a_run(lower: str, match: re.Match[str]) -> bool:
    before = lower[max(0, match.start() - 50) : match.start()]
    return _RUN_BEFORE.search(before) is not None or _RUN_AFTER.match(lower, match.end()) is not None


def counts_things(after: str) -> bool:
    """Whether what follows a number makes it a count: "95,000 customers", "a 95-page handbook"."""
    cues = load_cues("no_pay.toml")
    if after.startswith("-"):
        return after[1:2].isalpha()
    rest = after.lstrip(" ")
    if cues.pattern("not_counted").match(rest):
        return False
    return cues.pattern("counted").match(rest) is not None


def mark_numbers(lower: str) -> str:
    """Replace the numbers that may be a sum by S's, and percentages by P's, of the same length."""
    if not _may_hold_numbers(lower):
        return lower
    has_shares = "%" in lower or "cent" in lower
    marked = _PERCENTAGE.sub(lambda match: PERCENT * len(match.group()), lower) if has_shares else lower
    return _NUMBER.sub(_mark_number, marked)


def _mark_number(match: re.Match[str]) -> str:
    after = match.string[match.end() : match.end() + 60]
    things = counts_things(after) or not ends_as_sum(after)
    return (HIDDEN if things else SUM) * len(match.group())


def ends_as_sum(after: str) -> bool:
    """Whether a bare number may end here as a sum: at a stop, or before a word that counts nothing."""
    rest = after.lstrip(" ")
    return not rest[:1].isalpha() or load_cues("no_pay.toml").pattern("not_counted").match(rest) is not None
